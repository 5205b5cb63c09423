import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Sending a partner without an account a link to answer with, and ending one.
struct AnswerLinkPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let query = Query(request)
    let note = query["done"] == "ended" ? "The link is ended. Nobody can answer through it any more." : nil
    return try await page(context, post: query["post"] ?? "", note: note)
  }

  private func page(
    _ context: SignedInContext, post: String, email: String = "", problems: FormProblems = FormProblems(),
    link: String? = nil, note: String? = nil
  ) async throws -> Response {
    let (site, month) = (site, try context.parameters.require("month"))
    let (list, known) = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty, month: month)
      let known = try AnswerLinkRecords.addresses(view.entry.listed, session).first {
        Person.same($0.post, post)
      }
      return (
        AnswerLinkList(
          view: view, links: try AnswerLinkRecords.all(view.entry.listed, view.asAt, session),
          waiting: try NoticeRecords.waitingLinks(of: view.asAt, view.entry.listed, session),
          now: site.now().seconds), known?.email
      )
    }
    let view = list.view
    let address = Field(
      "email", "E-mail address", value: problems.isEmpty && email.isEmpty ? known ?? "" : email,
      hint: known.map { "The last link for this post went to \($0)." }, problem: problems["email"]
    ).with { $0.type = "email" }
    let period = view.period ?? ReportingPeriod(month: view.asAt, state: .open, closedOn: nil)
    let works = AnswerLinks.words(endsAt: AnswerLinks(site: site).endsAt(period))
    let main: HTML = """
      \(Components.trail([("The month", view.links.period(view.asAt))]))
      <div class="stack-wide"><div class="measure">\(problems.summary)\(Components.done(note))<h1>Send a link</h1>
      \(link.map { "<div class=\"notice notice-settled\" role=\"status\"><p>The link for \(post)</p><p>Hand it over yourself; it is not shown again: <code class=\"secret\">\($0)</code></p></div>" as HTML })
      <p class="lede">Whoever has the link can answer for the actions of one post in \(view.asAt.long), and see nothing else. It works \(works).</p>
      <form class="form" method="post" action="\(view.links.period(view.asAt, "links"))" novalidate>\(Components.proof(view.reader))
      \(Field("post", "Post", value: post, hint: "As the plan names the lead.", problem: problems["post"]).input)\(address.input)
      <p><button class="button">\(site.settings.handsOverLinks ? "Make the link" : "Send the link")</button></p></form></div>
      \(list.html)</div>
      """
    return Reply.page(
      site.layout.page(view, .month, title: problems.title("Send a link"), main: main),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (post, email) = (String(trimmed(form["post"] ?? "")), String(trimmed(form["email"] ?? "")))
    let (site, occasion, month) = (
      site, site.occasion(context.reader), try context.parameters.require("month")
    )
    var problems = FormProblems()
    do { _ = try MailAddress(email) } catch { problems.add("email", error.sentence) }
    let view = try await site.database.read { try site.view(context, $0, query: .empty, month: month) }
    guard let period = view.period, !period.isClosed else {
      return Reply.seeOther(view.links.period(view.asAt))
    }
    let leads = try await site.database.read {
      try MonthAnswersSource(site: site).answers(view.entry, period, $0).leads
    }
    guard let lead = leads.first(where: { $0.name.map { Person.same($0, post) } == true })?.name else {
      problems.add("post", "No action asked about in \(view.asAt.long) is led by that post")
      return try await page(context, post: post, email: email, problems: problems)
    }
    guard problems.isEmpty else {
      return try await page(context, post: post, email: email, problems: problems)
    }
    let link = try await site.database.write { session -> String? in
      try Ledger.keep(session, occasion, council: view.plan.council.id) { ledger in
        ledger.note("sent an answering link", "reporting period", period.month.iso, [("post", .text(lead))])
        guard site.settings.handsOverLinks else {
          try Notices(site: site).answerLink(to: email, post: lead, view.entry, period.month, ledger)
          return nil
        }
        return try AnswerLinks(site: site).make(
          post: lead, email: email, view.entry, period, by: occasion.who, session)
      }
    }
    guard let link else { return Reply.seeOther(view.links.period(view.asAt) + "?done=link") }
    return try await page(context, post: lead, email: email, link: link)
  }

  @Sendable func end(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, occasion, hash) = (
      site, site.occasion(context.reader), try context.parameters.require("link")
    )
    let isThere = try await site.database.write { session in
      let plan = try site.entry(context, session).listed
      return try Ledger.keep(session, occasion, council: plan.council.id) {
        try AnswerLinkRecords.end(hash, of: plan, $0)
      }
    }
    guard isThere else {
      throw PageProblem(
        status: .notFound, title: "There is no such link",
        sentences: ["No link of this plan goes by that address."],
        links: [("The month", try context.planPage("periods/\(context.parameters.require("month"))"))])
    }
    let month = PercentEncoding.encode(try context.parameters.require("month"))
    return Reply.seeOther(try context.planPage("periods/\(month)/links?done=ended"))
  }
}
