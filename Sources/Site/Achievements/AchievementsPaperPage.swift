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
      \(PaperParts.standing(paper.paper))
      \(shown.header)
      \(shown.sections)
      </article>
      <aside class="paper-side" aria-label="About this paper">
      \(PaperParts.formats({ address($0) }, besides: "<li><a href=\"\(view.links.page("achievements.csv"))\">CSV</a> <span class=\"meta\">every entry</span></li>"))
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
