import Documents
import Improvement
import Papers

/// The achievements of some months as the paper that they make, with where to take it.
struct AchievementsPaperPage {
  let view: PlanView
  let paper: AchievementsPaper
  /// Of every month, for the months to choose from.
  let list: AchievementList

  private var first: Month { paper.months.lowerBound }
  private var last: Month { paper.months.upperBound }

  /// - Parameter format: of the file; nil for the page.
  func address(_ format: String?) -> String {
    view.links.page("achievements/paper") + (format.map { ".\($0)" } ?? "")
      + "?from=\(first.iso)&to=\(last.iso)"
  }

  var html: HTML {
    let shown = PaperHTML(paper.paper)
    return """
      \(Components.trail([view.home, ("Achievements", view.links.page("achievements"))]))
      <div class="paper-layout">
      <article class="paper draft">
      <div class="notice" role="note"><p>Provisional</p><p>\(paper.paper.standing.sentence)</p></div>
      \(shown.header)
      \(shown.sections)
      </article>
      <aside class="paper-side" aria-label="About this paper">
      <section aria-labelledby="take"><h2 id="take">Take it away</h2><ul class="links">
      <li><a href="\(address("docx"))">Word</a> <span class="meta">to edit</span></li>
      <li><a href="\(address("odt"))">OpenDocument</a> <span class="meta">to edit</span></li>
      <li><a href="\(address("pdf"))">PDF</a> <span class="meta">to print and pass on</span></li>
      <li><a href="\(address("json"))">JSON</a> <span class="meta">for other programs</span></li>
      <li><a href="\(address("txt"))">Plain text</a> <span class="meta">for e-mail</span></li>
      <li><a href="\(view.links.page("achievements.csv"))">CSV</a> <span class="meta">every entry</span></li>
      </ul></section>
      \(choose)
      </aside>
      </div>
      """
  }

  private var choose: HTML {
    let months = Set(list.months + view.months + [first, last]).sorted(by: >)
      .map { (value: $0.iso, text: $0.long) }
    return """
      <section aria-labelledby="months"><h2 id="months">Other months</h2>
      <form class="form-small" action="\(view.links.page("achievements/paper"))">
      \(Field("from", "From", value: first.iso).select(months))\(Field("to", "To", value: last.iso).select(months))
      <button class="button-quiet small-button">Show</button></form></section>
      """
  }
}
