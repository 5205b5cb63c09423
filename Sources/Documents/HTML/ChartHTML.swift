/// A chart on a page: drawn, described, and with the table from which it is drawn.
package struct ChartHTML: Sendable {
  private let chart: Chart

  package init(_ chart: Chart) {
    self.chart = chart
  }

  /// - Parameter heading: its title as the page heads it: "h2", or a caption's own words in a paper.
  package func html(_ heading: HTML) -> HTML {
    """
    <figure class="plot" aria-labelledby="\(chart.id)-h">
    <figcaption id="\(chart.id)-h">\(heading)<p>\(chart.description)</p></figcaption>
    <div class="scroll" role="region" aria-label="\(chart.title), drawn" tabindex="0">
    \(HTML(trustedMarkup: ChartSVG(chart).markup))</div>
    <details><summary>Show as a table</summary>\(PaperTableHTML(chart.table).html)</details>
    </figure>

    """
  }
}
