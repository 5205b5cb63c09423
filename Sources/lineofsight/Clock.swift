import Foundation
import Improvement
import Records

/// The only place of the commands that reads the clock. Days are England's.
enum Clock {
  private static let london = TimeZone(identifier: "Europe/London") ?? .gmt

  @Sendable static func today() -> Day {
    let now = Date().timeIntervalSince1970
    let seconds = now + Double(london.secondsFromGMT(for: Date(timeIntervalSince1970: now)))
    return Day(ordinal: Int((seconds / 86400).rounded(.down)))
  }

  @Sendable static func now() -> Moment { moment(Date()) }

  /// A clock that stands at a day and this time of day when the program starts, and runs on from there.
  ///
  /// - Parameter last: the moment of the newest entry kept. The clock starts after it, so that what is done
  ///   today follows what was done before the program was stopped.
  static func running(from day: Day, after last: String?) -> @Sendable () -> Moment {
    let start = Date(timeIntervalSinceNow: Double((day - today()) * 86_400))
    let newest = last.flatMap { try? Date($0, strategy: .iso8601) } ?? .distantPast
    let shift = max(start, newest.addingTimeInterval(1)).timeIntervalSinceNow
    return { moment(Date(timeIntervalSinceNow: shift)) }
  }

  private static func moment(_ date: Date) -> Moment {
    let seconds = Int(date.timeIntervalSince1970)
    let local = seconds + london.secondsFromGMT(for: date)
    return Moment(
      seconds: seconds, iso: date.formatted(.iso8601), day: Day(ordinal: local / 86_400),
      minute: local % 86_400 / 60)
  }

  /// - Parameter who: the person or program that acts.
  static func occasion(_ who: String) -> Occasion {
    Occasion(who: who, at: Date().formatted(.iso8601), day: today())
  }

  static var ids: IDMaker {
    IDMaker { UInt64(Date().timeIntervalSince1970 * 1000) }
  }
}
