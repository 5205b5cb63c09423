import Documents
import Improvement
import Papers
import Records

/// The exceptions with their age, the longest first.
struct OverviewExceptions {
  let page: OverviewPage

  private var red: Rating { page.scale.exception }

  var html: HTML {
    let standings = page.exceptions.map { ($0, months($0)) }.sorted {
      ($1.1, $0.0.reference) < ($0.1, $1.0.reference)
    }
    return """
      <section aria-labelledby="reds">
      <div class="section section-head"><h2 id="reds">\(red.label) now</h2><p>\(unanswered)<a href="\(page.links.exceptionReport(page.view.asAt))">\(page.view.plan.settings.reportTitle)</a>, <a href="\(page.links.boardSummary(page.view.asAt))">board summary</a></p></div>
      \(if: standings.isEmpty, "<p class=\"empty\">No due action is \(red.label).</p>", else: table(standings))
      </section>
      """
  }

  private func table(_ standings: [(Standing, Int)]) -> HTML {
    """
    <table class="dense stacks reds">
    <caption class="unseen">\(red.label) actions, longest at \(red.label) first</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col">Action</th><th scope="col">Months at \(red.label)</th><th scope="col">Forecast</th></tr></thead>
    <tbody>\(each: standings, { row($0.0, months: $0.1) })</tbody>
    </table>
    """
  }

  private func months(_ standing: Standing) -> Int { page.accounts.runs[standing.reference]?.months ?? 0 }

  private func row(_ standing: Standing, months: Int) -> HTML {
    """
    <tr><td>\(Components.reference(standing.reference, page.links))</td>
    <th scope="row"><span class="clip-two">\(standing.title)</span>\(if: page.accounts.runs[standing.reference]?.isUnchanged ?? false, "<span class=\"under\">Same words as last month</span>")</th>
    <td data-label="Months at \(red.label)" class="nowrap"><span class="pip-n">\(months)</span>\(pips(months))\(if: months == 1, "<b class=\"new\">new</b>")</td>
    <td data-label="Forecast" class="nowrap">\(standing.forecast?.short ?? "-")</td></tr>

    """
  }

  /// A mark a month, up to nine; the number stands beside them.
  private func pips(_ months: Int) -> HTML {
    let shown = min(months, 7)
    return """
      <svg class="pips" width="\(shown * 9)" height="13" aria-hidden="true" focusable="false">\(each: 0..<shown, { "<rect class=\"seg tone-\(red.tone.rawValue)\" x=\"\($0 * 9)\" y=\"0\" width=\"8\" height=\"13\"/>" })</svg>
      """
  }

  private var unanswered: HTML {
    let missing = page.exceptions.filter { page.accounts.actions[$0.reference]?.updates.last?.risk == nil }
    guard !missing.isEmpty else { return "" }
    let href = page.links.register(references: missing.map(\.reference))
    return
      "<a href=\"\(href)\">\(missing.count) \(missing.count == 1 ? "lacks" : "lack") a risk answer</a> · "
  }
}
