import Documents
import Improvement

/// The whole of it, in the order in which it stands in the text.
extension PeriodSnapshot {
  /// What was frozen before trends were has none, and stays as it was.
  var frozen: JSON {
    guard !trend.isEmpty, case .object(let members) = always,
      case .object(let more) = JSON.members(["trend": .array(trend.map(\.frozen))])
    else { return always }
    return .object(members + more)
  }

  private var always: JSON {
    .members([
      "format": .number(SnapshotFile.format), "month": .string(month.iso), "closedOn": .string(closedOn.iso),
      "closedBy": .string(closedBy),
      "figures": FrozenFigures(position).frozen, "plan": plan.frozen,
      "position": .array(position.standings.map(\.frozen)),
      "actions": .array(actions.map(\.frozen)),
      "priorityNarratives": .array(priorityNarratives.map(\.frozen)),
      "runs": .array(
        runs.sorted { $0.key < $1.key }.map { reference, run in
          .members([
            "reference": .string(reference.text), "months": .number(run.months),
            "unchanged": .boolean(run.isUnchanged),
          ])
        }),
      "earlier": .array(earlier.map(Self.frozen)), "recommendations": .number(recommendations),
      "carriedOver": .texts(carriedOver.sorted().map(\.text)),
      "faults": .array(
        faults.map { .members(["what": .string($0.what), "reason": .string($0.reason)]) }),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    let plan = try frozen.object("plan", Plan.init)
    let month = try frozen.month("month")
    let standings = try frozen.list("position") { try Standing($0, plan.scale, asAt: month) }
    let position = Position(asAt: month, standings: standings)
    let figures = try frozen.object("figures", FrozenFigures.init)
    guard figures == FrozenFigures(position) else {
      throw frozen.fault("figures", "these are not the figures that its actions give")
    }
    let actions = try frozen.list("actions", Action.init)
    let runs = try frozen.list("runs") {
      (
        try $0.reference("reference"),
        Run(months: try $0.count("months"), isUnchanged: try $0.answer("unchanged"))
      )
    }
    try frozen.checkUnique(standings.map(\.reference), in: "position")
    try frozen.checkUnique(actions.map(\.reference), in: "actions")
    try frozen.checkUnique(runs.map(\.0), in: "runs")
    self.init(
      plan: plan, position: position, closedOn: try frozen.day("closedOn"),
      closedBy: try frozen.text("closedBy"), actions: actions,
      priorityNarratives: try frozen.list("priorityNarratives", PriorityNarrative.init),
      runs: Dictionary(uniqueKeysWithValues: runs), earlier: try frozen.list("earlier", Self.earlier),
      trend: frozen.has("trend") ? try frozen.list("trend", RatedMonth.init) : [],
      recommendations: try frozen.count("recommendations"),
      carriedOver: Set(try frozen.references("carriedOver")),
      faults: try frozen.list("faults") { Fault(what: try $0.text("what"), reason: try $0.text("reason")) })
  }

  private static func frozen(_ earlier: (month: Month, counts: [Int: Int])) -> JSON {
    .members([
      "month": .string(earlier.month.iso),
      "exceptions": .array(
        earlier.counts.sorted { $0.key < $1.key }.map { priority, count in
          .members(["priority": .number(priority), "count": .number(count)])
        }),
    ])
  }

  private static func earlier(_ frozen: FrozenMembers) throws -> (month: Month, counts: [Int: Int]) {
    let counts = try frozen.list("exceptions") { (try $0.number("priority"), try $0.count("count")) }
    try frozen.checkUnique(counts.map(\.0), in: "exceptions")
    return (try frozen.month("month"), Dictionary(uniqueKeysWithValues: counts))
  }
}
