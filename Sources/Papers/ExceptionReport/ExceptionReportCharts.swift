import Documents
import Improvement

/// The report drawn: how ratings moved, and where they stand.
extension ExceptionReportWriter {
  /// Nil where there is no month to hold it against.
  private var trend: Chart? {
    guard report.list.carriesOver, !content.trend.isEmpty else { return nil }
    return MonthlyRatingsChart(plan, content.months).chart
  }

  /// Nil where there is one priority alone.
  private var byPriority: Chart? {
    guard report.list.carriesOver, report.position.byPriority.count > 1 else { return nil }
    return PriorityRatingsChart(plan, report.position).chart
  }

  var trendFigure: [Block] { figure(trend) }
  var priorityFigure: [Block] { figure(byPriority) }

  /// Numbered in the order in which they stand.
  private func figure(_ chart: Chart?) -> [Block] {
    guard let chart else { return [] }
    let number = [trend, byPriority].compactMap(\.?.id).firstIndex(of: chart.id) ?? 0
    return [.figure(Figure(chart, caption: "Chart \(number + 1). \(chart.title)"))]
  }
}
