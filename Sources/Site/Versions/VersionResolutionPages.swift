import Hummingbird
import Improvement
import Papers
import Records

/// Recording what a body resolved of a version, and putting the plan as it is now into a draft.
extension VersionsPages {
  private struct Desk: Sendable {
    let entry: PlanBook.Entry
    let kept: VersionRecords.Kept
  }

  @Sendable func record(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = ApprovalForm(form)
    return try await change(form, context, filled, done: "recorded") { desk, ledger in
      let kept = desk.kept
      var (approval, problems) = filled.approval(of: kept.version, today: ledger.occasion.day)
      if kept.fixed == nil, !kept.version.isApproved {
        problems.add(
          "body", "A body approves a text, and this draft has none: put the plan as it is now into it first")
      }
      let privacy = PrivacyQuestion.ask(
        of: [("resolution", filled.resolution)], because: filled.privacy.isEmpty ? nil : filled.privacy,
        in: desk.entry.plan, &problems)
      guard problems.isEmpty, let approval else { return problems }
      try VersionRecords.record(
        approval, approves: filled.approves == "yes", of: kept, in: desk.entry.plan.id, ids: site.ids, ledger)
      ledger.noteKept(privacy, "version", kept.version.number)
      return problems
    }
  }

  @Sendable func fixAnew(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    try await change(form, context, ApprovalForm(), done: "fixed") { desk, ledger in
      let (entry, version, day) = (desk.entry, desk.kept.version, ledger.occasion.day)
      guard !version.isApproved else {
        return FormProblems("trail", "Version \(version.number) is approved: its text is fixed for good")
      }
      let text = PlanEditionFile.json(try Editions(entry: entry, day: day).now(ledger.session))
      let anew = PlanVersion(number: version.number, date: day, isApproved: false, note: version.note)
      try VersionRecords.fixAnew(desk.kept, as: anew, content: text, of: entry.plan.id, ledger)
      return FormProblems()
    }
  }

  /// Changes a version, unless somebody else has done so since the page was opened.
  private func change(
    _ sent: FormData, _ context: SignedInContext, _ form: ApprovalForm, done: String,
    _ change: @escaping @Sendable (Desk, Ledger) throws -> FormProblems
  ) async throws -> Response {
    let again = try await site.keep(
      sent, context,
      on: { session in
        let entry = try site.entry(context, session)
        return Desk(entry: entry, kept: try Self.find(context, entry, session).0)
      }, seen: { VersionPage.seen($0.kept) }, told: { _ in Self.changed }
    ) { desk, _, ledger in try change(desk, ledger) }
    if let again { return try await page(context, form: form, again.form) }
    let number = PercentEncoding.encode(try context.parameters.require("number"))
    return Reply.seeOther(try context.planPage("versions/\(number)?done=\(done)"))
  }

  private static let changed = FormProblems(
    "trail",
    "Somebody else has changed this version meanwhile. Look at what is recorded now, and send it again if it still holds"
  )
}
