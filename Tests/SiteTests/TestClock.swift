import Foundation
import Improvement
import Synchronization

@testable import Site

/// A clock that tests move.
final class TestClock: Sendable {
  private let seconds: Mutex<Int>

  /// - Parameter day: stands at nine in the morning of it.
  init(_ day: Day = Visitor.moment.day) {
    seconds = Mutex(day.ordinal * 86_400 + 9 * 3600)
  }

  func pass(_ more: Int) { seconds.withLock { $0 += more } }

  @Sendable func now() -> Moment {
    let now = seconds.withLock { $0 }
    let date = Date(timeIntervalSince1970: Double(now))
    return Moment(
      seconds: now, iso: date.formatted(.iso8601), day: Day(ordinal: now / 86_400), minute: now % 86_400 / 60)
  }
}
