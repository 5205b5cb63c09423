import Hummingbird
import Improvement
import Records

/// Saying which body answers for a priority from a day on, and taking that back.
extension PriorityPages {
  @Sendable func answer(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let again = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }) {
      desk, filled, ledger in
      guard let priority = desk.priority else { return FormProblems() }
      let (new, problems) = ResponsibilityForm(filled: filled).responsibility(of: priority)
      if let new { try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).add(new, to: priority.id) }
      return problems
    }
    if let again { return page(again.desk, OpenForm(again.desk.kept), responsibility: again.form) }
    return try responsibilities(context)
  }

  @Sendable func takeBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let from = try context.parameters.require("from")
    _ = try await site.keep(form, context, on: { try desk(context, isNew: false, $0) }) { desk, _, ledger in
      if let priority = desk.priority,
        let wrong = priority.responsibilities.first(where: { $0.from.iso == from })
      {
        try PlanEditing(desk.view.plan.id, ids: site.ids, ledger).remove(wrong, from: priority.id)
      }
      return FormProblems()
    }
    return try responsibilities(context)
  }

  private func responsibilities(_ context: SignedInContext) throws -> Response {
    Reply.seeOther(
      try context.planPage("priorities/\(context.parameters.require("number"))?done=yes#responsible"))
  }
}
