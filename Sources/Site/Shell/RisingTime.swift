import Synchronization

/// Milliseconds that never stand still, for identifiers: records made one after another within one
/// moment of the clock lie in the order of their making, and the last said stands.
package final class RisingTime: Sendable {
  private let last = Mutex<UInt64>(0)

  package init() {}

  package func next(_ now: UInt64) -> UInt64 {
    last.withLock { last in
      last = max(last + 1, now)
      return last
    }
  }
}
