import Documents
import Improvement

/// Completed actions month by month against what was planned, with the forecast of the plan's own pace.
package struct BurnUpChart {
  package let chart: Chart

  /// One month end.
  private struct Point {
    let month: Month
    let completed: Int
    /// Live actions whose timescale in force has ended.
    let planned: Int
    let live: Int

    init(_ position: Position) {
      month = position.asAt
      completed = position.live.count(where: \.isComplete)
      planned = position.live.count { $0.timescale.to <= position.asAt }
      live = position.live.count
    }
  }

  private let points: [Point]
  private let newest: Position
  private let outcome: CompletionForecast.Outcome
  /// No chart reaches further ahead than this, in months.
  private static let farthest = 36

  /// - Parameters:
  ///   - positions: month ends, oldest first; at least one.
  ///   - forecast: from the newest of them.
  package init?(_ positions: [Position], forecast: CompletionForecast) {
    guard let newest = positions.last else { return nil }
    points = positions.map(Point.init)
    self.newest = newest
    outcome = forecast.outcome
    chart = Self.chart(points, newest, outcome)
  }

  private static func chart(
    _ points: [Point], _ newest: Position, _ outcome: CompletionForecast.Outcome
  ) -> Chart {
    let title = "Completed actions against the plan's timescales"
    return Chart(
      id: "burn-up", title: title, description: description(points, outcome), table: table(points, title),
      drawing: drawing(points, newest, outcome))
  }

  private static func description(_ points: [Point], _ outcome: CompletionForecast.Outcome) -> String {
    let now = points[points.count - 1]
    let first =
      "At \(now.month.lastDay.long) \(now.completed) of \(now.live) actions were complete; the timescales of \(now.planned) had ended."
    switch outcome {
    case .finished: return first
    case .tooEarly: return first + " Too few months are known for a forecast."
    case .notAtThisPace: return first + " At its own pace the plan would not be completed."
    case .within(let span):
      return first
        + " At its own pace the plan would be complete by \(span.median.long) in half of the trials, and by \(span.fifteenToEightyFive.upperBound.long) in 85 of 100."
    }
  }

  private static func table(_ points: [Point], _ title: String) -> Table {
    func cell(_ text: String) -> [Block] { [.paragraph([.text(text)])] }
    return Table(
      id: "burn-up-table", caption: title, showsCaption: false,
      columns: [Table.Column("Month")]
        + ["Completed", "Timescale ended", "In the plan"].map { Table.Column($0, isNumber: true) },
      groups: [
        Table.Group(
          rows: points.map { point in
            [point.month.long, String(point.completed), String(point.planned), String(point.live)].map(cell)
          })
      ])
  }

  private static func drawing(
    _ points: [Point], _ newest: Position, _ outcome: CompletionForecast.Outcome
  ) -> Drawing {
    let (first, now) = (points[0].month, newest.asAt)
    let end = end(newest, outcome)
    let months = Array(first...end)
    let frame = ChartFrame(months: months, most: points.map(\.live).max() ?? 0)
    func at(_ month: Month, _ count: Int) -> Drawing.Point {
      .init(frame.x(month - first), frame.y(Double(count)))
    }
    var drawing = frame.drawing
    let completed = points[points.count - 1].completed
    let live = newest.live.count
    if case .within(let span) = outcome {
      for month in [span.median, span.fifteenToEightyFive.upperBound] {
        // Cut at the edge of the chart, on its own line.
        let reach = min(month, end)
        let share = Double(reach - now) / Double(max(1, month - now))
        let count = Double(completed) + Double(live - completed) * share
        drawing.marks.append(
          .line([at(now, completed), .init(frame.x(reach - first), frame.y(count))], .dotted))
      }
    }
    let ahead = now < end ? Array((now + 1)...end) : []
    let planned =
      points.map { at($0.month, $0.planned) }
      + ahead.map { month in at(month, newest.live.count { $0.timescale.to <= month }) }
    drawing.marks.append(.line(planned, .dashed))
    drawing.marks.append(.line(points.map { at($0.month, $0.completed) }, .solid))
    drawing.marks += points.map { .dot(at($0.month, $0.completed), radius: 2.2, isFilled: true) }
    drawing.marks += key(frame)
    return drawing
  }

  /// As far as timescales and the forecast reach, within bounds.
  private static func end(_ newest: Position, _ outcome: CompletionForecast.Outcome) -> Month {
    var end = newest.live.map(\.timescale.to).max() ?? newest.asAt
    if case .within(let span) = outcome { end = max(end, span.fifteenToEightyFive.upperBound) }
    return min(max(end, newest.asAt), newest.asAt + farthest)
  }

  /// Which line is which, at the head of the chart where no line runs yet.
  private static func key(_ frame: ChartFrame) -> [Drawing.Mark] {
    let lines: [(String, Drawing.Stroke)] = [
      ("Completed", .solid), ("Timescale ended", .dashed), ("Forecast: half, and 85 of 100 trials", .dotted),
    ]
    return lines.enumerated().flatMap { index, line -> [Drawing.Mark] in
      let y = 20 + Double(index) * 14
      return [
        .line([.init(40, y - 4), .init(62, y - 4)], line.1), .text(line.0, at: .init(68, y), .init()),
      ]
    }
  }
}
