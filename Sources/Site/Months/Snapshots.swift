import Improvement
import Papers
import Records

/// Closed months as they were frozen, read back once and kept in memory by their hash.
struct Snapshots: Sendable {
  let book: PlanBook

  init(site: Site) { book = site.book }
  init(book: PlanBook) { self.book = book }

  /// The newest closing of a month, whether or not it has been reopened; nil when none is kept.
  func snapshot(
    _ entry: PlanBook.Entry, _ month: Month, _ session: any Session
  ) throws -> PeriodSnapshot? {
    guard let closure = try SnapshotRecords.all(month, entry.listed, session).last else { return nil }
    return try snapshot(closure, entry, month, session)
  }

  /// What one closing froze.
  func snapshot(
    _ closure: PeriodClosure, _ entry: PlanBook.Entry, _ month: Month, _ session: any Session
  ) throws -> PeriodSnapshot {
    try book.snapshot(closure) {
      try SnapshotFile.read(SnapshotRecords.content(closure, month: month, entry.listed, session))
    }
  }

  /// What has been corrected since a month was closed; nil when it is open or nothing was frozen.
  func restatement(
    _ entry: PlanBook.Entry, _ month: Month, _ session: any Session
  ) throws -> Restatement? {
    guard entry.periods.first(where: { $0.month == month })?.isClosed == true,
      let snapshot = try snapshot(entry, month, session)
    else { return nil }
    return Restatement(snapshot, now: try book.position(entry, asAt: month, knownOn: nil, session))
  }
}
