/// What somebody says of an action for a month, before it is accepted.
package struct UpdateContent: Hashable, Sendable {
  /// Key of the rating in the plan's scale; empty while none is chosen.
  package var rating = ""
  package var narrative = ""
  /// Said, not assumed: nothing has changed since the month before.
  package var isUnchanged = false
  package var interim: String?
  package var forecast: Month?
  package var overrideReason: String?
  package var whatIsDifferent: String?
  package var risk: Bool?
  package var riskReason: String?
  /// Letters of the parts that are done.
  package var partsDone: [String] = []
  package var jointWith: [Reference] = []
  /// Why it is sent although it looks like it names somebody.
  package var privacyReason: String?

  package init() {}

  /// What an update that stands says, to be said again with something put right.
  ///
  /// - Parameter parts: of its action.
  package init(_ update: Update, parts: [Part]) {
    (rating, narrative) = (update.rating, update.narrative.text)
    (interim, forecast) = (update.interim, update.forecast)
    (overrideReason, whatIsDifferent) = (update.overrideReason, update.whatIsDifferent)
    (risk, riskReason) = (update.risk?.isImmediate, update.risk?.reason)
    partsDone = parts.filter { $0.doneOn != nil }.map(\.letter)
    jointWith = update.jointWith
  }

  /// Every text in it, for whoever must look through them all.
  package var texts: [(field: String, text: String)] {
    [
      ("words", narrative), ("interim", interim ?? ""), ("why", overrideReason ?? ""),
      ("different", whatIsDifferent ?? ""), ("risk-why", riskReason ?? ""),
    ].filter { !$0.1.isEmpty }
  }

  /// As an update that stands.
  ///
  /// - Parameter assessed: who answered the question of risk, and when, where it was another than its sender.
  package func update(
    id: ID<Update>, asAt: Month, by person: String, sentOn: Day, recordedOn: Day,
    assessed: (by: String, on: Day?)? = nil
  ) -> Update {
    var update = Update(id: id, asAt: asAt, rating: rating, recordedOn: recordedOn)
    update.narrative = Narrative(narrative)
    update.interim = interim
    update.forecast = forecast
    update.overrideReason = overrideReason
    update.whatIsDifferent = whatIsDifferent
    update.risk = risk.map {
      SafeguardingRisk(
        isImmediate: $0, reason: riskReason ?? "", assessedBy: assessed?.by ?? person,
        assessedOn: assessed == nil ? sentOn : assessed?.on)
    }
    update.jointWith = jointWith
    update.submittedBy = person
    return update
  }
}
