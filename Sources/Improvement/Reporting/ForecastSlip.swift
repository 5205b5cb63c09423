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
