import Documents
import Improvement
import Papers

/// Opening the next month: what it does is said before it is done, for it writes to every lead and is
/// not taken back.
struct MonthOpening {
  let desk: MonthDesk
  let today: Day

  var html: HTML {
    let (view, next) = (desk.view, desk.view.asAt + 1)
    let dates = ReportingPeriod.opened(next, on: today)
    let by = dates.updatesBy.map { " by \($0.long)" } ?? ""
    let leads = desk.answers.leads.count
    return """
      <section class="closing" id="open-next" aria-labelledby="opening"><div class="section"><h2 id="opening">Open \(next.long)</h2></div>
      <p>The \(leads == 1 ? "one lead" : "\(leads) leads") of actions that are not complete \(leads == 1 ? "is" : "are") asked for an update\(by). You can change the dates then. A month that was opened stays open until it is closed.</p>
      \(if: next.lastDay > today, "<p class=\"flag\">\(next.name) has not ended: it ends on \(next.lastDay.long).</p>")
      \(if: !desk.period.isClosed, "<p class=\"small\">\(view.asAt.long) is not closed yet. Both months can be open side by side.</p>")
      <form method="post" action="\(view.links.period(next, "opening"))">\(Components.proof(view.reader))<p><button class="button-quiet">Open \(next.long) and ask the leads</button></p></form></section>
      """
  }
}
