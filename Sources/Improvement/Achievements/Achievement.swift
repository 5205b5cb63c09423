/// Something that was achieved, noted on its day under one of the council's headings, so that the section of a
/// committee's report assembles itself. It is never edited: a correction supersedes it, and it is withdrawn with
/// a reason.
package struct Achievement: Hashable, Sendable {
  package let id: ID<Achievement>
  /// Its number in the plan, which its corrections keep; never used twice.
  package let number: Int
  /// From 1: how often it has been said, the last of which stands.
  package let version: Int
  /// Key of the heading that it stands under.
  package var heading: String
  package var day: Day
  /// A sentence or two, on one line.
  package var words: String
  /// The actions that it came of, in the order of their references.
  package var actions: [Reference] = []
  /// The priority that it is of, where it is of one and of no action.
  package var priority: Int?
  /// Why it was taken back; nil while it stands.
  package var withdrawnBecause: String?
  /// The post or role of whoever said it so.
  package var recordedBy: String
  package var recordedOn: Day

  package init(
    id: ID<Achievement>, number: Int, version: Int = 1, heading: String, day: Day, words: String,
    recordedBy: String, recordedOn: Day
  ) {
    (self.id, self.number, self.version, self.heading) = (id, number, version, heading)
    (self.day, self.words, self.recordedBy, self.recordedOn) = (day, words, recordedBy, recordedOn)
  }

  package var isWithdrawn: Bool { withdrawnBecause != nil }

  /// Whether another says the same, whoever said it and when.
  package func saysTheSame(as other: Achievement) -> Bool {
    heading == other.heading && day == other.day && words == other.words && actions == other.actions
      && priority == other.priority && withdrawnBecause == other.withdrawnBecause
  }

  /// The one that follows it: the same number, said anew.
  package func next(id: ID<Achievement>, by who: String, on day: Day) -> Achievement {
    var next = Achievement(
      id: id, number: number, version: version + 1, heading: heading, day: self.day, words: words,
      recordedBy: who, recordedOn: day)
    (next.actions, next.priority) = (actions, priority)
    return next
  }
}
