import Documents
import Improvement
import Records
import Synchronization

/// What a page of a plan shows, made once for each revision of the plan. Only what is the same for
/// every reader is kept here; the frame round it is made for each.
final class PageShelf: Sendable {
  struct Key: Hashable, Sendable {
    let page: String
    let plan: ID<Plan>
    let revision: Int
    let asAt: Month
    let knownOn: Day?

    init(_ page: String, _ view: PlanView) {
      self.page = page
      plan = view.plan.id
      revision = view.entry.listed.revision
      asAt = view.asAt
      knownOn = view.knownOn
    }
  }

  private let shelf: Mutex<Shelf<Key, HTML>>

  /// - Parameter bytes: of markup kept at most.
  init(bytes: Int = 8_000_000) {
    shelf = Mutex(Shelf(limit: bytes))
  }

  func html(_ key: Key, _ make: () throws -> HTML) rethrows -> HTML {
    if let html = shelf.withLock({ $0[key] }) { return html }
    let html = try make()
    shelf.withLock { $0.keep(html, for: key, weight: html.bytes.count) }
    return html
  }
}
