/// A chart as SVG 1.1 that stands by itself: no style sheet, no script, nothing fetched, so that a page, a
/// word processor and a typesetter draw it alike. The same chart is always the same bytes.
package struct ChartSVG: Sendable {
  private let chart: Chart
  private static let paper = "#ffffff"
  private static let ink = "#16212b"
  private static let soft = "#4a5660"
  private static let rule = "#c9d1d6"
  private static let accent = "#0b5563"

  package init(_ chart: Chart) {
    self.chart = chart
  }

  /// A file of its own.
  package var file: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(isFile: true)
  }

  /// Within a page, where it is as wide as its column.
  var markup: String { element(isFile: false) }

  private func element(isFile: Bool) -> String {
    let drawing = chart.drawing
    let (width, height) = (Self.number(drawing.width), Self.number(drawing.height))
    let size = isFile ? "width=\"\(width)\" height=\"\(height)\" " : ""
    let marks = drawing.marks.map(Self.mark).joined(separator: "\n")
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(size)viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(chart.id)-t \(chart.id)-d" font-family="'Liberation Sans', Arial, Helvetica, sans-serif" font-size="11">
      <title id="\(chart.id)-t">\(Self.escaped(chart.title))</title>
      <desc id="\(chart.id)-d">\(Self.escaped(chart.description))</desc>
      \(marks)
      </svg>

      """
  }

  private static func mark(_ mark: Drawing.Mark) -> String {
    switch mark {
    case .box(let x, let y, let width, let height, let paint):
      let (fill, edge) = colours(paint)
      return
        "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\" fill=\"\(fill)\" stroke=\"\(edge)\" stroke-width=\"0.5\"/>"
    case .line(let points, let stroke):
      let path = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
      return "<polyline points=\"\(path)\" fill=\"none\" \(line(stroke))/>"
    case .dot(let point, let radius, let isFilled):
      return
        "<circle cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\" fill=\"\(isFilled ? accent : paper)\" stroke=\"\(accent)\" stroke-width=\"1.5\"/>"
    case .text(let words, let point, let lettering):
      let fill = lettering.tone.map { hex(RatingColours(tone: $0).ink) } ?? (lettering.isQuiet ? soft : ink)
      let weight = lettering.isStrong ? " font-weight=\"700\"" : ""
      return
        "<text x=\"\(number(point.x))\" y=\"\(number(point.y))\" text-anchor=\"\(lettering.anchor.rawValue)\" fill=\"\(fill)\"\(weight)>\(escaped(words))</text>"
    }
  }

  private static func colours(_ paint: Drawing.Paint) -> (fill: String, edge: String) {
    switch paint {
    case .tone(let tone):
      let colours = RatingColours(tone: tone)
      return (hex(colours.fill), hex(colours.edge))
    case .quiet: return ("#e4ecee", "#e4ecee")
    }
  }

  private static func line(_ stroke: Drawing.Stroke) -> String {
    switch stroke {
    case .axis: "stroke=\"\(ink)\" stroke-width=\"1\""
    case .grid: "stroke=\"\(rule)\" stroke-width=\"0.5\""
    case .solid: "stroke=\"\(accent)\" stroke-width=\"2\""
    case .dashed: "stroke=\"\(ink)\" stroke-width=\"1.5\" stroke-dasharray=\"6 3\""
    case .dotted:
      "stroke=\"\(accent)\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 3\" stroke-linecap=\"round\""
    }
  }

  private static func hex(_ colour: UInt32) -> String {
    "#" + String(String(colour | 0x100_0000, radix: 16).dropFirst())
  }

  /// Tenths of a point are finer than any printer.
  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
