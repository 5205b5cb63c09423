import Documents
import Improvement
import Papers

/// Leads whose updates are missing or came late, who has the most first.
struct WarningLeads: Sendable {
  let view: PlanView
  let warning: EarlyWarning
  let answers: EarlyWarningSource.Answers
  let today: Day

  private var leads: [LeadAnswers] { warning.answers }
  private var missing: Int { leads.reduce(0) { $0 + $1.unanswered } }
  private var late: Int { leads.reduce(0) { $0 + $1.late } }

  var html: HTML {
    guard !leads.isEmpty else {
      return
        "<section aria-label=\"Updates by lead\"><p class=\"empty\">Every update that was asked for \(view.asAt.long) is in, and none came late.</p></section>"
    }
    return """
      <section aria-labelledby="owed">
      <div class="section section-head"><h2 id="owed">\(heading)</h2><p><a href="\(view.links.period(view.asAt))">\(view.asAt.long)</a></p></div>
      <p class="meta">\(due)</p>
      <table class="dense stacks warning-leads">
      <caption class="unseen">Updates for \(view.asAt.long) that are missing or came late, by lead</caption>
      <thead><tr><th scope="col">Lead</th><th scope="col" class="number">Asked</th><th scope="col" class="number">In</th><th scope="col" class="number">\(hasTime ? "To come" : "Missing")</th><th scope="col" class="number">Came late</th></tr></thead>
      <tbody>\(each: leads, row)</tbody></table>
      </section>
      """
  }

  /// The day by which updates are due has not passed yet.
  private var hasTime: Bool {
    !answers.period.isClosed && answers.period.updatesBy.map { $0 >= today } ?? false
  }

  private var heading: String {
    let state = hasTime ? "still to come" : "missing"
    let words = [
      missing == 0 ? nil : "\(Words.plural(missing, "update")) \(missing == 1 ? "is" : "are") \(state)",
      late == 0 ? nil : "\(missing == 0 ? Words.plural(late, "update") : String(late)) came late",
    ].compactMap { $0 }
    return Words.list(words) + ", by \(Words.plural(leads.count, "lead"))"
  }

  private var due: String {
    guard let day = answers.period.updatesBy else {
      return "No day was named by which updates were due, so none counts as late."
    }
    if answers.period.isClosed {
      return "They were due by \(day.long). The month is closed: what stood before was carried over."
    }
    let left = day - today
    if left > 0 { return "They are due by \(day.long), in \(Words.plural(left, "day"))." }
    return left == 0
      ? "They are due today." : "They were due by \(day.long), \(Words.plural(-left, "day")) ago."
  }

  private func row(_ lead: LeadAnswers) -> HTML {
    let references = answers.behind(lead.lead).map(\.reference)
    return """
      <tr><th scope="row"><a class="figure" href="\(view.links.register(references: references))">\(lead.lead ?? "No lead is named")</a></th>
      <td class="number" data-label="Asked">\(lead.asked)</td><td class="number" data-label="In">\(lead.answered)</td>
      <td class="number\(if: lead.unanswered > 0, " strong")" data-label="\(hasTime ? "To come" : "Missing")">\(quiet(lead.unanswered))</td>
      <td class="number" data-label="Came late">\(quiet(lead.late))</td></tr>

      """
  }

  private func quiet(_ count: Int) -> HTML {
    count == 0 ? "<span class=\"zero\">0</span>" : "\(count)"
  }
}
