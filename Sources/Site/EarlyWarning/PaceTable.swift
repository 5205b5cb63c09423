import Documents
import Improvement
import Papers

/// The pace figure's numbers: what each past month completed, and how many trials end by each coming one.
struct PaceTable: Sendable {
  let figure: PaceFigure
  private var forecast: CompletionForecast { figure.forecast }

  var html: HTML {
    """
    <div class="halves">
    <table class="dense"><caption>Past months</caption>
    <thead><tr><th scope="col">Month</th><th scope="col" class="number">Completed</th><th scope="col" class="number">Reopened</th><th scope="col" class="number">Difference</th></tr></thead>
    <tbody>\(each: figure.pace.reversed(), past)</tbody></table>
    \(if: !ahead.isEmpty, trials)
    </div>
    """
  }

  private func past(_ month: MonthlyCompletions) -> HTML {
    var completed = RegisterFilter()
    completed.list = .completed
    let links = figure.view.links.asAt(month.month)
    return """
      <tr><th scope="row">\(month.month.long)</th><td class="number">\(Components.figure(month.completed, links.register(completed)))</td><td class="number">\(Components.figure(month.reopened, reopened(links)))</td><td class="number">\(month.net)</td></tr>

      """
  }

  /// Complete a month before, and not now.
  private func reopened(_ links: PlanLinks) -> String {
    let ratings = figure.view.plan.scale.ratings
    var filter = RegisterFilter()
    filter.ratingsBefore = ratings.filter { $0.kind == .complete }.map(\.key)
    filter.ratings = ratings.filter { $0.kind != .complete }.map(\.key)
    return links.register(filter)
  }

  /// From the first month in which a trial ends to the one by which 95 of 100 have.
  private var ahead: [Month] {
    guard let first = forecast.endings.firstIndex(where: { $0 > 0 }) else { return [] }
    let last = forecast.month(by: 95) ?? forecast.asAt + forecast.endings.count
    return Array((forecast.asAt + first + 1)...last).prefix(60).map { $0 }
  }

  private var trials: HTML {
    """
    <table class="dense"><caption>Coming months</caption>
    <thead><tr><th scope="col">Month</th><th scope="col" class="number">Trials that end by then</th><th scope="col" class="number">Of 100</th></tr></thead>
    <tbody>\(each: ahead, { "<tr><th scope=\"row\">\($0.long)</th><td class=\"number\">\(forecast.ended(by: $0))</td><td class=\"number\">\(forecast.ended(by: $0) * 100 / max(1, forecast.method.trials))</td></tr>\n" })</tbody></table>
    """
  }
}
