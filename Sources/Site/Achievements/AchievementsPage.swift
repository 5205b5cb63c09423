import Documents
import Improvement
import Papers

/// What was achieved, by month and heading, the newest month first.
struct AchievementsPage: Sendable {
  let view: PlanView
  let list: AchievementList
  /// The only month that is asked for.
  let month: Month?
  /// Key of the only heading that is asked for.
  let heading: String?
  var note: String?

  /// As many months as are shown where none is asked for.
  private static let mostMonths = 12

  private var address: String { view.links.page("achievements") }
  private var mayRecord: Bool { view.reader.person.may(.recordAchievements) }

  /// Of the months and the heading that are asked for, whatever is shown of them.
  var chosen: AchievementList {
    AchievementList(
      headings: list.headings,
      entries: list.entries.filter {
        (month == nil || $0.day.inMonth == month) && (heading == nil || $0.heading == heading)
      })
  }

  var html: HTML {
    let shown = chosen.months.prefix(Self.mostMonths)
    return """
      \(Components.trail([(view.plan.council.shortName, PlanLinks(plan: view.plan.slug, asAt: nil).overview)]))
      \(Components.done(note))
      <div class="page-head"><div><h1>Achievements</h1><p class="meta">\(finding)</p></div>
      <p class="row"><a href="\(address)/paper">As a paper</a> <a href="\(address).csv\(query)">CSV</a>\(if: view.reader.person.may(.editPlan), " <a href=\"\(address)/headings\">Headings</a>")\(if: mayRecord, " <a class=\"button-quiet small-button\" href=\"\(address)/new\">Note an achievement</a>")</p></div>
      \(filter)
      <div class="stack-wide">
      \(each: shown, section)
      \(withdrawn)
      </div>
      \(if: chosen.months.count > shown.count, "<p class=\"meta table-note\">The newest \(Self.mostMonths) months are shown. Choose an earlier one above, or take the CSV for all of them.</p>")
      """
  }

  private var query: String {
    let items = [month.map { "month=\($0.iso)" }, heading.map { "heading=\(PercentEncoding.encode($0))" }]
      .compactMap { $0 }
    return items.isEmpty ? "" : "?" + items.joined(separator: "&")
  }

  private var finding: String {
    let count = chosen.standing.count
    guard count > 0 else {
      return list.standing.isEmpty ? "Nothing is noted yet." : "Nothing is noted for this month and heading."
    }
    let entries = count == 1 ? "entry is" : "entries are"
    return
      "\(Words.capitalised(Words.count(count))) \(entries) on record. The section of a report is put together from them."
  }

  private var filter: HTML {
    let months = [(value: "", text: "All")] + list.months.map { (value: $0.iso, text: $0.long) }
    let headings = [(value: "", text: "All")] + list.headings.map { (value: $0.key, text: $0.title) }
    return """
      <form class="filters" action="\(address)" aria-label="Show some of them"><div class="row">
      \(Field("month", "Month", value: month?.iso ?? "").select(months))\(Field("heading", "Heading", value: heading ?? "").select(headings))
      <p><button class="button-quiet small-button">Show</button></p></div></form>
      """
  }

  private func section(_ month: Month) -> HTML {
    let groups = chosen.among(month...month).byHeading
    let id = "month-\(month.iso)"
    return """
      <section aria-labelledby="\(id)"><div class="section section-head"><h2 id="\(id)">\(month.long)</h2></div>
      <table class="dense stacks achievements"><caption class="unseen">Achievements of \(month.long), by heading</caption>
      <thead><tr><th scope="col">Date</th><th scope="col">What was achieved</th><th scope="col">Of</th><th scope="col">Recorded</th><th scope="col"><span class="unseen">Do</span></th></tr></thead>
      \(each: groups, { heading, entries in
        "<tbody><tr class=\"band\"><th colspan=\"5\" scope=\"rowgroup\">\(heading.title)</th></tr>\(each: entries, row)</tbody>\n"
      })</table></section>

      """
  }

  private func row(_ entry: Achievement) -> HTML {
    """
    <tr><td class="nowrap" data-label="Date">\(entry.day.long)</td><th scope="row">\(entry.words)</th>
    <td data-label="Of">\(about(entry))</td><td data-label="Recorded">\(entry.recordedOn.long) <span class="under">\(entry.recordedBy)\(if: entry.version > 1, ", corrected")</span></td>
    <td><a href="\(address)/\(entry.number)">\(mayRecord ? "Correct" : "History")<span class="unseen"> number \(entry.number)</span></a></td></tr>

    """
  }

  private func about(_ entry: Achievement) -> HTML {
    let links = PlanLinks(plan: view.plan.slug, asAt: nil)
    guard entry.actions.isEmpty else {
      return HTML.each(entry.actions) { "<a class=\"ref\" href=\"\(links.action($0))\">\($0.text)</a> " }
    }
    return entry.priority.map { "Priority \($0)" } ?? "–"
  }

  private var withdrawn: HTML {
    let withdrawn = chosen.withdrawn
    guard !withdrawn.isEmpty else { return "" }
    return """
      <section aria-labelledby="withdrawn"><div class="section section-head"><h2 id="withdrawn">Withdrawn</h2></div>
      <ul class="links">\(each: withdrawn, { entry in
        "<li>\(entry.words) <span class=\"meta\">\(entry.recordedOn.long): \(entry.withdrawnBecause ?? "") <a href=\"\(address)/\(entry.number)\">Look at it<span class=\"unseen\">: number \(entry.number)</span></a></span></li>\n"
      })</ul></section>
      """
  }
}
