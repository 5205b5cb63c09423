import Documents
import Hummingbird
import Improvement
import Records

/// Who has answered, lead by lead, as a table for spreadsheets.
struct MonthAnswersFile: Sendable {
  let site: Site

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (site, month) = (site, try context.parameters.require("month"))
    let desk = try await site.database.read { session in
      try MonthDesk.load(site, try site.view(context, session, query: .empty, month: month), session)
    }
    return Reply.table(Self.rows(desk), name: "\(desk.view.plan.slug)-answers-\(desk.view.asAt.iso)")
  }

  static func rows(_ desk: MonthDesk) -> [[String]] {
    let header = [
      "Lead", "Organisation", "Has an account", "Asked", "Accepted", "To review", "Not answered",
      "Not answered for", "Reminders",
    ]
    let rows = desk.answers.leads.map { lead -> [String] in
      let holder = desk.people.first { $0.leftOn == nil && $0.holds(lead.name) }
      let open = lead.items.filter { $0.isAsked && !$0.answer.isIn }.map(\.standing.reference.text)
      return [
        lead.name ?? "", holder?.organisation ?? "", holder == nil ? "No" : "Yes", String(lead.asked),
        String(lead.accepted), String(lead.toReview), String(lead.notAnswered),
        open.joined(separator: ", "),
        (desk.reminders[lead.name ?? ""] ?? []).map(\.words).joined(separator: ", "),
      ]
    }
    return [header] + rows
  }
}
