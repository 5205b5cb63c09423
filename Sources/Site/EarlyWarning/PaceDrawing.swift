import Documents
import Improvement

/// The marks of the pace figure, in percentages, so that it stretches and its letters do not.
struct PaceDrawing: Sendable {
  let figure: PaceFigure

  private var asAt: Month { figure.view.asAt }
  private var months: [Month] { figure.months }
  /// The foot of the bars, and how high the highest is.
  private static let base = 100
  private static let tall = 52

  private func x(_ month: Month, _ share: Double = 0) -> String { PlanBar.percent(place(month, share)) }

  private func place(_ month: Month, _ share: Double) -> Double {
    (Double(month.ordinal - months[0].ordinal) + share) * figure.width
  }

  var html: HTML {
    """
    \(published)
    \(each: figure.pace, bar)
    <line class="axis" x1="0" x2="100%" y1="\(Self.base)" y2="\(Self.base)"/>
    \(each: months, label)
    <line class="asat-line" x1="\(x(asAt, 1))" x2="\(x(asAt, 1))" y1="20" y2="164"/>
    \(ahead)
    """
  }

  /// Published over, forecast under, as everywhere.
  private var published: HTML {
    guard let end = figure.lastEnd, months.contains(end) else { return "" }
    let side = Side(place(end, 0.5))
    return """
      <circle class="dot" cx="\(x(end, 0.5))" cy="12" r="6"/>
      <text x="\(x(end, 0.5))" y="17" \(side.beside)><tspan class="wide-only">last published date </tspan><tspan class="strong">\(end.long)</tspan></text>
      """
  }

  private func bar(_ month: MonthlyCompletions) -> HTML {
    let most = max(1, figure.pace.map { abs($0.net) }.max() ?? 1)
    let height = max(1, abs(month.net) * Self.tall / most)
    let tone = month.net < 0 ? "grey" : figure.view.plan.scale.complete.tone.rawValue
    let bar: HTML =
      month.net == 0
      ? ""
      : "<rect class=\"seg tone-\(tone)\" x=\"\(x(month.month, 0.12))\" y=\"\(Self.base - height)\" width=\"\(PlanBar.percent(figure.width * 0.76))\" height=\"\(height)\"/>"
    let number: HTML =
      "<text class=\"soft\(if: months.count > 24, " wide-only")\" x=\"\(x(month.month, 0.5))\" y=\"\(Self.base - 6 - (month.net == 0 ? 0 : height))\" text-anchor=\"middle\">\(month.net < 0 ? "−\(-month.net)" : String(month.net))</text>\n"
    return bar + number
  }

  /// Months by their first letter, years under January; where there are many, years alone.
  private func label(_ month: Month) -> HTML {
    let isYear = month.month == 1 || month == months[0]
    let year: HTML =
      isYear && (month != months[0] || month.month <= 10 || months.count <= 24)
      ? "<text class=\"strong\" x=\"\(month == months[0] ? "0" : x(month, 0.5))\" y=\"134\"\(if: month != months[0], " text-anchor=\"middle\"")>\(String(month.year))</text>"
      : ""
    let name: HTML =
      months.count <= 36
      ? "<text class=\"soft\" x=\"\(x(month, 0.5))\" y=\"117\" text-anchor=\"middle\">\(month.name.prefix(1))\(if: months.count <= 24, "<tspan class=\"wide-only\">\(month.name.dropFirst().prefix(2))</tspan>")</text>"
      : ""
    return name + year
  }

  private var ahead: HTML {
    switch figure.forecast.outcome {
    case .finished: return ""
    case .tooEarly, .notAtThisPace:
      let words = figure.forecast.outcome == .tooEarly ? "too early to tell" : "not at this pace"
      return """
        <line class="mark accent dash" x1="\(x(asAt, 1))" x2="100%" y1="156" y2="156"/>
        <text class="strong" x="100%" y="180" text-anchor="end">\(words)</text>
        """
    case .within(let span):
      let (half, late) = (span.median, span.fifteenToEightyFive.upperBound)
      return """
        <line class="mark accent dash" x1="\(x(asAt, 1))" x2="\(x(span.fifteenToEightyFive.lowerBound))" y1="154" y2="154"/>
        \(stretch(span.fifteenToEightyFive, "span-70", y: 150, height: 8))
        \(stretch(span.middleHalf, "span-50", y: 148, height: 12))
        <circle class="ring accent" cx="\(x(half, 0.5))" cy="154" r="7"/>
        <text x="\(x(half, 0.5))" y="177" text-anchor="\(Side(place(half, 0.5)).anchor)">half of the trials by <tspan class="strong">\(half.long)</tspan></text>
        <text x="\(x(late, 1))" y="194" text-anchor="\(Side(place(late, 1)).anchor)">85 of 100 by <tspan class="strong">\(late.long)</tspan></text>
        """
    }
  }

  private func stretch(_ span: ClosedRange<Month>, _ name: StaticString, y: Int, height: Int) -> HTML {
    let months = Double(span.upperBound - span.lowerBound + 1)
    return
      "<rect class=\"\(HTML(stringLiteral: name))\" x=\"\(x(span.lowerBound))\" y=\"\(y)\" width=\"\(PlanBar.percent(months * figure.width))\" height=\"\(height)\"/>"
  }

  /// Where words stand to their mark, so that they stay inside the figure.
  private struct Side {
    let place: Double

    init(_ place: Double) { self.place = place }

    var anchor: String { place < 36 ? "start" : place > 64 ? "end" : "middle" }
    var beside: HTML { place > 55 ? "dx=\"-12\" text-anchor=\"end\"" : "dx=\"12\"" }
  }
}
