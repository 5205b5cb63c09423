import Improvement

/// Who does something, and when. Handed in by whoever reads the clock.
package struct Occasion: Sendable {
  package let who: String
  /// ISO 8601 in UTC: "2017-04-05T16:42:10Z".
  package let at: String
  /// The day of it in England, on which its records are recorded.
  package let day: Day

  package init(who: String, at: String, day: Day) {
    self.who = who
    self.at = at
    self.day = day
  }
}
