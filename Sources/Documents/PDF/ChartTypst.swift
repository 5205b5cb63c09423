/// A paper's charts for typst: within a PDF, and as pictures of their own for word processors.
enum ChartTypst {
  /// The arguments by which typst draws it, as wide as it is on the page.
  static func image(_ figure: Figure) -> String {
    let svg = TypstText.literal(ChartSVG(figure.chart).file)
    return "width: \(figure.chart.drawing.width)pt, drawing: bytes(\(svg))"
  }

  /// Each on a page as large as itself.
  static func pages(_ figures: [Figure]) -> String {
    figures.map { figure in
      let drawing = figure.chart.drawing
      let svg = TypstText.literal(ChartSVG(figure.chart).file)
      return """
        #page(width: \(drawing.width)pt, height: \(drawing.height)pt, margin: 0pt, fill: white, image(
          bytes(\(svg)), format: "svg", width: 100%,
        ))

        """
    }.joined()
  }
}
