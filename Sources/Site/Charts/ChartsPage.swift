import Documents
import Improvement
import Papers

/// Each chart with what it says, its table, and its drawing as a file.
struct ChartsPage: Sendable {
  let view: PlanView
  let charts: [Chart]

  var html: HTML {
    """
    \(Components.trail([view.home]))
    <div class="page-head"><div><h1>Charts</h1><p class="meta">The position at \(view.asAt.lastDay.long)</p></div></div>
    \(Components.knownOn(view))
    <div class="stack-wide">\(each: charts, section)</div>
    """
  }

  private func section(_ chart: Chart) -> HTML {
    """
    <section>\(ChartHTML(chart).html("<h2>\(chart.title)</h2>"))
    <p class="small"><a href="\(view.links.charts(chart.id))">The drawing as a file<span class="unseen">: \(chart.title)</span></a> <span class="meta">SVG</span></p></section>

    """
  }
}
