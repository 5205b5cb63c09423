import Documents
import Improvement

/// Every month as a column of the plan's actions by rating.
package struct MonthlyRatingsChart {
  package let chart: Chart

  /// - Parameters:
  ///   - months: oldest first.
  ///   - height: of the drawing, in points.
  package init(_ plan: Plan, _ months: [RatedMonth], height: Double = ChartFrame.usualHeight) {
    let columns = months.map { (name: $0.month.long, tally: RatingTally(plan.scale, $0.count)) }
    let span =
      months.isEmpty ? "" : ", \(months[0].month.long) to \(months[months.count - 1].month.long)"
    chart = Chart(
      id: "ratings-by-month", title: "Actions by month and rating\(span)",
      description: Self.description(columns),
      table: .behind(
        "ratings-by-month", caption: "Actions by month and rating", heading: "Month", rows: columns),
      drawing: Self.drawing(
        columns,
        ChartFrame(
          months: months.map(\.month), height: height, most: columns.map(\.tally.total).max() ?? 0,
          figures: (plan.scale.exception.letter, months.map { Self.exceptions($0, plan.scale) }))))
  }

  private static func description(_ columns: [(name: String, tally: RatingTally)]) -> String {
    guard let first = columns.first, let last = columns.last else { return "No month has been reported." }
    func at(_ column: (name: String, tally: RatingTally)) -> String {
      "at the end of \(column.name) \(column.tally.words)"
    }
    return columns.count == 1
      ? Words.capitalised(at(last)) + "." : Words.capitalised(at(first)) + "; \(at(last))."
  }

  /// Few among many, and what readers look for first.
  private static func exceptions(_ month: RatedMonth, _ scale: RatingScale) -> Int {
    scale.ratings.reduce(0) { $0 + ($1.kind == .exception ? month.count($1.key) : 0) }
  }

  /// The width of a letter or figure, in points; a space is half of one.
  private static let digit = 6.2

  private static func drawing(
    _ columns: [(name: String, tally: RatingTally)], _ frame: ChartFrame
  ) -> Drawing {
    var drawing = frame.drawing
    let width = frame.step * 0.88
    for (index, column) in columns.enumerated() {
      var base = 0
      for share in column.tally.shares where share.count > 0 {
        let (low, high) = (frame.y(Double(base)), frame.y(Double(base + share.count)))
        drawing.marks.append(
          .box(
            x: frame.x(index) - width / 2, y: high, width: width, height: low - high, .tone(share.tone)))
        if low - high > 12, frame.step > 12 {
          let whole = "\(share.letter) \(share.count)"
          let words = Double(whole.count) * digit < width ? whole : share.letter
          drawing.marks.append(
            .text(words, at: .init(frame.x(index), (low + high) / 2 + 4), .init(.middle, on: share.tone)))
        }
        base += share.count
      }
    }
    return drawing
  }
}
