/// The plan at two dates in one list: what is new, gone, changed, and what now matches a filter or
/// no longer does. Each date is read under its own rules: its own baselines, withdrawals and scale.
package struct Comparison: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case added, withdrawn
    case nowMatches = "now matches"
    case noLongerMatches = "no longer matches"
    case changed
  }

  package struct Change: Hashable, Sendable {
    package let what: String
    package let from: String
    package let to: String
  }

  package struct Row: Sendable {
    package let kind: Kind
    package let before: Standing?
    package let after: Standing?
    package let changes: [Change]
    package var reference: Reference { (after ?? before)!.reference }
  }

  package let from: Month
  package let to: Month
  package let rows: [Row]
  package let unchanged: Int

  /// - Parameter beyond: what the filter asks of an action besides its standing.
  package init(
    from before: Position, to after: Position, matching filter: RegisterFilter,
    beyond: (Standing) -> RegisterFilter.Beyond? = { _ in nil }
  ) {
    from = before.asAt
    to = after.asAt
    var filter = filter
    filter.withdrawn = nil
    let old = Dictionary(uniqueKeysWithValues: before.standings.map { ($0.reference, $0) })
    let new = Dictionary(uniqueKeysWithValues: after.standings.map { ($0.reference, $0) })
    var rows: [Row] = []
    var unchanged = 0
    for reference in Set(old.keys).union(new.keys).sorted() {
      let (one, other) = (old[reference], new[reference])
      let matched = one.map { filter.matches($0, beyond($0)) } ?? false
      let matches = other.map { filter.matches($0, beyond($0)) } ?? false
      guard matched || matches else { continue }
      let changes = Self.changes(one, other)
      if let kind = Self.kind(one, other, matched: matched, matches: matches, changed: !changes.isEmpty) {
        rows.append(Row(kind: kind, before: one, after: other, changes: changes))
      } else {
        unchanged += 1
      }
    }
    self.rows = rows
    self.unchanged = unchanged
  }

  package func rows(_ kind: Kind) -> [Row] { rows.filter { $0.kind == kind } }

  private static func kind(
    _ before: Standing?, _ after: Standing?, matched: Bool, matches: Bool, changed: Bool
  ) -> Kind? {
    guard let before, !(before.isWithdrawn && after?.isWithdrawn == false) else { return .added }
    guard let after, before.isWithdrawn || !after.isWithdrawn else { return .withdrawn }
    if matches, !matched { return .nowMatches }
    if matched, !matches { return .noLongerMatches }
    return changed ? .changed : nil
  }

  /// A withdrawn action is neither due nor not yet due.
  private static func due(_ standing: Standing, _ isWithdrawn: Bool) -> String {
    isWithdrawn ? "-" : standing.isDue ? "Due" : "Not yet due"
  }

  private static func changes(_ before: Standing?, _ after: Standing?) -> [Change] {
    guard let before, let after else { return [] }
    let isWithdrawn = before.isWithdrawn || after.isWithdrawn
    let pairs: [(String, String, String)] = [
      ("Rating", before.rating?.label ?? "No rating", after.rating?.label ?? "No rating"),
      ("Due", due(before, isWithdrawn), due(after, isWithdrawn)),
      ("Timescale", before.timescale.printed, after.timescale.printed),
      ("Forecast", before.forecast?.long ?? "-", after.forecast?.long ?? "-"),
      ("In the plan", before.isWithdrawn ? "Withdrawn" : "Yes", after.isWithdrawn ? "Withdrawn" : "Yes"),
    ]
    return pairs.filter { $0.1 != $0.2 }.map { Change(what: $0.0, from: $0.1, to: $0.2) }
  }
}
