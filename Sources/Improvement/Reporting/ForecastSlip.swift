/// An action that is expected to end after its published timescale, or after the one that change
/// control put in its place.
package struct ForecastSlip: Hashable, Sendable {
  package let standing: Standing
  package let forecast: Month

  /// Nil when there is no forecast, or one within the timescale.
  package init?(_ standing: Standing) {
    guard let forecast = standing.forecast, forecast > standing.timescale.to else { return nil }
    self.standing = standing
    self.forecast = forecast
  }

  package var months: Int { forecast - standing.timescale.to }

  package var sentence: String {
    "\(standing.reference) is forecast for \(forecast.long), \(counted(months, "month")) after "
      + "\(standing.timescale.to.long), when it \(standing.isDue ? "was" : "is") due."
  }
}

/// Slips that share a lead or a priority.
package struct ForecastSlipGroup<Key: Hashable & Sendable>: Hashable, Sendable {
  package let key: Key
  package let slips: [ForecastSlip]
  /// The longest of them, in months.
  package var longest: Int { slips.map(\.months).max() ?? 0 }
}

extension EarlyWarning {
  /// By lead, who has the most first; actions without a lead stand under nil.
  package var slipsByLead: [ForecastSlipGroup<String?>] {
    Dictionary(grouping: slips, by: \.standing.lead).map { ForecastSlipGroup(key: $0.key, slips: $0.value) }
      .sorted { ($1.slips.count, $0.key ?? "") < ($0.slips.count, $1.key ?? "") }
  }

  /// By the number of the priority, in order.
  package var slipsByPriority: [ForecastSlipGroup<Int>] {
    Dictionary(grouping: slips, by: \.standing.priority)
      .map { ForecastSlipGroup(key: $0.key, slips: $0.value) }.sorted { $0.key < $1.key }
  }
}
