extension RecordGap {
  func isOpen(in record: RecordedAction, _ ends: PlanEnds) -> Bool {
    let standing = record.standing
    return switch self {
    case .noRiskAnswer: standing.isException && !record.hasRiskAnswer
    case .noEvidence: standing.isComplete && !record.hasEvidence
    case .noLead: isBlank(standing.lead)
    case .startAfterEnd: standing.start.map { $0 > standing.timescale.to } ?? false
    case .pastForecast: !standing.isComplete && (standing.forecast.map { $0 < standing.asAt } ?? false)
    case .neverUpdated: standing.updatedAsAt == nil
    case .noSuccessMeasure: !record.hasSuccessMeasure
    case .answersNothing: record.recommendations.isEmpty && isBlank(standing.category)
    case .endsWithThePlan: !standing.isComplete && ends.looksDefault(standing)
    }
  }
}

func isBlank(_ text: String?) -> Bool {
  text?.allSatisfy(\.isWhitespace) ?? true
}
