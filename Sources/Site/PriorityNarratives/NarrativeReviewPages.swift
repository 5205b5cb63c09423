import Hummingbird
import Improvement
import Papers
import Records

/// Accepting what was sent of a priority as a whole, or sending it back.
struct NarrativeReviewPages: Sendable {
  let site: Site

  @Sendable func accept(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await decide(context, remark: nil)
  }

  @Sendable func sendBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let found = try await site.database.read { try find(context, $0).sent }
    let field = MonthNarratives.field(found.id.rawValue)
    let remark = String(trimmed(form[field] ?? ""))
    guard !remark.isEmpty else {
      return try await MonthPages(site: site).page(
        context,
        problems: FormProblems(field, "Say what should be put right, so that the author knows what to do"))
    }
    return try await decide(context, remark: remark)
  }

  private func find(
    _ context: SignedInContext, _ session: any Session
  ) throws -> (view: PlanView, sent: SentNarrative) {
    let (id, month) = (try context.parameters.require("narrative"), try context.parameters.require("month"))
    let view = try site.view(context, session, query: .empty, month: month)
    guard let sent = try SentNarrativeRecords.find(id, view.entry.listed, session),
      sent.words.asAt == view.asAt
    else {
      throw PageProblem(
        status: .notFound, title: "There are no such words",
        sentences: ["Nothing was sent of a priority under that address."],
        links: [("The month", view.links.period(view.asAt))])
    }
    return (view, sent)
  }

  private func decide(_ context: SignedInContext, remark: String?) async throws -> Response {
    let (site, occasion) = (site, site.occasion(context.reader))
    let (address, isDecided) = try await site.database.write { session -> (String, Bool) in
      let (view, sent) = try find(context, session)
      let links = view.links
      guard view.period?.isClosed == false else {
        throw PageProblem(
          status: .conflict, title: "\(view.asAt.long) is closed",
          sentences: [
            "Its report stands as it was closed. Words for a priority are accepted while its month is open."
          ],
          links: [("The month", links.period(view.asAt))])
      }
      let isDecided = try Ledger.keep(session, occasion, council: view.plan.council.id) {
        let isDecided = try SentNarrativeRecords.decide(
          sent, remark: remark, in: view.plan.id, ids: site.ids, $0)
        if isDecided, remark != nil { try Notices(site: site).tellReturned(sent, view, $0) }
        return isDecided
      }
      return (links.period(view.asAt), isDecided)
    }
    let done = isDecided ? remark == nil ? "words-accepted" : "words-returned" : "decided"
    return Reply.seeOther("\(address)?done=\(done)#narratives")
  }
}
