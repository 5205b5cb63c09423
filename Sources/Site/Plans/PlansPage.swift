import Documents
import Improvement
import Papers
import Records

/// What the list of plans shows.
struct PlansPage {
  struct Row: Sendable {
    let listed: PlanRecords.Listed
    let position: Position?
    let plan: Plan?
  }

  let rows: [Row]

  var list: HTML {
    "<div class=\"page-head\"><div><h1>Plans</h1></div></div>\(table)"
  }

  private var table: HTML {
    guard !rows.isEmpty else {
      return """
        <div class="empty"><p><b>No plan has been imported yet.</b></p>
        <p>The improvement officer brings it in from the council’s own spreadsheet: <a href="/plans/new">Bring in a plan</a>. Or from the command line, with the month that it stands at:</p>
        <p><code>lineofsight import plan plan.csv --plan improvement-plan --council "Your Council" --as-at 2017-03</code></p></div>
        """
    }
    return """
      <table class="dense stacks plans">
      <caption class="unseen">Plans, with their figures at the newest month end</caption>
      <thead><tr><th scope="col">Plan</th><th scope="col">Council</th><th scope="col">As at</th><th scope="col" class="number">Actions</th><th scope="col" class="number">Due</th><th scope="col" class="number">Exceptions</th></tr></thead>
      <tbody>\(each: rows, row)</tbody>
      </table>
      """
  }

  private func row(_ row: Row) -> HTML {
    let links = PlanLinks(plan: row.listed.slug, asAt: row.position?.asAt)
    guard let position = row.position, let plan = row.plan else {
      return
        "<tr><th scope=\"row\">\(row.listed.title)</th><td>\(row.listed.council.name)</td><td colspan=\"4\">Nothing reported yet</td></tr>"
    }
    var due = RegisterFilter()
    due.due = .yes
    var listed = RegisterFilter()
    listed.list = .exceptions
    return """
      <tr><th scope="row"><a href="\(links.overview)">\(row.listed.title)</a></th>
      <td data-label="Council">\(row.listed.council.name)</td>
      <td data-label="As at">\(position.asAt.lastDay.long)</td>
      <td class="number" data-label="Actions">\(Components.figure(position.live.count, links.register()))</td>
      <td class="number" data-label="Due">\(Components.figure(position.due.count, links.register(due)))</td>
      <td class="number strong" data-label="\(plan.scale.exception.label)">\(Components.figure(position.standings.filter(\.isException).count, links.register(listed))) \(plan.scale.exception.label)</td></tr>

      """
  }
}
