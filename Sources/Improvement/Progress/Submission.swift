/// An update as it was sent: it counts for nothing until it is accepted.
package struct Submission: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case sent, returned
    /// The officer has accepted that it is complete; the board has not yet.
    case awaitingBoard = "awaiting board"
    case accepted
    /// Sent again since.
    case replaced
  }

  /// Who said it, so that no reader takes one for another.
  package enum Origin: String, Hashable, Sendable, CaseIterable {
    case lead, partner
    /// Said by the officer for the lead.
    case officer
    /// By a partner without an account, through a link.
    case link
  }

  package let id: ID<Submission>
  package let action: ID<Action>
  package let month: Month
  package let content: UpdateContent
  package let origin: Origin
  /// The post, and the person or link behind it.
  package let sentBy: String
  package let author: String
  package let sentAt: String
  package let sentOn: Day
  package var state: State
  package var decidedBy: String?
  package var decidedOn: Day?
  /// What the reviewer said.
  package var remark: String?
  package var boardOn: Day?
  package var boardMinute: String?
  /// Why its sender accepted it as well, where nobody else could.
  package var acceptedAlone: String?

  package init(
    id: ID<Submission>, action: ID<Action>, month: Month, content: UpdateContent, origin: Origin,
    sentBy: String, author: String, sentAt: String, sentOn: Day, state: State = .sent
  ) {
    self.id = id
    self.action = action
    self.month = month
    self.content = content
    self.origin = origin
    self.sentBy = sentBy
    self.author = author
    self.sentAt = sentAt
    self.sentOn = sentOn
    self.state = state
  }
}
