import Documents
import Improvement
import Papers
import Records

/// "My work": my actions for a lead, the month for an officer, and the plans for everybody.
struct WorkPage {
  struct OpenMonth: Sendable {
    let period: ReportingPeriod
    let answers: MonthAnswers
    let drafts: Set<ID<Action>>
    /// The person's own, in the plan at the month's end and not withdrawn.
    let own: [Standing]
  }

  struct Part: Sendable {
    let entry: PlanBook.Entry
    /// Those that are not closed, newest first.
    let months: [OpenMonth]
    let risks: [ImmediateRisk]
    /// For those who record the board's acceptance.
    let minutes: [AwaitedMinute]
  }

  struct AwaitedMinute: Sendable {
    let submission: Submission
    let standing: Standing
  }

  let reader: Reader
  let parts: [Part]
  var sent: String?
  var draft: DraftNotice?
  /// They look after people, and there is nobody else.
  var isAlone = false

  private var person: Person { reader.person }

  var html: HTML {
    """
    \(note)
    <div class="page-head"><div><h1>My work</h1><p class="meta">\(person.name)\(if: person.title != person.name, ", \(person.title)")</p></div></div>
    \(each: parts, part)
    \(if: parts.isEmpty, "<p class=\"empty\">Your council keeps no plan here yet.\(bringIn)</p>")
    \(if: isAlone, first)
    """
  }

  private var bringIn: HTML {
    person.may(.editPlan)
      ? " <a href=\"/plans/new\">Bring it in</a> from the spreadsheet or document in which it is kept." : ""
  }

  /// What an administrator does who is the first to sign in.
  private var first: HTML {
    let plan: HTML =
      parts.isEmpty
      ? "<li>The officer then <b>brings the plan in</b> from the council’s own spreadsheet, on their page My work.</li>"
      : ""
    return """
      <section class="section measure" aria-labelledby="first"><h2 id="first">What to do first</h2>
      <p>Nobody else can sign in yet.</p>
      <ol><li><b><a href="/people/new">Add the improvement officer</a></b>, who opens the months, reviews updates and closes.</li>
      \(plan)      <li><b><a href="/people/new">Add the leads</a></b>, each with their post as the plan names it: they are asked for the updates of the actions that it leads.</li>
      \(each: parts, { "<li><b><a href=\"\(PlanLinks(plan: $0.entry.plan.slug, asAt: nil).page("settings"))\">Look through the settings of \($0.entry.plan.title)</a></b>: its board, its wording, and who is told of an immediate risk.</li>" })</ol></section>
      """
  }

  private var note: HTML {
    if let sent {
      return
        "<div class=\"notice notice-settled\" role=\"status\"><p>Your update for \(sent) has been sent</p><p>It counts once it is accepted.</p></div>"
    }
    return draft?.html ?? ""
  }

  private func part(_ part: Part) -> HTML {
    let plan = part.entry.plan
    return """
      <section class="section" aria-labelledby="plan-\(plan.slug)"><h2 id="plan-\(plan.slug)">\(plan.title)</h2>
      \(RiskNotice(risks: part.risks, links: PlanLinks(plan: plan.slug, asAt: nil)).html)
      \(minutes(part))
      \(if: part.months.isEmpty && person.reach(.updateActions) == .own, "<p class=\"empty\">No month is open, so nothing is asked of you now.</p>")
      \(each: part.months, { month($0, part) })
      \(links(plan))
      </section>
      """
  }

  private func minutes(_ part: Part) -> HTML {
    guard !part.minutes.isEmpty else { return "" }
    let (plan, count) = (part.entry.plan, part.minutes.count)
    let links = PlanLinks(plan: plan.slug, asAt: nil)
    return """
      <section aria-labelledby="minutes-\(plan.slug)"><h3 id="minutes-\(plan.slug)">Completions that wait for the board’s minute: \(count)</h3>
      <ul class="links">\(each: part.minutes, { item in
        "<li><b>\(item.standing.reference.text)</b> \(item.standing.title) <span class=\"meta\">Said to be complete for \(item.submission.month.long). <a href=\"\(links.page("submissions/" + item.submission.id.rawValue))\">Record the minute<span class=\"unseen\"> for \(item.standing.reference.text)</span></a></span></li>"
      })</ul></section>
      """
  }

  private func month(_ month: OpenMonth, _ part: Part) -> HTML {
    "\(running(month, part))\(asked(month, part))"
  }

  /// For those who run the month or review: how far it has got.
  private func running(_ month: OpenMonth, _ part: Part) -> HTML {
    guard person.may(.reviewUpdates) || person.may(.runMonth) else { return "" }
    let (answers, links) = (month.answers, PlanLinks(plan: part.entry.plan.slug, asAt: nil))
    let due = month.period.updatesBy.map { " Updates are due by \($0.long)." } ?? ""
    return """
      <div class="notice"><p><a href="\(links.period(month.period.month))">\(month.period.month.long) is \(month.period.state.rawValue)</a></p>
      <p>\(answers.answered) of \(Words.plural(answers.asked, "update")) \(answers.asked == 1 ? "is" : "are") in; \(answers.toReview) \(answers.toReview == 1 ? "waits" : "wait") for review.\(due)</p></div>
      """
  }

  private func asked(_ month: OpenMonth, _ part: Part) -> HTML {
    let plan = part.entry.plan
    let own = month.answers.items.filter { item in
      person.may(.updateActions, action: item.standing.lead, priority: item.standing.priority, of: plan.id)
        && person.isOwn(item.standing, of: plan.id)
    }
    let author = UpdateAuthor.person(reader, of: plan.slug)
    let others = others(month, asked: Set(own.map(\.standing.action)), author)
    guard !own.isEmpty else { return "\(nothing(month))\(others)" }
    let id = "my-actions-\(plan.slug)-\(month.period.month.iso)"
    let open = own.count { $0.isAsked && !$0.answer.isIn }
    let by = month.period.updatesBy.map { " by \($0.long)" } ?? ""
    let words =
      open == 0
      ? own.count == 1 ? "Your update is in." : "All of your \(own.count) updates are in."
      : open == own.count
        ? "\(open == 1 ? "It is" : "All \(open) are") still to be answered\(by)."
        : "\(Words.capitalised(Words.count(open))) of \(own.count) \(open == 1 ? "is" : "are") still to be answered\(by)."
    return """
      <section aria-labelledby="\(id)"><h3 id="\(id)">My actions for \(month.period.month.long)</h3>
      <p>\(words)</p>
      \(ActionsAsked(items: own, drafts: month.drafts, scale: plan.scale, month: month.period.month, form: author.form).html)
      \(others)</section>
      """
  }

  /// Nobody is asked about them this month, but what cannot wait may be said of them too.
  private func others(_ month: OpenMonth, asked: Set<ID<Action>>, _ author: UpdateAuthor) -> HTML {
    let others = month.own.filter { !asked.contains($0.action) }
    guard !others.isEmpty, person.reach(.updateActions) == .own else { return "" }
    return """
      <details><summary>Something to say of another action of yours, such as a child at immediate risk?</summary>
      <ul class="links">\(each: others, { "<li><a href=\"\(author.form($0.reference, month.period.month))\">\($0.reference.text)</a> \($0.title)</li>" })</ul></details>
      """
  }

  /// Said to whoever leads actions, so that nobody waits for what will not come.
  private func nothing(_ month: OpenMonth) -> HTML {
    guard person.reach(.updateActions) == .own else { return "" }
    let name = month.period.month.long
    return """
      <section><h3>My actions for \(name)</h3><p>Nothing is asked of you for \(name). \(next(month))</p></section>
      """
  }

  private func next(_ month: OpenMonth) -> HTML {
    let coming = month.own.compactMap { standing in
      MonthAnswers.nextAsked(standing).map { (month: $0, reference: standing.reference) }
    }
    guard let first = coming.map(\.month).min() else {
      let posts =
        person.posts.isEmpty
        ? "no post is named for you" : "you are known here as \(Words.list(person.posts))"
      return month.own.isEmpty
        ? "No action names you as its lead: \(posts). Ask the improvement officer, if that is wrong."
        : "\(month.own.count == 1 ? "Your action is" : "Your actions are") complete."
    }
    let references = coming.filter { $0.month == first }.map(\.reference)
    return
      "You will next be asked for \(first.long), about \(Words.list(references.map(\.text)))."
  }

  private func links(_ plan: Plan) -> HTML {
    let links = PlanLinks(plan: plan.slug, asAt: nil)
    var items: [(String, String)] = []
    if person.may(.readPlan) { items.append(("Overview", links.overview)) }
    if person.may(.readPlan) { items.append(("Charts", links.charts())) }
    if person.may(.readPlan) { items.append(("Pace", links.page("pace"))) }
    if person.reach(.readActions) > .none { items.append(("Register of actions", links.register())) }
    items.append((plan.settings.reportTitle + "s", links.exceptionReports))
    if person.may(.readPlan) { items.append(("Early warning", links.earlyWarning())) }
    if person.may(.readPlan) { items.append(("Record quality", links.recordQuality())) }
    if person.may(.readPlan) { items.append(("Versions of the plan", links.versions)) }
    if person.may(.changeSettings) { items.append(("Plan settings", links.page("settings"))) }
    if person.may(.editPlan) { items.append(("Outline of the plan", links.page("outline"))) }
    // An officer writes for any of them, from the outline.
    let own =
      person.may(.narratePriorities) ? [] : plan.priorities.filter { person.writes(for: $0, of: plan.id) }
    for number in own.map(\.number) {
      items.append(("Words for Priority \(number)", links.page("priorities/\(number)/narrative")))
    }
    return
      "<ul class=\"links work-links\">\(each: items, { "<li><a href=\"\($0.1)\">\($0.0)</a></li>" })</ul>"
  }
}
