import Documents
import Improvement

/// Every priority as a bar of its actions by rating.
package struct PriorityRatingsChart {
  package let chart: Chart
  private static let width = 460.0
  private static let left = 150.0
  /// A longer name has no room beside its bar; the table has it whole.
  private static let longest = 25

  /// - Parameters:
  ///   - position: of the whole plan or of a part of it.
  ///   - row: how high a bar and the room round it are, in points.
  package init(_ plan: Plan, _ position: Position, row: Double = 22) {
    let rows = plan.priorities.compactMap { priority -> (name: String, tally: RatingTally)? in
      guard let standings = position.byPriority[priority.number], !standings.isEmpty else { return nil }
      return ("\(priority.number) \(priority.shortTitle)", RatingTally(standings, plan.scale))
    }
    let all = RatingTally(position.live, plan.scale)
    let day = position.asAt.lastDay.long
    chart = Chart(
      id: "ratings-by-priority", title: "Actions by priority and rating at \(day)",
      description: Self.description(rows, all, plan.scale, position),
      table: .behind(
        "ratings-by-priority", caption: "Actions by priority and rating at \(day)", heading: "Priority",
        rows: rows),
      drawing: Self.drawing(rows, row))
  }

  private static func description(
    _ rows: [(name: String, tally: RatingTally)], _ all: RatingTally, _ scale: RatingScale,
    _ position: Position
  ) -> String {
    let first = "Of \(Words.plural(all.total, "action")): \(all.words)."
    let reds = position.byPriority.mapValues { $0.count(where: \.isException) }
    guard let most = reds.values.max(), most > 0 else { return first }
    let names = reds.filter { $0.value == most }.keys.sorted().map(String.init)
    return first
      + " Most \(scale.exception.label) \(names.count == 1 ? "is Priority" : "are Priorities") \(Words.list(names)), with \(most)\(names.count == 1 ? "" : " each")."
  }

  private static func drawing(_ rows: [(name: String, tally: RatingTally)], _ row: Double) -> Drawing {
    let most = Double(max(1, rows.map(\.tally.total).max() ?? 1))
    let unit = (width - left - 30) / most
    var drawing = Drawing(width: width, height: row * Double(rows.count) + 6)
    for (index, (name, tally)) in rows.enumerated() {
      let (top, tall) = (Double(index) * row + 3, row - (row < 20 ? 3 : 6))
      var x = left
      drawing.marks.append(
        .text(Words.short(name, longest), at: .init(left - 6, top + tall / 2 + 4.5), .init(.end)))
      for share in tally.shares where share.count > 0 {
        let wide = Double(share.count) * unit
        drawing.marks.append(.box(x: x, y: top, width: wide, height: tall, .tone(share.tone)))
        let words = "\(share.letter) \(share.count)"
        let shown = wide > 7.0 * Double(words.count) ? words : wide > 9 ? share.letter : ""
        if !shown.isEmpty {
          drawing.marks.append(
            .text(shown, at: .init(x + wide / 2, top + tall / 2 + 4), .init(.middle, on: share.tone)))
        }
        x += wide
      }
      drawing.marks.append(
        .text(String(tally.total), at: .init(x + 5, top + tall / 2 + 4), .init(isStrong: true)))
    }
    return drawing
  }
}
