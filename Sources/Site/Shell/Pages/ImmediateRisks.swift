import Documents
import Improvement
import Papers
import Records

/// An immediate safeguarding risk as it is known now: what stands in the register, and before that what was
/// said and nobody has accepted yet.
struct ImmediateRisk: Sendable {
  let standing: Standing
  let reason: String
  /// "the Chief Executive"
  let saidBy: String
  let saidOn: Day?
  let isAccepted: Bool

  init(_ standing: Standing, _ risk: SafeguardingRisk, _ entry: PlanBook.Entry) {
    (self.standing, reason, saidBy) = (standing, risk.reason, entry.named(risk.assessedBy))
    (saidOn, isAccepted) = (risk.assessedOn, true)
  }

  init(_ standing: Standing, _ said: Submission, _ entry: PlanBook.Entry) {
    (self.standing, reason, saidBy) = (standing, said.content.riskReason ?? "", entry.named(said.sentBy))
    (saidOn, isAccepted) = (said.sentOn, false)
  }
}

extension Site {
  /// In order of reference. What was said last of an action takes the place of what stands.
  func immediateRisks(_ entry: PlanBook.Entry, _ session: any Session) throws -> [ImmediateRisk] {
    guard let newest = entry.periods.last?.month else { return [] }
    let position = try book.position(entry, asAt: newest, knownOn: nil, session)
    var risks: [Reference: ImmediateRisk] = [:]
    for found in try book.atRisk(entry, of: position, session) {
      risks[found.standing.reference] = ImmediateRisk(found.standing, found.risk, entry)
    }
    for said in try SubmissionRecords.risks(entry.listed, session) {
      guard let standing = position.standings.first(where: { $0.action == said.action }) else { continue }
      risks[standing.reference] = ImmediateRisk(standing, said, entry)
    }
    return risks.values.sorted { $0.standing.reference < $1.standing.reference }
  }
}

/// Stands above every page of the plan, for those who may read the action.
struct RiskNotice {
  let risks: [ImmediateRisk]
  let links: PlanLinks

  var html: HTML {
    HTML.each(risks) { risk in
      """
      <div class="notice notice-grave risk" role="note"><p>Immediate safeguarding risk: \(Components.reference(risk.standing.reference, links)) \(risk.standing.title)</p>
      <p>\(risk.reason)</p><p class="meta">\(risk.isAccepted ? "Assessed" : "Said") by \(risk.saidBy)\(risk.saidOn.map { " on " + $0.long } ?? "").\(risk.isAccepted ? "" : " Nobody has accepted it yet.")</p></div>

      """
    }
  }
}
