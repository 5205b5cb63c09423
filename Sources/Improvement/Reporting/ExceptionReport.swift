/// The figures of the exception report for a month end. Papers put words round them; nothing here
/// is text but references.
package struct ExceptionReport: Sendable {
  package struct PriorityRow: Hashable, Sendable {
    package let priority: Priority
    package let counted: [Standing]
    package let listed: [Standing]
  }

  /// Listed actions of a priority at each month end, oldest first.
  package struct MonthlyRow: Hashable, Sendable {
    package let priority: Priority
    package let counts: [Int]
    package var difference: Int { counts.count < 2 ? 0 : counts[counts.count - 1] - counts[counts.count - 2] }
  }

  package let plan: Plan
  package let list: ReportList
  package let scope: ReportScope
  package let position: Position
  package let priorities: [PriorityRow]
  package let movement: Movement
  package let months: [Month]
  package let monthly: [MonthlyRow]
  package let deadlines: Deadlines

  /// - Parameter earlier: listed actions by priority number for earlier month ends, oldest first.
  package init(
    plan: Plan, position: Position, earlier: [(month: Month, counts: [Int: Int])],
    list: ReportList = .exceptions, scope: ReportScope = ReportScope()
  ) {
    self.plan = plan
    self.list = list
    self.scope = scope
    let position = position.narrowed(to: scope)
    self.position = position
    let listed = Dictionary(grouping: position.standings.filter(list.lists), by: \.priority)
    let counted = Dictionary(grouping: position.standings.filter(list.counts), by: \.priority)
    let shown = plan.priorities.filter { scope.priority == nil || $0.number == scope.priority }
    priorities = shown.map {
      PriorityRow(
        priority: $0, counted: counted[$0.number] ?? [], listed: Self.inPrintedOrder(listed[$0.number] ?? []))
    }
    movement = Movement(position, list: list)
    months = earlier.map(\.month) + [position.asAt]
    monthly = shown.map { priority in
      MonthlyRow(
        priority: priority,
        counts: earlier.map { $0.counts[priority.number] ?? 0 } + [listed[priority.number]?.count ?? 0])
    }
    deadlines = Deadlines(listed.values.flatMap { $0 }, decimals: plan.settings.decimals)
  }

  package var asAt: Month { position.asAt }
  package var counted: Int { priorities.reduce(0) { $0 + $1.counted.count } }
  package var listed: [Standing] { priorities.flatMap(\.listed) }
  package var share: Shares.Share? {
    Shares.single(listed.count, of: counted, decimals: plan.settings.decimals)
  }
  package var monthlyTotals: [Int] {
    months.indices.map { index in monthly.reduce(0) { $0 + $1.counts[index] } }
  }

  /// Priorities by number of listed actions, the most first; those with the same number together.
  package var ranking: [(count: Int, priorities: [Priority])] {
    let groups = Dictionary(grouping: priorities.filter { !$0.listed.isEmpty }, by: \.listed.count)
    return groups.sorted { $0.key > $1.key }.map { ($0.key, $0.value.map(\.priority)) }
  }

  /// Listed actions by category, the largest group first.
  package var categories: [(category: String, standings: [Standing])] {
    let groups = Dictionary(grouping: listed.filter { $0.category != nil }) { $0.category! }
    return groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Within a priority by the end of the timescale, then by reference.
  package static func inPrintedOrder(_ standings: [Standing]) -> [Standing] {
    standings.sorted { ($0.timescale.to, $0.reference) < ($1.timescale.to, $1.reference) }
  }
}
