/// A request to move a published timescale, and what became of it. The published date stays on
/// record beside the new one.
package struct TimescaleChange: Hashable, Sendable {
  package enum Decision: String, Sendable, CaseIterable { case pending, approved, refused }

  package let to: Timescale
  package let reason: String
  package let requestedOn: Day
  package let requestedBy: String
  package let decision: Decision
  package let decidedOn: Day?
  package let decidedBy: String?
  /// Nil until it is kept.
  package var id: ID<TimescaleChange>?

  package init(
    to: Timescale, reason: String, requestedOn: Day, requestedBy: String, decision: Decision,
    decidedOn: Day?, decidedBy: String?, id: ID<TimescaleChange>? = nil
  ) {
    self.to = to
    self.reason = reason
    self.requestedOn = requestedOn
    self.requestedBy = requestedBy
    self.decision = decision
    self.decidedOn = decidedOn
    self.decidedBy = decidedBy
    self.id = id
  }

  /// The baseline on a day: the newest change approved by then, else the published one.
  package static func baseline(
    of published: Timescale, changes: [TimescaleChange], on day: Day
  ) -> Timescale {
    var baseline = published
    var newest: Day?
    for change in changes where change.decision == .approved {
      guard let decidedOn = change.decidedOn, decidedOn <= day else { continue }
      if newest == nil || newest! <= decidedOn { (baseline, newest) = (change.to, decidedOn) }
    }
    return baseline
  }

  package static func == (one: TimescaleChange, other: TimescaleChange) -> Bool {
    one.to == other.to && one.reason == other.reason && one.requestedOn == other.requestedOn
      && one.requestedBy == other.requestedBy && one.decision == other.decision
      && one.decidedOn == other.decidedOn && one.decidedBy == other.decidedBy
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(to)
    hasher.combine(requestedOn)
    hasher.combine(decision)
  }
}
