/// Something that is missing from an action's record, or looks wrong in it.
package enum RecordGap: String, Sendable, CaseIterable {
  case noRiskAnswer = "no-risk-answer"
  case noEvidence = "no-evidence"
  case noLead = "no-lead"
  case startAfterEnd = "start-after-end"
  case pastForecast = "past-forecast"
  case neverUpdated = "never-updated"
  case noSuccessMeasure = "no-success-measure"
  case answersNothing = "answers-nothing"
  case endsWithThePlan = "ends-with-the-plan"

  /// What the action lacks and how to mend it.
  package func sentence(for standing: Standing) -> String {
    let action = standing.reference.text
    switch self {
    case .noRiskAnswer:
      return "\(action) is an exception without an answer on immediate safeguarding risk. Answer yes or no, "
        + "with the reason."
    case .noEvidence: return "\(action) is complete without evidence. Add a document, a minute or a link."
    case .noLead: return "\(action) has no lead. Name the one post that is accountable for it."
    case .startAfterEnd:
      return "\(action) is planned to start in \(standing.start?.long ?? "-") and to end before that, in "
        + "\(standing.timescale.to.long). Mend the start, or move the end through change control."
    case .pastForecast:
      return
        "\(action) is forecast for \(standing.forecast?.long ?? "-"), which has passed, and is not complete. "
        + "Give a new forecast, or complete it."
    case .neverUpdated:
      return "\(action) has never had an update. Say how it stands, even if work has not begun."
    case .noSuccessMeasure:
      return "\(action) has no success measure. Say by what it will be known to have worked."
    case .answersNothing:
      return
        "\(action) has neither a recommendation that it answers nor a category. Give it one or the other."
    case .endsWithThePlan:
      return
        "\(action) ends in \(standing.timescale.to.long), the last month of the plan, as most actions of its "
        + "priority do. Check that the month was thought about."
    }
  }

  /// Ends "12 of 298 actions …".
  func words(for number: Int) -> String {
    let (have, are) = number == 1 ? ("has", "is") : ("have", "are")
    return switch self {
    case .noRiskAnswer: "\(are) an exception without an answer on immediate safeguarding risk"
    case .noEvidence: "\(are) complete without evidence"
    case .noLead: "\(have) no lead"
    case .startAfterEnd: "\(are) planned to start after the end"
    case .pastForecast: "\(have) a forecast that has passed"
    case .neverUpdated: "\(have) never had an update"
    case .noSuccessMeasure: "\(have) no success measure"
    case .answersNothing: "\(have) neither a recommendation nor a category"
    case .endsWithThePlan: "\(have) the plan's last month for an end, as most of the priority"
    }
  }
}
