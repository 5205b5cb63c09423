/// What was sent of a priority as a whole, by somebody who does not review updates: it counts for nothing until
/// it is accepted.
package struct SentNarrative: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case sent, returned, accepted
    /// Sent again since.
    case replaced
  }

  package let id: ID<SentNarrative>
  /// The words, with the priority, the month and the post that sent them.
  package let words: PriorityNarrative
  /// Why they are kept although they look as if they named somebody.
  package let privacyReason: String?
  /// The id of the person behind the post.
  package let author: String
  package let sentOn: Day
  package var state = State.sent
  package var decidedBy: String?
  package var decidedOn: Day?
  /// What the reviewer said.
  package var remark: String?

  package init(
    id: ID<SentNarrative>, words: PriorityNarrative, privacyReason: String?, author: String, sentOn: Day
  ) {
    self.id = id
    self.words = words
    self.privacyReason = privacyReason
    self.author = author
    self.sentOn = sentOn
  }
}
