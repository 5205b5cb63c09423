import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Withdrawing an action, once what it changes has been seen, and undoing it.
struct WithdrawalPages: Sendable {
  let site: Site

  /// What is answered: a page, or the way on.
  private enum Outcome: Sendable {
    case kept
    /// The form, or what is kept where the action is withdrawn already.
    case asked(ActionDesk, OpenForm, WithdrawalEffect?)
    /// To be confirmed.
    case shown(ActionDesk, OpenForm, WithdrawalEffect)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, today) = (site, site.now().day)
    let outcome = try await site.database.read { session -> Outcome in
      let desk = try ActionDesk.load(site, context, session)
      var filled = Filled()
      filled["date"] = today.iso
      return .asked(desk, OpenForm(filled: filled), try self.undoing(desk, session))
    }
    return try answer(outcome, context)
  }

  /// What undoing would change, where there is something to undo.
  private func undoing(_ desk: ActionDesk, _ session: any Session) throws -> WithdrawalEffect? {
    try desk.action.withdrawal.map {
      try WithdrawalEffect.load(site, desk, on: $0.date, withdrawn: false, session)
    }
  }

  @Sendable func withdraw(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let isConfirmed = form["confirmed"] != nil
    let isBack = form["back"] != nil
    let outcome = try await site.database.write { session -> Outcome in
      let desk = try ActionDesk.load(site, context, session)
      let (action, plan) = (desk.action, desk.plan)
      var kept = WithdrawalForm.kept(action)
      if action.withdrawal != nil { kept.advice = Self.isWithdrawn }
      if let meanwhile = try Meanwhile.since(form, kept, of: plan.council.id, session) {
        let form = OpenForm(filled: meanwhile.filled, meanwhile: meanwhile)
        return .asked(desk, form, try self.undoing(desk, session))
      }
      let all = try ActionRecords.actions(desk.view.entry.listed, updates: .none, session)
      let (withdrawal, problems, privacy) = WithdrawalForm(filled: filled).withdrawal(
        of: action, among: all, plan: plan, today: occasion.day)
      guard let withdrawal, !isBack else {
        return .asked(desk, OpenForm(filled: filled, problems: isBack ? FormProblems() : problems), nil)
      }
      guard isConfirmed else {
        let effect = try WithdrawalEffect.load(site, desk, on: withdrawal.date, withdrawn: true, session)
        return .shown(desk, OpenForm(filled: filled), effect)
      }
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try PlanEditing(plan.id, ids: site.ids, ledger).withdraw(
          action, withdrawal, successor: all.first { $0.reference == withdrawal.successor })
        ledger.noteKept(privacy, "action", action.id.rawValue)
      }
      return .kept
    }
    return try answer(outcome, context)
  }

  private static let isWithdrawn =
    "The action is withdrawn already. What you wrote stands beside what is kept: to withdraw it in your words, put it back into the plan first."

  private func answer(_ outcome: Outcome, _ context: SignedInContext) throws -> Response {
    switch outcome {
    case .kept:
      return Reply.seeOther(try context.actionPage("?done=withdrawn"))
    case .asked(let desk, let form, let effect):
      return WithdrawalPage(desk: desk, form: form).asked(effect).response(site, desk.view, .outline)
    case .shown(let desk, let form, let effect):
      return WithdrawalPage(desk: desk, form: form).confirmed(effect).response(site, desk.view, .outline)
    }
  }

  // MARK: Undoing it

  private struct Desk: Sendable {
    let at: ActionDesk
    let effect: WithdrawalEffect?

    var kept: KeptRecord? { at.action.withdrawal.map { _ in WithdrawalForm.kept(at.action) } }
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let at = try ActionDesk.load(site, context, session)
    return Desk(at: at, effect: try undoing(at, session))
  }

  @Sendable func undo(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, $0) }, over: \.kept) {
      desk, filled, ledger in
      let (action, view) = (desk.at.action, desk.at.view)
      // Somebody else has undone it: it is as was wanted.
      guard let withdrawal = action.withdrawal else { return FormProblems() }
      var problems = FormProblems()
      if filled.text("undo-reason") == nil { problems.add("undo-reason", "Say why the withdrawal is undone") }
      _ = PrivacyQuestion.ask(
        of: [("undo-reason", filled["undo-reason"])], filled, in: view.plan, &problems)
      guard problems.isEmpty else { return problems }
      let successor = try withdrawal.successor.flatMap {
        try ActionRecords.actions(view.entry.listed, only: [$0], updates: .none, ledger.session).first
      }
      try PlanEditing(view.plan.id, ids: site.ids, ledger).undoWithdrawal(
        of: action, because: filled.text("undo-reason") ?? "", successor: successor)
      return problems
    }
    if let again { return try answer(.asked(again.desk.at, again.form, again.desk.effect), context) }
    return Reply.seeOther(try context.actionPage("?done=back"))
  }
}
