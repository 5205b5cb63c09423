import Improvement

/// Each recommendation with its actions and how they stand, as a table for spreadsheets.
extension RecommendationsPage {
  var rows: [[String]] {
    let scale = view.plan.scale
    let header =
      ["Code", "Addressed to", "Recommendation", "Actions"] + scale.ratings.map(\.label)
      + ["Complete with evidence", "References"]
    return [header]
      + recommendations.map { recommendation in
        let actions = actions(recommendation)
        let proven = actions.count { $0.isComplete && links.withEvidence.contains($0.action) }
        return [
          recommendation.code, recommendation.addressedTo, recommendation.text, String(actions.count),
        ] + scale.ratings.map { rating in String(actions.count { $0.rating?.key == rating.key }) }
          + [String(proven), actions.map(\.reference.text).joined(separator: ", ")]
      }
  }
}
