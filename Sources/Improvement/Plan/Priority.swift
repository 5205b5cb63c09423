/// A numbered priority of the plan, with one canonical title.
package struct Priority: Hashable, Sendable {
  package let id: ID<Priority>
  package let number: Int
  package var title: String
  package var shortTitle: String
  /// Names that older papers used for it.
  package var aliases: [String] = []
  package var lead: String?
  /// The body that answers for it: the council, or a partner. Changes on a date are kept.
  package var responsibilities: [Responsibility] = []
  /// The text under an asterisk, when a partner's priority is footnoted.
  package var footnote: String?

  package init(id: ID<Priority>, number: Int, title: String, shortTitle: String) {
    self.id = id
    self.number = number
    self.title = title
    self.shortTitle = shortTitle
  }

  /// Who answered for the priority at the end of a day; nil means the council itself.
  package func responsibility(asAt day: Day) -> Responsibility? {
    responsibilities.filter { $0.from <= day }.max { $0.from < $1.from }
  }

  /// The title as papers print it, with the footnote's mark.
  package var markedTitle: String { footnote == nil ? title : title + "*" }

  /// "Priority 3: Barchester Safeguarding Children Board*"
  package var heading: String { "Priority \(number): \(markedTitle)" }

  /// "Priority 6, Care Leavers": how a sentence names it.
  package var named: String { "Priority \(number), \(title)" }
}

/// A body's answerability for a priority from a day on, and the group that watches over it.
package struct Responsibility: Hashable, Sendable {
  package let body: String
  package let watchedBy: String?
  package let from: Day

  package init(body: String, watchedBy: String?, from: Day) {
    self.body = body
    self.watchedBy = watchedBy
    self.from = from
  }
}

/// What a group of actions under a priority is to achieve ("1.7").
package struct Objective: Hashable, Sendable {
  package let id: ID<Objective>
  package let reference: Reference
  package let priority: Int
  package var title: String
  package var outcome: String?

  package init(id: ID<Objective>, reference: Reference, priority: Int, title: String, outcome: String? = nil)
  {
    self.id = id
    self.reference = reference
    self.priority = priority
    self.title = title
    self.outcome = outcome
  }
}
