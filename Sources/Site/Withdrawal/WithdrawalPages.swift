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
    case asked(ActionDesk, Filled, FormProblems, Meanwhile?, WithdrawalEffect?)
    /// To be confirmed.
    case shown(ActionDesk, Filled, WithdrawalEffect)
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, today) = (site, site.now().day)
    let outcome = try await site.database.read { session -> Outcome in
      let desk = try ActionDesk.load(site, context, session)
      var filled = Filled()
      filled["date"] = today.iso
      return .asked(desk, filled, FormProblems(), nil, try self.undoing(desk, session))
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
      if let meanwhile = try Meanwhile.since(
        form, kept: WithdrawalForm.kept(action), labels: WithdrawalForm.labels,
        records: [action.id.rawValue], of: plan.council.id, session)
      {
        var meanwhile = meanwhile
        if action.withdrawal != nil { meanwhile.advice = Self.isWithdrawn }
        return .asked(desk, meanwhile.filled, FormProblems(), meanwhile, try self.undoing(desk, session))
      }
      let all = try ActionRecords.actions(desk.view.entry.listed, updates: .none, session)
      let (withdrawal, problems, privacy) = WithdrawalForm(filled: filled).withdrawal(
        of: action, among: all, plan: plan, today: occasion.day)
      guard let withdrawal, !isBack else {
        return .asked(desk, filled, isBack ? FormProblems() : problems, nil, nil)
      }
      guard isConfirmed else {
        let effect = try WithdrawalEffect.load(site, desk, on: withdrawal.date, withdrawn: true, session)
        return .shown(desk, filled, effect)
      }
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try PlanEditing(plan.id, ids: site.ids, ledger).withdraw(
          action, withdrawal, successor: all.first { $0.reference == withdrawal.successor })
        ledger.noteKept(privacy, "action", action.id.rawValue)
      }
      return .kept
    }
    return try answer(outcome, context, done: "withdrawn")
  }

  private static let isWithdrawn =
    "The action is withdrawn already. What you wrote stands beside what is kept: to withdraw it in your words, put it back into the plan first."

  @Sendable func undo(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, Filled(form), site.occasion(context.reader))
    let outcome = try await site.database.write { session -> Outcome in
      let desk = try ActionDesk.load(site, context, session)
      let (action, plan) = (desk.action, desk.plan)
      // Somebody else has undone it: it is as was wanted.
      guard let withdrawal = action.withdrawal else { return .kept }
      let effect = try self.undoing(desk, session)
      if let meanwhile = try Meanwhile.since(
        form, kept: WithdrawalForm.kept(action), labels: WithdrawalForm.labels,
        records: [action.id.rawValue], of: plan.council.id, session)
      {
        return .asked(desk, filled, FormProblems(), meanwhile, effect)
      }
      var problems = FormProblems()
      if filled.text("undo-reason") == nil { problems.add("undo-reason", "Say why the withdrawal is undone") }
      _ = PrivacyQuestion.ask(of: [("undo-reason", filled["undo-reason"])], filled, in: plan, &problems)
      guard problems.isEmpty else { return .asked(desk, filled, problems, nil, effect) }
      let successor = try withdrawal.successor.flatMap {
        try ActionRecords.actions(desk.view.entry.listed, only: [$0], updates: .none, session).first
      }
      try Ledger.keep(session, occasion, council: plan.council.id) {
        try PlanEditing(plan.id, ids: site.ids, $0).undoWithdrawal(
          of: action, because: filled.text("undo-reason") ?? "", successor: successor)
      }
      return .kept
    }
    return try answer(outcome, context, done: "back")
  }

  private func answer(_ outcome: Outcome, _ context: SignedInContext, done: String = "") throws -> Response {
    switch outcome {
    case .kept:
      let reference = try context.parameters.require("reference")
      return Reply.seeOther(try context.planPage("actions/\(PercentEncoding.encode(reference))?done=\(done)"))
    case .asked(let desk, let filled, let problems, let meanwhile, let effect):
      let page = WithdrawalPage(desk: desk, filled: filled, problems: problems, meanwhile: meanwhile)
      return page.asked(effect).response(site, desk.view, .outline)
    case .shown(let desk, let filled, let effect):
      return WithdrawalPage(desk: desk, filled: filled).confirmed(effect).response(site, desk.view, .outline)
    }
  }
}
