import Documents
import Improvement

@testable import Papers

/// A small plan told as an exception report.
struct ReportFixture {
  var scale = RatingScale.ragw
  var settings = PlanSettings()
  var actions: [Action] = []
  var footnote: String?
  var period: ReportingPeriod?
  let month = Month("2017-03")!
  var firstMonth = Month("2016-05")!
  private let ids = IDMaker { 1_490_000_000_000 }

  /// - Parameter ratings: month and rating, the newest last; with an answer on risk where it is given.
  mutating func add(
    _ reference: String, due: String, from: String? = nil, category: String? = nil, risk: Bool? = nil,
    jointWith: [String] = [], narrative: String? = nil, ratings: [(String, String)]
  ) {
    let (end, start) = (Month(due)!, Month(from ?? due)!)
    var action = Action(
      id: ids(), reference: Reference(kept: reference),
      priority: Reference(kept: reference).leadingNumber ?? 1,
      stem: "Do \(reference)", timescale: Timescale(printed: end.short, from: start, to: end),
      inPlanFrom: Month("2016-05")!)
    action.category = category
    action.updates = ratings.map { asAt, rating in
      var update = Update(id: ids(), asAt: Month(asAt)!, rating: rating, recordedOn: Month(asAt)!.lastDay + 5)
      update.narrative = Narrative(narrative ?? "Said of \(reference) in \(asAt).")
      update.jointWith = jointWith.map(Reference.init(kept:))
      update.risk = risk.map {
        SafeguardingRisk(isImmediate: $0, reason: "Seen each day.", assessedBy: "Director", assessedOn: nil)
      }
      return update
    }
    actions.append(action)
  }

  func content(list: ReportList = .exceptions, scope: ReportScope = ReportScope()) -> ExceptionReportContent {
    let council = Council(id: ids(), slug: "barset", name: "Barset", shortName: "Barset")
    var plan = Plan(
      id: ids(), council: council, slug: "plan", title: "Plan", kind: "Plan", firstMonth: firstMonth,
      scale: scale)
    plan.settings = settings
    plan.priorities = Set(actions.map(\.priority)).sorted().map { number in
      var priority = Priority(
        id: ids(), number: number, title: "Theme \(number)", shortTitle: "Theme \(number)")
      if number == 1 { priority.footnote = footnote }
      return priority
    }
    let earlier = [month - 2, month - 1].map { month -> (month: Month, counts: [Int: Int]) in
      let position = Position(actions, scale: scale, asAt: month)
      return (
        month, Dictionary(grouping: position.standings.filter(list.lists), by: \.priority).mapValues(\.count)
      )
    }
    let position = Position(actions, scale: scale, asAt: month)
    let report = ExceptionReport(plan: plan, position: position, earlier: earlier, list: list, scope: scope)
    let listed = Set(report.listed.map(\.reference))
    let histories = Dictionary(uniqueKeysWithValues: actions.map { ($0.reference, History($0.updates)) })
    return ExceptionReportContent(
      report: report, period: period, knownOn: nil, recommendations: 0,
      actions: actions.filter { listed.contains($0.reference) }.map { action in
        var action = action
        action.updates = action.updates.suffix(1)
        return action
      },
      priorityNarratives: [],
      monthsAtRating: histories.mapValues { $0.monthsAtRating(asAt: month) },
      unchanged: Set(histories.filter { $0.value.isNarrativeUnchanged(asAt: month) }.keys))
  }

  func position(asAt month: Month) -> Position { Position(actions, scale: scale, asAt: month) }

  func sentences(list: ReportList = .exceptions) -> String {
    ExceptionReportPaper(content(list: list)).sentences.joined(separator: "\n")
  }
}
