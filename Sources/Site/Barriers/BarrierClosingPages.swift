import Hummingbird
import Improvement
import Records

/// Closing a barrier, and opening it again.
extension BarrierPages {
  @Sendable func close(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let today = site.now().day
    return try await settle(context, form, done: "closed") { old, filled, plan in
      var (new, problems) = (old, FormProblems())
      let day = filled.day("closed-on", &problems)
      problems.add(
        BarrierCheck.closing(old, on: day, because: filled["because"], today: today)
          .filter { problems[$0.field] == nil })
      let privacy = PrivacyQuestion.ask(of: [("because", filled["because"])], filled, in: plan, &problems)
      (new.closedOn, new.closedBecause) = (day, filled.text("because"))
      return (new, problems, privacy)
    }
  }

  @Sendable func reopen(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await settle(context, form, done: "open") { old, _, _ in
      var new = old
      (new.closedOn, new.closedBecause) = (nil, nil)
      return (new, FormProblems(), nil)
    }
  }

  private func settle(
    _ context: SignedInContext, _ form: FormData, done: String,
    _ change: @escaping @Sendable (Barrier, Filled, Plan) -> (Barrier, FormProblems, privacy: String?)
  ) async throws -> Response {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }, over: \.kept)
    {
      desk, filled, ledger in
      guard let old = desk.barrier else { return FormProblems() }
      let (new, problems, privacy) = change(old, filled, desk.view.plan)
      guard problems.isEmpty else { return problems }
      try BarrierRecords.change(old, to: new, in: desk.view.plan.id, ledger)
      ledger.noteKept(privacy, "barrier", old.id.rawValue)
      return problems
    }
    if let again { return page(again.desk, OpenForm(again.desk.kept), closing: again.form) }
    return Reply.seeOther(try context.planPage("barriers?done=\(done)"))
  }
}
