@testable import Improvement

/// An action with what early warning and record quality look at, as at March 2017 under the default
/// scale: by default well kept, under way and due in June.
struct WarnedAction {
  static let asAt = Month("2017-03")!

  var reference = "1.1.1"
  var rating: String? = "amber"
  var end = "2017-06"
  var start: String?
  var forecast: String?
  var updated = "2017-03"
  var joined = "2016-05"
  var lead: String? = "Head of Service"
  var category: String? = "process"
  var recommendations: [String] = []
  var successMeasure: String? = "Fewer moves"
  var hasEvidence = false
  var risk: Bool?
  var isWithdrawn = false

  init(_ change: (inout WarnedAction) -> Void = { _ in }) {
    change(&self)
  }

  var action: Action {
    let reference = Reference(reference)!
    let end = Month(end)!
    var action = Action(
      id: ID(reference.text), reference: reference, priority: reference.leadingNumber ?? 1, stem: "Act",
      timescale: Timescale(printed: end.short, from: end, to: end), inPlanFrom: Month(joined)!)
    action.start = start.flatMap { Month($0) }
    action.lead = lead
    action.category = category
    action.recommendations = recommendations
    action.successMeasure = successMeasure
    if hasEvidence { action.evidence = [Evidence(title: "Minutes", kind: "minute", date: nil)] }
    if isWithdrawn {
      action.withdrawal = Withdrawal(
        date: Self.asAt.firstDay, reason: "Superseded", approvedBy: "Board", successor: nil)
    }
    if let rating {
      let month = Month(updated)!
      var update = Update(id: ID("u"), asAt: month, rating: rating, recordedOn: month.lastDay)
      update.forecast = forecast.flatMap { Month($0) }
      update.risk = risk.map {
        SafeguardingRisk(isImmediate: $0, reason: "Seen", assessedBy: "Director", assessedOn: nil)
      }
      action.updates = [update]
    }
    return action
  }

  static func position(_ actions: [WarnedAction]) -> Position {
    Position(actions.map(\.action), scale: .ragw, asAt: asAt)
  }
}
