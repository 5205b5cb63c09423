import Documents
import Improvement
import Papers
import Records

/// What the front door and the list of plans show.
struct PlansPage {
  struct Row: Sendable {
    let listed: PlanRecords.Listed
    let position: Position?
    let plan: Plan?
  }

  let rows: [Row]
  let isDemo: Bool

  var frontDoor: HTML {
    """
    <div class="front">
    <div>
    <h1>See every promise through</h1>
    <p class="lede">Line of Sight keeps a council’s improvement plan: every action rated each month, a reason for every Red, and proof for every Green. One register makes the overview, the board’s exception report and the figures behind them.</p>
    \(if: isDemo, "<p class=\"meta\">This is a demonstration. Barchester and its people do not exist, and nothing here is kept.</p>")
    </div>
    \(rows.compactMap(\.position).first.map(field))
    </div>
    <section class="section" aria-labelledby="plans"><h2 id="plans">Plans</h2>
    \(table)
    </section>
    """
  }

  var list: HTML {
    "<div class=\"page-head\"><div><h1>Plans</h1></div></div>\(table)"
  }

  private var table: HTML {
    guard !rows.isEmpty else {
      return """
        <div class="empty"><p><b>No plan has been imported yet.</b></p>
        <p>Bring in the council’s plan from the command line, with the month that it stands at:</p>
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

  /// Every action as a mark, a row a priority: the whole plan at a glance.
  private func field(_ position: Position) -> HTML {
    let priorities = Dictionary(grouping: position.live, by: \.priority).sorted { $0.key < $1.key }
    let widest = priorities.map(\.value.count).max() ?? 1
    let counts = Dictionary(grouping: position.live) { $0.rating }.compactMap { rating, standings in
      rating.map { ($0, standings.count) }
    }.sorted { Self.weight($0.0) < Self.weight($1.0) }
    return """
      <figure>
      <svg class="field-art" viewBox="0 0 \(widest * 8) \(priorities.count * 26)" aria-hidden="true" focusable="false">\(each: priorities.enumerated(), { index, priority in
        HTML.each(priority.value.sorted { Self.weight($0.rating) < Self.weight($1.rating) }.enumerated()) { place, standing in
          "<rect class=\"seg tone-\((standing.rating?.tone ?? .grey).rawValue)\" x=\"\(place * 8)\" y=\"\(index * 26)\" width=\"7\" height=\"20\"/>"
        }
      })</svg>
      <figcaption class="small"><b>The plan at \(position.asAt.lastDay.long).</b> A row is a priority, a mark is an action: \(HTML.joined(counts.map { "\(Components.bareRating($0.0)) \($0.1)" }, by: ", ")).</figcaption>
      </figure>
      """
  }

  private static func weight(_ rating: Rating?) -> Int {
    guard let rating else { return 9 }
    return [Rating.Kind.exception: 0, .underWay: 1, .complete: 2, .notStarted: 3][rating.kind] ?? 9
  }
}
