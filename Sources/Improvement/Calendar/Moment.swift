/// A point in time, with the day that it falls on in England. Made by whoever reads the clock.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970.
  package let seconds: Int
  /// ISO 8601 in UTC: "2017-04-05T16:42:10Z".
  package let iso: String
  package let day: Day
  /// Minutes since midnight in England.
  package let minute: Int

  package init(seconds: Int, iso: String, day: Day, minute: Int) {
    self.seconds = seconds
    self.iso = iso
    self.day = day
    self.minute = minute
  }

  /// "4.42pm"
  package var time: String {
    let (hour, minute) = (minute / 60, minute % 60)
    let shown = hour % 12 == 0 ? 12 : hour % 12
    return "\(shown).\(minute < 10 ? "0" : "")\(minute)\(hour < 12 ? "am" : "pm")"
  }
}
