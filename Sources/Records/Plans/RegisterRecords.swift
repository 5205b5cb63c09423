import Improvement

/// What the register needs of actions beyond their standing, asked for only when a filter or a file does.
package enum RegisterRecords {
  package static func beyond(
    _ filter: RegisterFilter, _ plan: PlanRecords.Listed, asAt: Month, knownOn: Day?, _ session: any Session
  ) throws -> [ID<Action>: RegisterFilter.Beyond] {
    guard filter.looksBeyond else { return [:] }
    let actions = try ActionRecords.actions(
      plan, updates: filter.words.isEmpty ? .none : .standing(asAt: asAt, knownOn: knownOn), session)
    let awaiting = try SubmissionRecords.awaiting(plan, asAt: asAt, session)
    return Dictionary(
      uniqueKeysWithValues: actions.map { action in
        let said = action.updates.map { $0.narrative.text + " " + ($0.interim ?? "") }
        let words = [action.reference.text, action.text, action.shortTitle ?? "", action.lead ?? ""] + said
        return (
          action.id,
          RegisterFilter.Beyond(
            hasEvidence: !action.evidence(asAt: asAt).isEmpty,
            hasSuccessMeasure: action.successMeasure != nil,
            recommendations: action.recommendations, text: words.joined(separator: " "),
            isAwaiting: awaiting.contains(action.id))
        )
      })
  }

  /// The whole wording of each action that has parts.
  package static func texts(_ plan: PlanRecords.Listed, _ session: any Session) throws -> [Reference: String]
  {
    let rows = try session.rows(
      """
      SELECT a.reference, a.stem, p.letter, p.wording FROM action a JOIN action_part p ON p.action = a.id
      WHERE a.council = \(plan.council.id) AND a.plan = \(plan.id) ORDER BY a.sort_key, p.position
      """
    ) { (try $0.reference(), try $0.text(), Part(letter: try $0.text(), text: try $0.text())) }
    return Dictionary(grouping: rows, by: \.0).mapValues { rows in
      var action = Action(
        id: ID(""), reference: rows[0].0, priority: 1, stem: rows[0].1,
        timescale: Timescale(printed: "", from: Month(ordinal: 0), to: Month(ordinal: 0)),
        inPlanFrom: Month(ordinal: 0))
      action.parts = rows.map(\.2)
      return action.text
    }
  }
}
