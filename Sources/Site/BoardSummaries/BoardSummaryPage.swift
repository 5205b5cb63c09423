import Documents
import Improvement
import Papers

/// The summary as a page, with where to take it, its other length and the report behind it.
struct BoardSummaryPage {
  let view: PlanView
  let content: ExceptionReportContent
  let length: BoardSummaryPaper.Length
  private let paper: Paper

  init(view: PlanView, content: ExceptionReportContent, length: BoardSummaryPaper.Length) {
    (self.view, self.content, self.length) = (view, content, length)
    let paper = BoardSummaryPaper(content, length).paper
    self.paper = view.readsRecords ? paper : paper.unlinked
  }

  private var closing: Int? { content.history?.closing }

  var html: HTML {
    let shown = PaperHTML(paper)
    return """
      \(Components.trail([view.home, (view.reportsTitle, view.links.exceptionReports)]))
      <div class="paper-layout">
      <article class="paper\(if: !content.isClosed, " draft")">
      \(PaperParts.standing(paper))\(Components.knownOn(view))
      \(shown.header)
      \(shown.sections)
      </article>
      <aside class="paper-side" aria-label="About this paper">
      \(PaperParts.formats({ view.links.boardSummary(view.asAt, $0, pages: length.rawValue, closing: closing) }))
      <nav aria-labelledby="contents"><h2 id="contents">In this paper</h2>\(shown.contents)</nav>
      <section aria-labelledby="longer"><h2 id="longer">The same month</h2><ul class="links">
      <li>\(other)</li>
      <li><a href="\(view.links.exceptionReport(view.asAt, closing: closing))">\(view.plan.settings.reportTitle)</a></li>
      </ul></section>
      \(months)
      </aside>
      </div>
      """
  }

  private var other: HTML {
    let pages = length == .one ? 2 : 1
    return """
      <a href="\(view.links.boardSummary(view.asAt, pages: pages, closing: closing))">Summary on \(pages == 1 ? "one page" : "two pages")</a>
      """
  }

  private var months: HTML {
    let neighbours = [view.asAt - 1, view.asAt + 1].filter { month in
      view.entry.periods.contains { $0.month == month && view.mayRead($0) }
    }
    guard !neighbours.isEmpty else { return "" }
    return """
      <section aria-labelledby="others"><h2 id="others">Other months</h2><ul class="links">
      \(each: neighbours, { "<li><a href=\"\(view.links.boardSummary($0, pages: length.rawValue))\">\($0.long)</a></li>" })
      </ul></section>
      """
  }
}
