import Documents
import Improvement
import Papers

/// Ratings of due actions by priority, drawn with the exceptions to the left of the line, and counted.
struct OverviewPriorities {
  struct Row {
    let priority: Priority
    let due: Int
    let red: Int
    let change: Int
    let moving: Int
    let complete: Int
    let notDue: Int
  }

  let page: OverviewPage
  private let lists: Lists
  let red: Rating
  let rows: [Row]
  private let unit: Double
  private static let axis = 17.0

  init(page: OverviewPage) {
    self.page = page
    lists = Lists(page)
    red = page.view.exception
    let before = Dictionary(grouping: page.movement.before, by: \.priority)
    rows = page.view.plan.priorities.map { priority in
      let standings = page.position.byPriority[priority.number] ?? []
      let due = standings.filter(\.isDue)
      let red = due.filter(\.isException).count
      return Row(
        priority: priority, due: due.count, red: red, change: red - (before[priority.number]?.count ?? 0),
        moving: due.filter(\.isLate).count, complete: due.filter(\.isComplete).count,
        notDue: standings.count - due.count)
    }
    let left = Double(max(1, rows.map(\.red).max() ?? 1))
    let right = Double(max(1, rows.map { $0.moving + $0.complete }.max() ?? 1))
    unit = min(9 / left, (99 - Self.axis) / right)
  }

  var movingTitle: String {
    page.scale.ratings.filter { $0.kind == .underWay }.count == 1
      ? "\(page.scale.underWay.label), late" : "Moving, late"
  }
  private var before: Month { page.view.asAt - 1 }
  var since: String { "Since \(before.short.prefix(3))" }

  var html: HTML {
    let footnote = page.view.plan.priorities.compactMap(\.footnote).first
    return """
      <section aria-labelledby="by-priority">
      <div class="section section-head"><h2 id="by-priority">Ratings by priority</h2><p><a href="\(page.links.register())">Open the register</a> <a href="\(page.links.overviewFile)">CSV</a></p></div>
      <table class="dense ratings stacks">
      <caption class="unseen">Due actions by priority and rating, as at \(page.view.asAt.lastDay.long)</caption>
      <thead><tr><th scope="col">Priority</th><th scope="col"><span class="unseen">Drawn</span></th><th scope="col" class="number">Due</th><th scope="col" class="number">\(red.label)</th><th scope="col" class="number">\(since)</th><th scope="col" class="number">\(movingTitle)</th><th scope="col" class="number">\(page.scale.complete.label)</th><th scope="col" class="number">Not yet due</th></tr></thead>
      <tbody>\(each: rows, row)</tbody>
      <tfoot>\(total.map(foot))</tfoot>
      </table>
      <ul class="key table-note">\(each: page.scale.ratings, { "<li>\(Components.bareRating($0)) \($0.meaning)</li>" })\(notRated)</ul>
      \(footnote.map { "<p class=\"meta table-note\">* \($0)</p>" })
      </section>
      """
  }

  /// Those of which nobody has said yet how they stand, where there are any.
  private var notRated: HTML {
    let count = page.position.live.count { $0.rating == nil }
    guard count > 0 else { return "" }
    let list = page.filter { $0.ratings = [RegisterFilter.notRated] }
    return """
      <li><span class="rating rating-bare tone-grey"><b aria-hidden="true">?</b></span> <a class="figure" href="\(list)">\(count) not rated yet</a></li>
      """
  }

  private func row(_ row: Row) -> HTML {
    let number = row.priority.number
    let all = PlanLinks.narrowed(page.links.register(), priority: number)
    return """
      <tr><th scope="row"><span class="pn">\(number)</span><a class="figure" href="\(all)">\(row.priority.markedTitle)</a></th>
      <td class="bar-cell">\(bar(row))</td>
      \(cells(row, priority: number))</tr>

      """
  }

  private func cells(_ row: Row, priority: Int?) -> HTML {
    func figure(_ count: Int, _ list: String) -> HTML {
      Components.figure(count, priority.map { PlanLinks.narrowed(list, priority: $0) } ?? list)
    }
    return """
      <td class="number" data-label="Due">\(figure(row.due, lists.due))</td>
      <td class="number strong" data-label="\(red.label)">\(figure(row.red, lists.red))</td>
      <td class="number" data-label="\(since)">\(change(row.change))</td>
      <td class="number" data-label="\(movingTitle)">\(figure(row.moving, lists.moving))</td>
      <td class="number" data-label="\(page.scale.complete.label)">\(figure(row.complete, lists.complete))</td>
      <td class="number soft" data-label="Not yet due">\(figure(row.notDue, lists.notDue))</td>
      """
  }

  /// Addresses of the lists that the columns count, for the whole plan.
  private struct Lists {
    let due: String
    let red: String
    let moving: String
    let complete: String
    let notDue: String

    init(_ page: OverviewPage) {
      due = page.filter { $0.due = .yes }
      red = page.filter { $0.list = .exceptions }
      moving = page.filter { $0.isLate = true }
      complete = page.filter { filter in
        filter.due = .yes
        filter.ratings = page.scale.ratings.filter { $0.kind == .complete }.map(\.key)
      }
      notDue = page.filter { $0.due = .no }
    }
  }

  /// Of all priorities; nil in a plan that has none.
  var total: Row? {
    let sum = rows.reduce((0, 0, 0, 0, 0, 0)) {
      ($0.0 + $1.due, $0.1 + $1.red, $0.2 + $1.change, $0.3 + $1.moving, $0.4 + $1.complete, $0.5 + $1.notDue)
    }
    return rows.first.map {
      Row(
        priority: $0.priority, due: sum.0, red: sum.1, change: sum.2, moving: sum.3, complete: sum.4,
        notDue: sum.5)
    }
  }

  private func foot(_ all: Row) -> HTML {
    "<tr><th scope=\"row\">All priorities</th><td class=\"bar-cell\"></td>\(cells(all, priority: nil))</tr>"
  }

  private func change(_ change: Int) -> HTML {
    change == 0 ? "<span class=\"zero\">-</span>" : change > 0 ? "+\(change)" : "−\(-change)"
  }

  private func bar(_ row: Row) -> HTML {
    let axis = Self.axis
    let redWidth = Double(row.red) * unit
    let moving = Double(row.moving) * unit
    return """
      <svg class="chart" height="22" aria-hidden="true" focusable="false">\(if: row.red > 0, "<text x=\"\(PlanBar.percent(axis - redWidth))\" y=\"16\" dx=\"-4\" text-anchor=\"end\" class=\"strong\">\(red.letter)</text>")\(segment(red, from: axis - redWidth, row.red, hasLetter: false))\(segment(page.scale.underWay, from: axis, row.moving))\(segment(page.scale.complete, from: axis + moving, row.complete))<line class="mark" x1="17%" x2="17%" y1="-60" y2="90"/></svg>
      """
  }

  private func segment(_ rating: Rating, from: Double, _ count: Int, hasLetter: Bool = true) -> HTML {
    guard count > 0 else { return "" }
    let width = Double(count) * unit
    return """
      <rect class="seg tone-\(rating.tone.rawValue)" x="\(PlanBar.percent(from))" y="1" width="\(PlanBar.percent(width))" height="20"/>\(if: hasLetter && width > 10, "<text class=\"on tone-\(rating.tone.rawValue)\" x=\"\(PlanBar.percent(from))\" y=\"16\" dx=\"3\">\(rating.letter)</text>")
      """
  }
}
