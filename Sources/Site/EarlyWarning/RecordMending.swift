import Improvement
import Papers

/// Where a gap of a record is mended, for the person who reads of it: the form that asks for what is
/// missing, or the action where they may not fill it in.
struct RecordMending: Sendable {
  let view: PlanView

  private enum Place { case update, together, wording, action }

  private static func place(_ gap: RecordGap) -> Place {
    switch gap {
    case .noRiskAnswer, .noEvidence, .pastForecast, .neverUpdated: .update
    case .noLead, .answersNothing: .together
    case .startAfterEnd, .noSuccessMeasure: .wording
    case .endsWithThePlan: .action
    }
  }

  func one(_ standing: Standing, _ gap: RecordGap) -> (act: String, href: String) {
    let person = view.reader.person
    switch Self.place(gap) {
    case .update
    where hasOpenMonth
      && person.may(.updateActions, action: standing.lead, priority: standing.priority, of: view.plan.id):
      return ("Update", view.links.action(standing.reference, "updates"))
    case .together where person.may(.editPlan):
      return ("Mend", bulkEdit([standing.reference]))
    case .wording where person.may(.editPlan):
      return ("Mend", PlanLinks(plan: view.plan.slug, asAt: nil).action(standing.reference, "wording"))
    default: return ("Look", view.links.action(standing.reference))
    }
  }

  /// Where what is missing from several actions is given in one go; nil when it is not, or not by the reader.
  func together(_ references: [Reference], _ gap: RecordGap) -> String? {
    guard case .together = Self.place(gap), references.count > 1, view.reader.person.may(.editPlan) else {
      return nil
    }
    return bulkEdit(references)
  }

  private func bulkEdit(_ references: [Reference]) -> String {
    var filter = RegisterFilter()
    filter.references = references
    return PlanLinks(plan: view.plan.slug, asAt: nil).bulkEdit(filter)
  }

  private var hasOpenMonth: Bool { view.entry.periods.contains { !$0.isClosed } }

  /// "actions without a lead", as a list is headed after their number.
  static func title(_ gap: RecordGap, count: Int = 2) -> String {
    let (actions, their) = count == 1 ? ("action", "its") : ("actions", "their")
    return switch gap {
    case .noRiskAnswer:
      "\(count == 1 ? "exception" : "exceptions") without an answer on immediate safeguarding risk"
    case .noEvidence: "\(actions) complete without evidence"
    case .noLead: "\(actions) without a lead"
    case .startAfterEnd: "\(actions) planned to start after \(their) end"
    case .pastForecast: "\(actions) with a forecast that has passed"
    case .neverUpdated: "\(actions) never updated"
    case .noSuccessMeasure: "\(actions) without a success measure"
    case .answersNothing: "\(actions) with neither a recommendation nor a category"
    case .endsWithThePlan: "\(actions) ending with the plan, as most of \(their) priority"
    }
  }
}
