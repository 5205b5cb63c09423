import Documents
import Improvement
import Papers

/// The whole plan as one bar: what is due by rating, and apart from it what is not due yet.
struct PlanBar {
  private struct Segment {
    /// Nil for those that are not rated yet.
    let rating: Rating?
    let count: Int
    let from: Double
    let width: Double
    let isDue: Bool
  }

  private let segments: [Segment]
  private let due: Int
  private let notDue: Int
  private let split: Double
  private let asAt: Month
  private static let gap = 1.2

  init(position: Position, scale: RatingScale) {
    asAt = position.asAt
    let live = position.live
    due = live.filter(\.isDue).count
    notDue = live.count - due
    let hasBoth = due > 0 && notDue > 0
    let unit = (100 - (hasBoth ? Self.gap : 0)) / Double(max(1, live.count))
    split = Double(due) * unit
    let order: [Rating.Kind] = [.exception, .notStarted, .underWay, .complete]
    let rated = order.flatMap { kind in scale.ratings.filter { $0.kind == kind } }
    let ratings = rated.map(Optional.some) + [nil]
    var segments: [Segment] = []
    var x = 0.0
    for isDue in [true, false] {
      for rating in ratings {
        let count = position.count(rating?.key, isDue: isDue)
        guard count > 0 else { continue }
        segments.append(
          Segment(rating: rating, count: count, from: x, width: Double(count) * unit, isDue: isDue))
        x += Double(count) * unit
      }
      if isDue, hasBoth { x += Self.gap }
    }
    self.segments = segments
  }

  var html: HTML {
    """
    <div class="headline-bar">
    <svg class="chart planbar" height="66" aria-hidden="true" focusable="false">\(each: segments, segment)
    \(if: due > 0, "<line class=\"mark\" x1=\"0\" x2=\"\(Self.percent(split))\" y1=\"47\" y2=\"47\"/><text x=\"0\" y=\"63\"><tspan class=\"strong\">\(due) due</tspan><tspan class=\"soft wide-only\"> by \(asAt.lastDay.long)</tspan></text>")
    \(if: notDue > 0, notDueLine)
    </svg>
    </div>
    <p class="unseen">\(description)</p>
    """
  }

  private var notDueLine: HTML {
    let start = due > 0 ? Self.percent(split + Self.gap) : "0"
    let words: HTML = "<tspan class=\"strong\">\(notDue)</tspan><tspan class=\"soft\"> not yet due</tspan>"
    // A short stretch at the far right has its words set to its end.
    let isShort = split > 80
    return """
      <line class="axis" x1="\(start)" x2="100%" y1="47" y2="47"/>\(if: !isShort, "<text class=\"wide-only\" x=\"\(start)\" y=\"63\">\(words)</text>")<text\(if: !isShort, " class=\"narrow-only\"") x="100%" y="63" text-anchor="end">\(words)</text>
      """
  }

  private func segment(_ segment: Segment) -> HTML {
    let (tone, letter) = ((segment.rating?.tone ?? .grey).rawValue, segment.rating?.letter ?? "?")
    let rect: HTML =
      "<rect class=\"seg tone-\(tone)\" x=\"\(Self.percent(segment.from))\" y=\"0.5\" width=\"\(Self.percent(segment.width))\" height=\"39\"/>"
    let middle = Self.percent(segment.from + segment.width / 2)
    var words = "\(letter) \(segment.count)"
    if segment.isDue, segment.width > 22 {
      words +=
        segment.rating?.kind == .underWay
        ? " late but moving"
        : segment.rating?.kind == .complete ? " completed" : segment.rating == nil ? " not rated" : ""
    }
    let narrow: HTML =
      "<text class=\"on tone-\(tone) narrow-only\" x=\"\(middle)\" y=\"25\" text-anchor=\"middle\">\(letter)</text>"
    if segment.width > 8 {
      return rect
        + "<text class=\"on tone-\(tone) wide-only\" x=\"\(Self.percent(segment.from))\" y=\"25\" dx=\"8\">\(words)</text>"
        + narrow
    }
    guard segment.width > 4 else {
      // Too narrow for its count: the letter alone, at every width that holds it.
      return segment.width > 1.5
        ? rect
          + "<text class=\"on tone-\(tone)\" x=\"\(middle)\" y=\"25\" text-anchor=\"middle\">\(letter)</text>"
        : rect
    }
    return rect
      + "<text class=\"on tone-\(tone) wide-only\" x=\"\(middle)\" y=\"25\" text-anchor=\"middle\">\(words)</text>"
      + narrow
  }

  private var description: String {
    func list(_ isDue: Bool) -> String {
      Words.list(
        segments.filter { $0.isDue == isDue }.map { "\($0.count) \($0.rating?.label ?? "not rated")" })
    }
    let first = due > 0 ? "Of \(due) due actions: \(list(true))." : "Nothing is due yet."
    return first + (notDue > 0 ? " Of \(notDue) not yet due: \(list(false))." : "")
  }

  /// Three decimals are a hundredth of a pixel on the widest screen.
  static func percent(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (thousandths / 1000, thousandths % 1000)
    guard rest > 0 else { return "\(whole)%" }
    var digits = String(rest + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(whole).\(digits)%"
  }
}
