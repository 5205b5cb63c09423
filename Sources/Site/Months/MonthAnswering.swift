import Documents
import Improvement
import Papers
import Records

/// Who has answered, lead by lead, and when those who have not were reminded.
struct MonthAnswering {
  let page: MonthPage
  private var desk: MonthDesk { page.desk }
  private var answers: MonthAnswers { desk.answers }
  private var view: PlanView { desk.view }

  var html: HTML {
    let leads = answers.leads
    let behind = leads.filter { $0.notAnswered > 0 }
    let settled = leads.filter { $0.notAnswered == 0 }
    return """
      <section aria-labelledby="who">
      <div class="section section-head"><h2 id="who">Who has answered</h2><p><a href="\(view.links.period(view.asAt, "answers.csv"))">CSV</a>\(if: page.mayRun, " <a href=\"\(view.links.period(view.asAt, "links"))\">Partners’ links</a>")</p>\(remind(behind.count))</div>
      <p class="answered"><b>\(answers.answered) of \(answers.asked)</b> \(answers.asked == 1 ? "update is" : "updates are") in. \(sentence)</p>
      \(if: answers.asked > 0, table(behind, settled))
      </section>
      """
  }

  private var sentence: String {
    let (accepted, waits, none) = (answers.accepted, answers.toReview, answers.notAnswered)
    var words = "\(accepted == 0 ? "None" : String(accepted)) \(accepted < 2 ? "is" : "are") accepted"
    words += waits > 0 ? ", \(waits) \(waits == 1 ? "waits" : "wait") for review" : ""
    guard none > 0 else { return words + "." }
    guard !desk.period.isClosed else {
      return words
        + " and \(none) \(none == 1 ? "was" : "were") not answered: what stood before was carried over."
    }
    return words + " and \(none) \(none == 1 ? "has" : "have") not been answered."
  }

  private func remind(_ count: Int) -> HTML {
    guard count > 0, page.mayRun, !desk.period.isClosed else { return "" }
    let words = count == 1 ? "Remind the one who has not" : "Remind the \(Words.count(count)) who have not"
    return """
      <form class="inline" method="post" action="\(view.links.period(view.asAt, "reminders"))">\(Components.proof(view.reader))<button class="as-link">\(words)</button></form>
      """
  }

  private func table(_ behind: [MonthAnswers.Lead], _ settled: [MonthAnswers.Lead]) -> HTML {
    let leads = behind.count + settled.count
    let whole = leads == 1 ? "The one lead" : "All \(leads) leads"
    let widest = max(1, (behind + settled).map(\.asked).max() ?? 1)
    return """
      <table class="dense stacks answering">
      <caption class="unseen">Leads who have not answered everything, most outstanding first</caption>
      <thead><tr><th scope="col">Lead</th><th scope="col"><span class="unseen">Drawn</span></th><th scope="col" class="number">Asked</th><th scope="col" class="number">Accepted</th><th scope="col" class="number">To<br>review</th><th scope="col" class="number">Not<br>answered</th><th scope="col">Reminders</th></tr></thead>
      <tbody>\(each: behind, { row($0, widest) })\(if: !settled.isEmpty, all(settled))</tbody>
      <tfoot><tr><th scope="row">\(whole)</th><td></td><td class="number" data-label="Asked">\(answers.asked)</td><td class="number" data-label="Accepted">\(answers.accepted)</td><td class="number" data-label="To review">\(answers.toReview)</td><td class="number" data-label="Not answered">\(answers.notAnswered)</td><td></td></tr></tfoot>
      </table>
      """
  }

  private func row(_ lead: MonthAnswers.Lead, _ widest: Int) -> HTML {
    """
    <tr><th scope="row">\(name(lead))</th>
    <td class="bar-cell">\(bar(lead, widest))</td>
    <td class="number" data-label="Asked">\(lead.asked)</td><td class="number" data-label="Accepted">\(quiet(lead.accepted))</td><td class="number" data-label="To review">\(quiet(lead.toReview))</td><td class="number strong" data-label="Not answered">\(lead.notAnswered)</td>
    <td class="meta" data-label="Reminders">\(reminders(lead))</td></tr>

    """
  }

  private func quiet(_ count: Int) -> HTML {
    count == 0 ? "<span class=\"zero\">0</span>" : "\(count)"
  }

  private func name(_ lead: MonthAnswers.Lead) -> HTML {
    let references = lead.items.filter { $0.isAsked && !$0.answer.isIn }.map(\.standing.reference)
    let holder = desk.people.first { $0.leftOn == nil && $0.holds(lead.name) }
    let organisation = holder?.organisation ?? ""
    return
      "<a class=\"figure\" href=\"\(view.links.register(references: references))\">\(lead.name ?? "No lead is named")</a>\(if: !organisation.isEmpty, " <span class=\"meta\">\(organisation)</span>")\(if: holder == nil && lead.name != nil, " <span class=\"meta\">\(partner(lead))</span>")"
  }

  /// A post that nobody with an account holds answers through a link.
  private func partner(_ lead: MonthAnswers.Lead) -> HTML {
    guard page.mayRun, !desk.period.isClosed else { return "No account" }
    return
      "No account. <a href=\"\(view.links.period(view.asAt, "links"))?post=\(PercentEncoding.encode(lead.name ?? ""))\">Send a link</a>"
  }

  private func bar(_ lead: MonthAnswers.Lead, _ widest: Int) -> HTML {
    func percent(_ count: Int) -> String { PlanBar.percent(Double(count) * 100 / Double(widest)) }
    let (one, two) = (lead.accepted, lead.toReview)
    return """
      <svg class="chart" height="16" aria-hidden="true" focusable="false"><rect class="answered-bar" x="0%" y="0.5" width="\(percent(one))" height="15"/><rect class="review-bar" x="\(percent(one))" y="0.5" width="\(percent(two))" height="15"/><rect class="unanswered-bar" x="\(percent(one + two))" y="0.5" width="\(percent(lead.notAnswered))" height="15"/></svg>
      """
  }

  private func reminders(_ lead: MonthAnswers.Lead) -> String {
    let sent = desk.reminders[lead.name ?? ""] ?? []
    guard !sent.isEmpty else { return "Not reminded" }
    return sent.map(\.words).joined(separator: ", ")
  }

  private func all(_ leads: [MonthAnswers.Lead]) -> HTML {
    let count = leads.count
    let references = leads.flatMap { $0.items.filter(\.isAsked).map(\.standing.reference) }
    return """
      <tr><th scope="row"><a class="figure" href="\(view.links.register(references: references))">\(count) \(count == 1 ? "lead who has" : "leads who have") answered all</a></th><td></td>
      <td class="number" data-label="Asked">\(leads.reduce(0) { $0 + $1.asked })</td><td class="number" data-label="Accepted">\(leads.reduce(0) { $0 + $1.accepted })</td><td class="number" data-label="To review">\(leads.reduce(0) { $0 + $1.toReview })</td><td class="number" data-label="Not answered"><span class="zero">0</span></td><td></td></tr>
      """
  }
}
