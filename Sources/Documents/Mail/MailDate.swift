import Foundation

/// A time as the head of a message has it: "Wed, 5 Apr 2017 16:42:10 +0000" (RFC 5322, section 3.3).
package struct MailDate: Sendable, Hashable {
  package let text: String

  /// - Parameter seconds: since 1970. Times before the year 1 or after 9999 become 1970.
  package init(seconds: Int) {
    var time = time_t(seconds)
    var parts = tm()
    if gmtime_r(&time, &parts) == nil || !(1...9999).contains(Int(parts.tm_year) + 1900) {
      time = 0
      gmtime_r(&time, &parts)
    }
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let day = "\(Self.days[Int(parts.tm_wday)]), \(parts.tm_mday) \(Self.months[Int(parts.tm_mon)])"
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
    text = "\(day) \(parts.tm_year + 1900) \(clock) +0000"
  }

  private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
