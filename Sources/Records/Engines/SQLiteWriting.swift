import Dispatch
import GRDB
import Synchronization

/// Writes to a SQLite file, in the order in which they come. Those that wait while one is being written
/// through to the disk go together with the next, each in a savepoint of its own: what one does or fails to
/// do is no other's affair, and one write through to the disk serves them all.
final class SQLiteWriting: Sendable {
  /// One write that waits. `run` does it and remembers what came of it; `end` tells whoever waits.
  struct Write: Sendable {
    let run: @Sendable (GRDB.Database) -> Bool
    let end: @Sendable ((any Error)?) -> Void
  }

  private struct Waiting {
    var writes: [Write] = []
    var isWriting = false
  }

  /// Writes that go together at most, so that the first does not wait for long.
  private static let most = 64

  private let pool: DatabasePool
  private let waiting = Mutex(Waiting())
  private let queue = DispatchQueue(label: "sqlite writes")

  init(_ pool: DatabasePool) {
    self.pool = pool
  }

  func add(_ write: Write) {
    let isFirst = waiting.withLock { waiting in
      waiting.writes.append(write)
      defer { waiting.isWriting = true }
      return !waiting.isWriting
    }
    if isFirst { queue.async { self.writeAll() } }
  }

  private func writeAll() {
    while let next = take() { write(next) }
  }

  private func take() -> [Write]? {
    waiting.withLock { waiting in
      guard !waiting.writes.isEmpty else {
        waiting.isWriting = false
        return nil
      }
      let next = Array(waiting.writes.prefix(Self.most))
      waiting.writes.removeFirst(next.count)
      return next
    }
  }

  /// Nobody is answered before all of it is on the disk.
  private func write(_ writes: [Write]) {
    do {
      try pool.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          for write in writes {
            try db.inSavepoint { write.run(db) ? .commit : .rollback }
          }
          return .commit
        }
      }
      for write in writes { write.end(nil) }
    } catch {
      for write in writes { write.end(error) }
    }
  }
}
