import Foundation
import Improvement

@testable import Papers

/// A month of the demonstration council as it was closed, and its report as the live records told it on
/// that day.
struct DemoClosing {
  static let draft: PlanDraft? = {
    let path = URL(filePath: #filePath).appending(path: "../../../../Sources/Site/Demo/barchester.json")
    let options = PlanImportOptions(
      file: "barchester.json", slug: "csip", today: Day("2018-03-12")!,
      ids: IDMaker(milliseconds: { 1_520_812_800_000 }))
    return PlanImport.readJSON(path: path.standardizedFileURL.path, options).draft
  }()
  static let months = Array(Month("2016-05")!...Month("2018-02")!)
  private static let closings = Dictionary(uniqueKeysWithValues: months.map { ($0, DemoClosing($0)) })

  static func of(_ month: Month) -> DemoClosing? { closings[month] ?? nil }

  let month: Month
  let draft: PlanDraft
  let closedOn: Day
  let snapshot: PeriodSnapshot
  let text: String
  private let histories: [Reference: History]
  /// Of the month, and of the two before it.
  private let positions: [Month: Position]

  private init?(_ month: Month) {
    guard let draft = Self.draft else { return nil }
    (self.month, self.draft) = (month, draft)
    let closedOn = draft.periods.first { $0.month == month }?.closedOn ?? Day("2018-03-12")!
    self.closedOn = closedOn
    snapshot = PeriodSnapshot(
      closing: month, of: draft.plan, actions: draft.actions, priorityNarratives: draft.priorityNarratives,
      recommendations: draft.recommendations.count, firstReported: draft.periods[0].month,
      closedOn: closedOn, closedBy: "Service Improvement Officer",
      faults: [
        PeriodSnapshot.Fault(what: "1.7.2 has no “risk” answer.", reason: "Asked for; board < 5 days.")
      ],
      knownOn: closedOn)
    text = SnapshotFile(snapshot).text
    histories = Dictionary(uniqueKeysWithValues: draft.actions.map { ($0.reference, History($0.updates)) })
    positions = Dictionary(
      uniqueKeysWithValues: (month - 2...month).filter { $0 >= draft.periods[0].month }.map { month in
        (
          month,
          Position(
            draft.actions, scale: draft.plan.scale, priorities: draft.plan.priorities, asAt: month,
            knownOn: closedOn)
        )
      })
  }

  var position: Position { positions[month]! }

  /// Listed actions by priority at the months before, as the report's second table counts them.
  func earlier(_ list: ReportList, _ scope: ReportScope) -> [(month: Month, counts: [Int: Int])] {
    guard list.carriesOver else { return [] }
    return positions.keys.filter { $0 < month }.sorted().map { month in
      let listed = positions[month]!.narrowed(to: scope).standings.filter(list.lists)
      return (month, Dictionary(grouping: listed, by: \.priority).mapValues(\.count))
    }
  }

  /// Told from the whole records, without the snapshot.
  func live(_ list: ReportList = .exceptions, _ scope: ReportScope = ReportScope()) -> ExceptionReportContent
  {
    let report = ExceptionReport(
      plan: draft.plan, position: position, earlier: earlier(list, scope), list: list, scope: scope)
    let listed = Set(report.listed.map(\.reference))
    let runs = listed.reduce(into: [Reference: Run]()) { runs, reference in
      runs[reference] = histories[reference]?.run(asAt: month, knownOn: closedOn)
    }
    var content = ExceptionReportContent(
      report: report, period: ReportingPeriod(month: month, state: .closed, closedOn: closedOn), knownOn: nil,
      recommendations: draft.recommendations.count,
      actions: draft.actions.filter { listed.contains($0.reference) }.map { action in
        var action = action
        action.updates =
          histories[action.reference]!.standing(asAt: month, knownOn: closedOn).map { [$0] } ?? []
        return action
      },
      priorityNarratives: draft.priorityNarratives.filter { $0.asAt == month },
      monthsAtRating: runs.mapValues(\.months), unchanged: Set(runs.filter(\.value.isUnchanged).keys))
    if !SnapshotReport.needsTrend(scope) { content.trend = trend.map { $0.narrowed(to: scope.priority) } }
    return content
  }

  /// Each month by itself.
  private var trend: [RatedMonth] {
    let first = max(draft.periods[0].month, month - 11)
    return stride(from: first, to: month, by: 1).map { month in
      RatedMonth(
        Position(
          draft.actions, scale: draft.plan.scale, priorities: draft.plan.priorities, asAt: month,
          knownOn: closedOn))
    }
  }
}

extension PeriodSnapshot {
  /// Whether all that is kept is the same.
  func equals(_ other: PeriodSnapshot) -> Bool {
    plan == other.plan && month == other.month && closedOn == other.closedOn && closedBy == other.closedBy
      && position.standings == other.position.standings && actions == other.actions
      && priorityNarratives == other.priorityNarratives && runs == other.runs
      && earlier.map(\.month) == other.earlier.map(\.month)
      && earlier.map(\.counts) == other.earlier.map(\.counts) && trend == other.trend
      && recommendations == other.recommendations
      && carriedOver == other.carriedOver && faults == other.faults
  }

  /// As it was frozen before trends were.
  var beforeTrends: PeriodSnapshot {
    PeriodSnapshot(
      plan: plan, position: position, closedOn: closedOn, closedBy: closedBy, actions: actions,
      priorityNarratives: priorityNarratives, runs: runs, earlier: earlier, recommendations: recommendations,
      carriedOver: carriedOver, faults: faults)
  }

  /// The same month, from facts that came in another order and lie otherwise in memory.
  var inAnotherOrder: PeriodSnapshot {
    var plan = plan
    plan.settings.sentences = plan.settings.sentences.scattered
    return PeriodSnapshot(
      plan: plan, position: position, closedOn: closedOn, closedBy: closedBy, actions: actions.reversed(),
      priorityNarratives: priorityNarratives, runs: runs.scattered,
      earlier: earlier.map { ($0.month, $0.counts.scattered) },
      trend: trend.map { RatedMonth(month: $0.month, counts: $0.counts.mapValues(\.scattered).scattered) },
      recommendations: recommendations,
      carriedOver: carriedOver.reduce(into: Set(minimumCapacity: 2000)) { $0.insert($1) },
      faults: faults)
  }
}

extension Dictionary {
  /// Itself in other places of memory, so that it is gone through in another order.
  fileprivate var scattered: [Key: Value] {
    var scattered = [Key: Value](minimumCapacity: 1000 + 10 * count)
    for (key, value) in self { scattered[key] = value }
    return scattered
  }
}
