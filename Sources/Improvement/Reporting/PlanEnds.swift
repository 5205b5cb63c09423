/// When the actions of a plan end: what a default-looking month is told by.
struct PlanEnds {
  /// Fewer actions than this may end together by chance.
  static let fewest = 4
  private let last: Month?
  private let crowded: Set<Int>

  init(_ standings: [Standing]) {
    let last = standings.map(\.timescale.to).max()
    self.last = last
    let priorities = Dictionary(grouping: standings, by: \.priority)
    crowded = Set(
      priorities.filter { _, actions in
        let together = actions.count { $0.timescale.to == last }
        return together >= Self.fewest && 2 * together > actions.count
      }.keys)
  }

  /// Ends in the last month of the plan together with more than half of its priority, four at least:
  /// the look of a month that was filled down a column.
  func looksDefault(_ standing: Standing) -> Bool {
    standing.timescale.to == last && crowded.contains(standing.priority)
  }
}
