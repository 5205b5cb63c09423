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

  /// - Parameter who: the person or program that acts.
  static func occasion(_ who: String) -> Occasion {
    Occasion(who: who, at: Date().formatted(.iso8601), day: today())
  }

  static var ids: IDMaker {
    IDMaker { UInt64(Date().timeIntervalSince1970 * 1000) }
  }
}
