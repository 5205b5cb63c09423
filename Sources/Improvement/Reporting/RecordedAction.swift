/// An action as it stands, with what its record holds beside.
package struct RecordedAction: Hashable, Sendable {
  package let standing: Standing
  package let hasSuccessMeasure: Bool
  package let hasEvidence: Bool
  /// Whether the update that stands answers if a child is at immediate risk.
  package let hasRiskAnswer: Bool
  package let recommendations: [String]

  package init(
    standing: Standing, hasSuccessMeasure: Bool, hasEvidence: Bool, hasRiskAnswer: Bool,
    recommendations: [String]
  ) {
    self.standing = standing
    self.hasSuccessMeasure = hasSuccessMeasure
    self.hasEvidence = hasEvidence
    self.hasRiskAnswer = hasRiskAnswer
    self.recommendations = recommendations
  }

  /// Told from the action's own facts.
  package init(_ action: Action, _ standing: Standing, knownOn day: Day? = nil) {
    self.init(
      standing: standing, hasSuccessMeasure: !isBlank(action.successMeasure),
      hasEvidence: !action.evidence(asAt: standing.asAt).isEmpty,
      hasRiskAnswer: History(action.updates).standing(asAt: standing.asAt, knownOn: day)?.risk != nil,
      recommendations: action.recommendations)
  }
}
