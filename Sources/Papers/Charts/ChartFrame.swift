import Documents
import Improvement

/// The frame of a chart over months: counts up the side, months along the foot, and over their names a figure
/// that is told more plainly so than drawn.
package struct ChartFrame {
  let months: [Month]
  /// The highest count that the side shows.
  let top: Int
  private let gap: Int
  static let width = 460.0
  package static let usualHeight = 220.0
  private let height: Double
  private let foot: Double
  private let figures: (letter: String, counts: [Int])?
  private static let left = 32.0
  private static let right = 8.0
  private static let line = 17.0
  private static let head = 10.0

  /// - Parameters:
  ///   - most: the highest count that is drawn.
  ///   - figures: a count of each month, and the letter of what they count.
  init(
    months: [Month], height: Double = usualHeight, most: Int, figures: (letter: String, counts: [Int])? = nil
  ) {
    self.months = months
    self.height = height
    self.figures = figures
    foot = 32 + (figures == nil ? 0 : Self.line)
    gap = Self.gap(for: most)
    top = max(gap, (most + gap - 1) / gap * gap)
  }

  /// 1, 2 or 5 times a power of ten, so that there are at most six lines.
  private static func gap(for most: Int) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 5] where most <= 6 * unit * factor { return unit * factor }
      unit *= 10
    }
  }

  var step: Double { (Self.width - Self.left - Self.right) / Double(max(1, months.count)) }
  func x(_ place: Int) -> Double { Self.left + (Double(place) + 0.5) * step }
  func y(_ count: Double) -> Double {
    let tall = height - foot - Self.head
    return Self.head + tall * (1 - count / Double(top))
  }

  /// Axis, lines with their counts, and the names of the months.
  var drawing: Drawing {
    var drawing = Drawing(width: Self.width, height: height, marks: figureMarks)
    for count in stride(from: 0, through: top, by: gap) {
      let y = y(Double(count))
      drawing.marks.append(
        .line([.init(Self.left, y), .init(Self.width - Self.right, y)], count == 0 ? .axis : .grid))
      drawing.marks.append(.text(String(count), at: .init(Self.left - 5, y + 4), .init(.end, isQuiet: true)))
    }
    let every = step > 20 ? 1 : step > 8 ? 3 : 6
    for (place, month) in months.enumerated() {
      let isYear = month.month == 1 || place == 0
      if (months.count - 1 - place) % every == 0 {
        drawing.marks.append(
          .text(
            String(month.name.prefix(3)), at: .init(x(place), height - 19),
            .init(.middle, isQuiet: true)))
      }
      if isYear, place == 0 || months[0].month <= 10 || place > 2 {
        drawing.marks.append(
          .text(
            String(month.year), at: .init(x(place), height - 6), .init(.middle, isStrong: true)))
      }
    }
    return drawing
  }

  private var figureMarks: [Drawing.Mark] {
    guard let figures else { return [] }
    let y = height - foot + 16
    return [.text(figures.letter, at: .init(Self.left - 5, y), .init(.end, isStrong: true))]
      + zip(months.indices, figures.counts).map { place, count in
        .text(String(count), at: .init(x(place), y), .init(.middle, isStrong: true))
      }
  }
}
