import Improvement

/// What is to be sent by e-mail, and what became of it. A notice holds no text: it is written when it is
/// sent, from what is then the case.
package struct Notice: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Updates are asked for.
    case opening
    case reminder
    case digest
    /// An immediate safeguarding risk was said to exist.
    case alert
    /// An update was sent back.
    case returned
    /// Words for a whole priority were sent back.
    case wordsReturned = "words returned"
    /// Ratings changed.
    case rating
    case invitation, reset
    /// A partner's link.
    case link
  }

  package enum State: String, Hashable, Sendable, CaseIterable {
    case waiting, sending, sent, refused
    /// The connection broke when the server may have had it: nobody knows, so it is not sent again by itself.
    case notKnown = "not known"
    case cancelled
  }

  package let id: ID<Notice>
  package let council: ID<Council>
  package let plan: ID<Plan>?
  package let month: Month?
  package let kind: Kind
  /// What it is about: a post, an action's reference, a person. With the kind and the address it makes
  /// a notice one of its own, so that the same is never kept twice.
  package let about: String
  package let email: String
  /// The post or person, as the ledger of what was sent names them.
  package let recipient: String
  package let madeAt: Int
  package let dueAt: Int
  package var state: State = .waiting
  package var attempts = 0
  package var settledAt: String?
  package var problem: String?

  package init(
    id: ID<Notice>, council: ID<Council>, plan: ID<Plan>?, month: Month?, kind: Kind, about: String,
    email: String, recipient: String, madeAt: Int, dueAt: Int
  ) {
    (self.id, self.council, self.plan, self.month) = (id, council, plan, month)
    (self.kind, self.about, self.email, self.recipient) = (kind, about, email, recipient)
    (self.madeAt, self.dueAt) = (madeAt, dueAt)
  }
}
