/// One action of the plan: what will be done, by whom, by when. Its rating is not kept here: it is
/// told from the updates, as at a day.
package struct Action: Hashable, Sendable {
  package let id: ID<Action>
  package let reference: Reference
  package let priority: Int
  /// The wording before the lettered parts.
  package var stem: String
  package var parts: [Part] = []
  /// A few words for lists; nil when the plan gives none.
  package var shortTitle: String?
  package var objective: Reference?
  /// The one post that is accountable.
  package var lead: String?
  package var contributors: [String] = []
  package var electedMember: String?
  /// The body that watches over it, where the action has one of its own.
  package var watchedBy: String?
  /// Overrides the priority's responsible body.
  package var responsibleBody: String?
  package var category: String?
  package var successMeasure: String?
  /// Codes of the recommendations that it answers; empty where none is linked.
  package var recommendations: [String] = []
  /// The month in which work was planned to begin, where the plan says so.
  package var start: Month?
  /// As published first; never overwritten.
  package let timescale: Timescale
  package var timescaleChanges: [TimescaleChange] = []
  package var inPlanFrom: Month
  package var addedInVersion: String?
  package var withdrawal: Withdrawal?
  package var successorOf: Reference?
  package var dependencies: [Dependency] = []
  package var evidence: [Evidence] = []
  package var updates: [Update] = []

  package init(
    id: ID<Action>, reference: Reference, priority: Int, stem: String, timescale: Timescale, inPlanFrom: Month
  ) {
    self.id = id
    self.reference = reference
    self.priority = priority
    self.stem = stem
    self.timescale = timescale
    self.inPlanFrom = inPlanFrom
  }

  /// The whole wording, parts included, as one text.
  package var text: String {
    guard !parts.isEmpty else { return stem }
    return stem + " " + parts.map { "\($0.letter)) \($0.text)" }.joined(separator: "; ")
  }

  /// The baseline in force at the end of a month, as it was known on a day: the published timescale,
  /// or the newest approved change.
  package func baseline(asAt month: Month, knownOn day: Day? = nil) -> Timescale {
    TimescaleChange.baseline(
      of: timescale, changes: timescaleChanges, on: min(month.lastDay, day ?? month.lastDay))
  }

  /// Evidence that a reader at a month end has: what is undated, and what is dated by the end of the
  /// month after, in which reports for the month go out.
  package func evidence(asAt month: Month) -> [Evidence] {
    evidence.filter { $0.date.map { $0 <= (month + 1).lastDay } ?? true }
  }

  package func isWithdrawn(asAt month: Month, knownOn day: Day? = nil) -> Bool {
    withdrawal.map { $0.date <= min(month.lastDay, day ?? month.lastDay) } ?? false
  }
}

/// A lettered part of an action, which can be ticked off by itself.
package struct Part: Hashable, Sendable {
  package let letter: String
  package let text: String
  package let doneOn: Day?

  package init(letter: String, text: String, doneOn: Day? = nil) {
    self.letter = letter
    self.text = text
    self.doneOn = doneOn
  }
}

/// Why and when an action left the plan. It leaves later totals and stays in the history.
package struct Withdrawal: Hashable, Sendable {
  package let date: Day
  package let reason: String
  package let approvedBy: String
  package let successor: Reference?

  package init(date: Day, reason: String, approvedBy: String, successor: Reference?) {
    self.date = date
    self.reason = reason
    self.approvedBy = approvedBy
    self.successor = successor
  }
}

/// Something that the action waits for.
package struct Dependency: Hashable, Sendable {
  /// "action", "review", "decision", "strategy", …
  package let kind: String
  package let what: String
  package let action: Reference?
  package let expected: Month?
  package let met: Month?

  package init(kind: String, what: String, action: Reference?, expected: Month?, met: Month?) {
    self.kind = kind
    self.what = what
    self.action = action
    self.expected = expected
    self.met = met
  }
}

/// Proof that something was done: a document, a minute, a link.
package struct Evidence: Hashable, Sendable {
  /// A file that is kept with the plan, known by the SHA-256 of its content.
  package struct File: Hashable, Sendable {
    package let hash: String
    package let name: String
    package let size: Int
    package let mediaType: String

    package init(hash: String, name: String, size: Int, mediaType: String) {
      (self.hash, self.name, self.size, self.mediaType) = (hash, name, size, mediaType)
    }
  }

  package let title: String
  package let kind: String
  package let date: Day?
  package let link: String?
  package let file: File?
  package let addedBy: String?
  package let addedOn: Day?
  /// Nil until it is kept.
  package var id: ID<Evidence>?

  package init(
    title: String, kind: String, date: Day?, link: String? = nil, file: File? = nil, addedBy: String? = nil,
    addedOn: Day? = nil, id: ID<Evidence>? = nil
  ) {
    self.title = title
    self.kind = kind
    self.date = date
    self.link = link
    self.file = file
    self.addedBy = addedBy
    self.addedOn = addedOn
    self.id = id
  }

  package static func == (one: Evidence, other: Evidence) -> Bool {
    one.title == other.title && one.kind == other.kind && one.date == other.date && one.link == other.link
      && one.file == other.file
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(title)
    hasher.combine(link)
  }
}
