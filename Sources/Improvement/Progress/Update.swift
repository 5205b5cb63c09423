/// What was said of an action as at a month end. Kept for good: a correction is another update for
/// the same month, recorded later.
package struct Update: Hashable, Sendable {
  package let id: ID<Update>
  package let asAt: Month
  /// Key of the rating in the plan's scale.
  package let rating: String
  package var narrative = Narrative("")
  /// What keeps children safe until it is done.
  package var interim: String?
  package var forecast: Month?
  /// Why the rating stands although it breaks a rule.
  package var overrideReason: String?
  package var whatIsDifferent: String?
  package var risk: SafeguardingRisk?
  package var discussedAt: Discussion?
  /// Other actions that share this narrative (5.8.2 & 5.8.3).
  package var jointWith: [Reference] = []
  package var submittedBy: String?
  /// How it came, when it was sent and who accepted it; nil for what came with a file.
  package var origin: Submission.Origin?
  package var sentOn: Day?
  package var acceptedBy: String?
  /// The minute in which the board accepted it, where the plan asks for the board's key.
  package var boardMinute: BoardMinute?
  /// Why its sender accepted it as well, where nobody else could.
  package var acceptedAlone: String?
  /// Why it was said of a month that had been closed.
  package var correctedBecause: String?
  /// The day on which it was recorded, by which "as known on" decides.
  package var recordedOn: Day

  package init(id: ID<Update>, asAt: Month, rating: String, recordedOn: Day) {
    self.id = id
    self.asAt = asAt
    self.rating = rating
    self.recordedOn = recordedOn
  }

  /// The same of another month.
  func said(asAt month: Month) -> Update {
    guard month != asAt else { return self }
    var update = Update(id: id, asAt: month, rating: rating, recordedOn: recordedOn)
    (update.narrative, update.interim, update.forecast) = (narrative, interim, forecast)
    update.overrideReason = overrideReason
    return update
  }
}

/// The minute in which the board accepted a completion.
package struct BoardMinute: Hashable, Sendable {
  /// The day of the meeting.
  package let on: Day
  package let minute: String

  package init(on day: Day, minute: String) {
    on = day
    self.minute = minute
  }
}

/// Whether an exception leaves a child at immediate risk, and who said so.
package struct SafeguardingRisk: Hashable, Sendable {
  package let isImmediate: Bool
  package let reason: String
  package let assessedBy: String
  package let assessedOn: Day?

  package init(isImmediate: Bool, reason: String, assessedBy: String, assessedOn: Day?) {
    self.isImmediate = isImmediate
    self.reason = reason
    self.assessedBy = assessedBy
    self.assessedOn = assessedOn
  }
}

/// The body that discussed an update, and when.
package struct Discussion: Hashable, Sendable {
  package let body: String
  package let date: Day

  package init(body: String, date: Day) {
    self.body = body
    self.date = date
  }
}

/// What was said of a whole priority as at a month end.
package struct PriorityNarrative: Hashable, Sendable {
  package let priority: Int
  package let asAt: Month
  package let narrative: Narrative
  package let submittedBy: String?

  package init(priority: Int, asAt: Month, narrative: Narrative, submittedBy: String?) {
    self.priority = priority
    self.asAt = asAt
    self.narrative = narrative
    self.submittedBy = submittedBy
  }
}
