import Documents
import Improvement
import Papers

/// The pace in sentences and two tables.
struct PacePage {
  let view: PlanView
  let pace: Pace

  var html: HTML {
    """
    \(Components.trail([view.home, ("Overview", view.links.overview)]))
    <div class="page-head"><div><h1>Pace</h1><p class="lede">\(finding)</p><p class="small"><a href="\(view.links.page("pace.csv"))?as-at=\(view.asAt.iso)">CSV</a></p></div>
    \(Components.asAt(view, action: view.links.page("pace")))</div>
    <section class="section" aria-labelledby="by-priority"><h2 id="by-priority">By priority</h2>\(table("Pace by priority", pace.byPriority))</section>
    <section class="section" aria-labelledby="by-body"><h2 id="by-body">By responsible body</h2>\(table("Pace by responsible body", pace.byBody))</section>
    <p class="table-note small">Late counts from the end of the published timescale, or of its approved change, to completion or to \(view.asAt.lastDay.long). A slip is a forecast moved to a later month. Days to acceptance are known of updates that were sent here.</p>
    """
  }

  private var finding: String {
    let late = pace.whole.late.count
    let mean = Pace.words(pace.whole.meanDaysLate)
    guard late > 0 else { return "No action is or was late at \(view.asAt.lastDay.long)." }
    return
      "\(Words.plural(late, "action")) ended or will end after the published date; those that are due or complete are \(mean) days late on average."
  }

  private func table(_ caption: String, _ rows: [Pace.Row]) -> HTML {
    let red = view.exception.label
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table class="dense"><caption class="unseen">\(caption)</caption>
      <thead><tr><th scope="col">Part of the plan</th><th scope="col" class="number">Actions</th><th scope="col" class="number">Late</th><th scope="col" class="number">Days late,<br>on average</th><th scope="col" class="number">Months at<br>\(red)</th><th scope="col" class="number">Forecast<br>slips</th><th scope="col" class="number">Days to<br>acceptance</th></tr></thead>
      <tbody>\(each: rows, { row($0, isTotal: false) })</tbody><tfoot>\(row(pace.whole, isTotal: true))</tfoot></table></div>
      """
  }

  private func row(_ row: Pace.Row, isTotal: Bool) -> HTML {
    func figure(_ tracks: [Pace.Track]) -> HTML {
      Components.figure(tracks.count, view.links.register(references: tracks.map(\.standing.reference)))
    }
    return """
      <tr><th scope="row">\(row.name)</th><td class="number">\(isTotal ? Components.figure(row.tracks.count, view.links.register()) : figure(row.tracks))</td><td class="number">\(figure(row.late))</td><td class="number">\(Pace.words(row.meanDaysLate))</td><td class="number">\(row.monthsAtException)</td><td class="number">\(row.slips)</td><td class="number">\(Pace.words(row.meanDaysToAcceptance))</td></tr>

      """
  }
}
