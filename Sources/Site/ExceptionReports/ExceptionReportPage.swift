import Documents
import Improvement
import Papers

/// The paper as a page, with where to take it and what else it can be about.
struct ExceptionReportPage {
  let view: PlanView
  let content: ExceptionReportContent
  let restatement: Restatement?
  private let paper: Paper

  init(view: PlanView, content: ExceptionReportContent, restatement: Restatement? = nil) {
    self.view = view
    self.restatement = restatement
    self.content = content
    let paper = ExceptionReportPaper(content).paper
    self.paper = view.readsRecords ? paper : paper.unlinked
  }

  var title: String { paper.title }
  private var report: ExceptionReport { content.report }

  var html: HTML {
    let shown = PaperHTML(paper)
    return """
      \(Components.trail([view.home, (view.reportsTitle, view.links.exceptionReports)]))
      <div class="paper-layout">
      <article class="paper\(if: !content.isClosed, " draft")">
      \(notice)
      \(shown.header)
      \(shown.sections)
      </article>
      <aside class="paper-side" aria-label="About this paper">
      \(PaperParts.formats(link, besides: records))
      <section aria-labelledby="summaries"><h2 id="summaries">For the board</h2><ul class="links">
      <li><a href="\(summary(1))">Summary on one page</a></li><li><a href="\(summary(2))">Summary on two pages</a></li>
      </ul></section>
      <nav aria-labelledby="contents"><h2 id="contents">In this paper</h2>\(shown.contents)</nav>
      \(choose)
      \(months)
      </aside>
      </div>
      """
  }

  private var listed: RegisterFilter {
    var filter = RegisterFilter()
    filter.list = report.list
    filter.priority = report.scope.priority
    filter.category = report.scope.category
    filter.body = report.scope.body
    return filter
  }

  private var records: HTML {
    guard view.readsRecords else { return "" }
    return
      "<li><a href=\"\(view.links.registerFile("csv", listed))\">CSV</a> <span class=\"meta\">the listed actions</span></li>"
  }

  /// Of the closing that is shown.
  private func summary(_ pages: Int) -> String {
    view.links.boardSummary(view.asAt, pages: pages, closing: content.history?.closing)
  }

  private func link(_ format: String) -> String {
    view.links.exceptionReport(view.asAt, format, list: report.list, scope: report.scope)
  }

  private var notice: HTML { PaperParts.standing(paper) + restated + Components.knownOn(view) }

  private var restated: HTML {
    guard content.isClosed, let restatement, !restatement.isEmpty else { return "" }
    return RestatementNotice(restatement: restatement, view: view).html
  }

  private var choose: HTML {
    let bodies = Set(report.plan.priorities.compactMap { $0.responsibility(asAt: view.asAt.lastDay)?.body })
      .sorted()
    let categories = Set(report.position.live.compactMap(\.category)).sorted()
    return """
      <section aria-labelledby="about"><h2 id="about">The same for</h2>
      <form class="form-small" action="\(view.links.exceptionReport(view.asAt))">
      <p><label for="list">List</label><select id="list" name="list">
      \(Components.option("exceptions", "Rated \(view.exception.label)", selected: report.list == .exceptions))\(Components.option("late", "Late but moving", selected: report.list == .late))\(Components.option("completed", "Completed this month", selected: report.list == .completed))\(Components.option("turning", "Due next month", selected: report.list == .turning))</select></p>
      <p><label for="priority">Priority</label><select id="priority" name="priority">\(Components.option("", "All", selected: report.scope.priority == nil))\(each: view.plan.priorities, { Components.option(String($0.number), "\($0.number) \($0.shortTitle)", selected: report.scope.priority == $0.number) })</select></p>
      \(if: !categories.isEmpty, "<p><label for=\"category\">Category</label><select id=\"category\" name=\"category\">\(Components.option("", "All", selected: report.scope.category == nil))\(each: categories, { Components.option($0, $0, selected: report.scope.category == $0) })</select></p>")
      \(if: !bodies.isEmpty, "<p><label for=\"body\">Responsible body</label><select id=\"body\" name=\"body\">\(Components.option("", "All", selected: report.scope.body == nil))\(each: bodies, { Components.option($0, $0, selected: report.scope.body == $0) })</select></p>")
      \(view.keptKnownOn)<button class="button-quiet small-button">Show</button>
      </form></section>
      """
  }

  private var months: HTML {
    let (before, after) = (view.asAt - 1, view.asAt + 1)
    let neighbours = [before, after].filter { month in
      view.entry.periods.contains { $0.month == month && view.mayRead($0) }
    }
    guard !neighbours.isEmpty else { return "" }
    return """
      <section aria-labelledby="others"><h2 id="others">Other months</h2><ul class="links">
      \(each: neighbours, { "<li><a href=\"\(view.links.exceptionReport($0, list: report.list, scope: report.scope))\">\($0.long)</a></li>" })
      \(if: neighbours.contains(before) && view.reader.person.may(.readPlan), "<li><a href=\"\(view.links.comparison(from: before, to: view.asAt))\">Compare \(before.name) with \(view.asAt.name)</a></li>")
      </ul></section>
      """
  }
}
