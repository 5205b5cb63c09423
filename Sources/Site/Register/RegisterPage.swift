import Documents
import Improvement
import Papers

/// The whole plan on one page, because people search and print it; pages start past 500 rows.
struct RegisterPage: Sendable {
  let view: PlanView
  let position: Position
  let filter: RegisterFilter
  let problems: [String]
  let sort: RegisterSort
  let found: [Standing]
  let number: Int
  /// What has just been done.
  var note: String?
  /// Said to be complete, and not accepted as such yet.
  var awaiting: Set<ID<Action>> = []
  private static let rowsAPage = 500

  private var pages: Int { max(1, (found.count + Self.rowsAPage - 1) / Self.rowsAPage) }
  private var page: Int { min(max(1, number), pages) }
  private var shown: ArraySlice<Standing> {
    found[min(found.count, (page - 1) * Self.rowsAPage)..<min(found.count, page * Self.rowsAPage)]
  }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    <div class="page-head"><div><h1>Register of actions</h1></div></div>
    \(Components.done(note))
    \(Components.knownOn(view))
    \(each: problems, { "<div class=\"notice\" role=\"note\"><p>\($0)</p></div>" })
    \(RegisterFilters(page: self).html)
    <div class="results">
    <p><b>\(found.count) of \(Words.plural(position.live.count, "action"))</b> \(said). \(if: filter != RegisterFilter(), "<a href=\"\(view.links.register(sort: sort))\">Clear the filters</a>") <span id="narrowed" class="meta" role="status"></span></p>
    <ul><li><a href="\(view.links.registerFile("xlsx", filter))">Excel</a></li><li><a href="\(view.links.registerFile("csv", filter))">CSV</a></li><li><a href="\(view.links.registerFile("json", filter))">JSON</a></li>\(views)\(compare)</ul>
    </div>
    \(found.isEmpty ? none : table)
    \(if: pages > 1, pager)
    """
  }

  /// Keeping this list under a name, and changing its actions.
  private var views: HTML {
    let isNarrowed = filter != RegisterFilter() || sort != .reference
    let save: HTML =
      isNarrowed
      ? "<li><a href=\"\(view.links.views(saving: filter, sort: sort))\">Save this view</a></li>" : ""
    let edit: HTML =
      view.reader.person.may(.editPlan) && !found.isEmpty
      ? "<li><a href=\"\(view.links.bulkEdit(filter))\">Change several</a></li>" : ""
    return "\(save)<li><a href=\"\(view.links.views())\">Saved views</a></li>\(edit)"
  }

  private var compare: HTML {
    guard view.asAt > view.firstMonth, view.reader.person.may(.readPlan) else { return "" }
    let before = view.asAt - 1
    return
      "<li><a href=\"\(view.links.comparison(from: before, to: view.asAt))\">Compare with \(before.name)</a></li>"
  }

  private var none: HTML {
    """
    <div class="empty"><p><b>No action matches.</b></p><p>Take a filter away, choose another month, or <a href="\(view.links.register())">show the whole register</a>.</p></div>
    """
  }

  /// The filter in words.
  private var said: String { RegisterWords(filter: filter, view: view).sentence }

  private var table: HTML {
    let row = RegisterRow(view: view, awaiting: awaiting)
    return """
      <table class="dense register stacks sticky">
      <caption class="unseen">Actions, as at \(view.asAt.lastDay.long)</caption>
      <thead><tr>\(heading("Ref.", .reference))<th scope="col" class="wording">Key action</th>\(heading("Lead", .lead, "lead"))\(heading("Timescale", .timescale))\(heading("Forecast", .forecast))\(heading("Rating", .rating))\(heading("Updated", .updated))</tr></thead>
      \(sort == .reference ? banded(row) : "<tbody>\(each: shown, row.html)</tbody>")
      </table>
      """
  }

  private func heading(_ title: StaticString, _ sort: RegisterSort, _ className: StaticString = "") -> HTML {
    let isOn = sort == self.sort
    return """
      <th scope="col" class="\(HTML(stringLiteral: className))"\(if: isOn, " aria-sort=\"\(sort == .updated ? "descending" : "ascending")\"")><a class="sort" href="\(view.links.register(filter, sort: sort))">\(HTML(stringLiteral: title))<svg viewBox="0 0 11 16" aria-hidden="true" focusable="false"><path\(if: isOn, " class=\"on\"") d="M5.5 0 10.5 6H.5z"/><path d="M5.5 16 .5 10h10z"/></svg></a></th>
      """
  }

  /// Objectives as bands over their actions; priorities where the plan has no objectives.
  private func banded(_ row: RegisterRow) -> HTML {
    var html = HTML()
    var band: [Standing] = []
    func close() {
      guard let first = band.first else { return }
      html += "<tbody>\(heading(over: first, band))\(each: band, row.html)</tbody>\n"
      band = []
    }
    for standing in shown {
      if let last = band.last, (last.priority, last.objective) != (standing.priority, standing.objective) {
        close()
      }
      band.append(standing)
    }
    close()
    return html
  }

  private func heading(over first: Standing, _ band: [Standing]) -> HTML {
    let objective = first.objective.flatMap { view.plan.objective($0) }
    let title =
      objective.map { "\($0.reference) \($0.title)" } ?? view.plan.priority(first.priority)?.heading ?? ""
    let red = band.filter(\.isException).count
    return """
      <tr class="band"><th scope="rowgroup" colspan="7">\(title) <span class="meta">\(Words.plural(band.count, "action"))\(if: red > 0, ", \(red) \(view.exception.label)")</span></th></tr>

      """
  }

  private var pager: HTML {
    """
    <nav class="pages" aria-label="Pages"><p>Page \(page) of \(pages)</p><ul>\(each: 1...pages, { number in
      "<li><a href=\"\(view.links.register(filter, sort: sort))&amp;page=\(number)\"\(if: number == page, " aria-current=\"page\"")>\(number)</a></li>"
    })</ul></nav>
    """
  }
}
