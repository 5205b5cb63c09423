import Improvement

/// Each record as the columns that keep it.
enum Facts {
  static func plan(_ plan: Plan) -> Ledger.Facts {
    [
      ("id", plan.id.sqlValue), ("slug", plan.slug.sqlValue), ("title", plan.title.sqlValue),
      ("kind", plan.kind.sqlValue), ("first_month", plan.firstMonth.sqlValue),
      ("scale", plan.scale.key.sqlValue),
      ("scale_title", plan.scale.title.sqlValue),
    ]
  }

  static func rating(_ rating: Rating, at position: Int, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("plan", plan.sqlValue), ("key", rating.key.sqlValue), ("position", position.sqlValue),
      ("letter", rating.letter.sqlValue), ("label", rating.label.sqlValue),
      ("meaning", rating.meaning.sqlValue),
      ("tone", rating.tone.rawValue.sqlValue), ("kind", rating.kind.rawValue.sqlValue),
      ("percent_low", (rating.percent?.lowerBound).sqlValue),
      ("percent_high", (rating.percent?.upperBound).sqlValue),
      ("words", StoredList.write(rating.words).sqlValue), ("before_due", rating.beforeDue.sqlValue),
    ]
  }

  static func inspection(_ inspection: Inspection, id: String, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", id.sqlValue), ("plan", plan.sqlValue), ("framework", inspection.framework.sqlValue),
      ("from_day", inspection.from.sqlValue), ("to_day", inspection.to.sqlValue),
      ("published", inspection.published.sqlValue), ("overall", inspection.overall.sqlValue),
    ]
  }

  static func priority(_ priority: Priority, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", priority.id.sqlValue), ("plan", plan.sqlValue), ("number", priority.number.sqlValue),
      ("title", priority.title.sqlValue), ("short_title", priority.shortTitle.sqlValue),
      ("aliases", StoredList.write(priority.aliases).sqlValue), ("lead", priority.lead.sqlValue),
      ("footnote", priority.footnote.sqlValue),
    ]
  }

  static func responsibility(_ responsibility: Responsibility, of priority: ID<Priority>) -> Ledger.Facts {
    [
      ("priority", priority.sqlValue), ("body", responsibility.body.sqlValue),
      ("watched_by", responsibility.watchedBy.sqlValue), ("from_day", responsibility.from.sqlValue),
    ]
  }

  static func objective(_ objective: Objective, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", objective.id.sqlValue), ("plan", plan.sqlValue), ("reference", objective.reference.sqlValue),
      ("sort_key", objective.reference.sortKey.sqlValue), ("priority", objective.priority.sqlValue),
      ("title", objective.title.sqlValue), ("outcome", objective.outcome.sqlValue),
    ]
  }

  static func recommendation(_ recommendation: Recommendation, at position: Int, of plan: ID<Plan>)
    -> Ledger.Facts
  {
    [
      ("id", recommendation.id.sqlValue), ("plan", plan.sqlValue), ("code", recommendation.code.sqlValue),
      ("number", recommendation.number.sqlValue), ("position", position.sqlValue),
      ("addressed_to", recommendation.addressedTo.sqlValue), ("wording", recommendation.text.sqlValue),
    ]
  }

  static func action(_ action: Action, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", action.id.sqlValue), ("plan", plan.sqlValue), ("reference", action.reference.sqlValue),
      ("sort_key", action.reference.sortKey.sqlValue), ("priority", action.priority.sqlValue),
      ("objective", action.objective.sqlValue), ("stem", action.stem.sqlValue),
      ("short_title", action.shortTitle.sqlValue), ("lead", action.lead.sqlValue),
      ("contributors", StoredList.write(action.contributors).sqlValue),
      ("elected_member", action.electedMember.sqlValue), ("watched_by", action.watchedBy.sqlValue),
      ("responsible_body", action.responsibleBody.sqlValue), ("category", action.category.sqlValue),
      ("success_measure", action.successMeasure.sqlValue), ("start_month", action.start.sqlValue),
      ("timescale", action.timescale.printed.sqlValue), ("timescale_from", action.timescale.from.sqlValue),
      ("timescale_to", action.timescale.to.sqlValue), ("in_plan_from", action.inPlanFrom.sqlValue),
      ("added_in_version", action.addedInVersion.sqlValue), ("successor_of", action.successorOf.sqlValue),
      ("withdrawn_on", (action.withdrawal?.date).sqlValue),
      ("withdrawn_reason", (action.withdrawal?.reason).sqlValue),
      ("withdrawn_by", (action.withdrawal?.approvedBy).sqlValue),
      ("withdrawn_for", (action.withdrawal?.successor).sqlValue),
    ]
  }

  static func part(_ part: Part, at position: Int, of action: ID<Action>) -> Ledger.Facts {
    [
      ("action", action.sqlValue), ("position", position.sqlValue), ("letter", part.letter.sqlValue),
      ("wording", part.text.sqlValue), ("done_on", part.doneOn.sqlValue),
    ]
  }

  static func timescaleChange(
    _ change: TimescaleChange, id: String, of action: ID<Action>, in plan: ID<Plan>
  ) -> Ledger.Facts {
    [
      ("id", id.sqlValue), ("plan", plan.sqlValue), ("action", action.sqlValue),
      ("timescale", change.to.printed.sqlValue), ("timescale_from", change.to.from.sqlValue),
      ("timescale_to", change.to.to.sqlValue), ("reason", change.reason.sqlValue),
      ("requested_on", change.requestedOn.sqlValue), ("requested_by", change.requestedBy.sqlValue),
      ("decision", change.decision.rawValue.sqlValue), ("decided_on", change.decidedOn.sqlValue),
      ("decided_by", change.decidedBy.sqlValue),
    ]
  }

  static func dependency(
    _ dependency: Dependency, id: String, of action: ID<Action>, in plan: ID<Plan>
  ) -> Ledger.Facts {
    [
      ("id", id.sqlValue), ("plan", plan.sqlValue), ("action", action.sqlValue),
      ("kind", dependency.kind.sqlValue),
      ("what", dependency.what.sqlValue), ("on_action", dependency.action.sqlValue),
      ("expected", dependency.expected.sqlValue), ("met", dependency.met.sqlValue),
    ]
  }

  static func evidence(_ evidence: Evidence, id: String, of action: ID<Action>, in plan: ID<Plan>)
    -> Ledger.Facts
  {
    [
      ("id", id.sqlValue), ("plan", plan.sqlValue), ("action", action.sqlValue),
      ("title", evidence.title.sqlValue),
      ("kind", evidence.kind.sqlValue), ("dated", evidence.date.sqlValue), ("link", evidence.link.sqlValue),
      ("file_hash", (evidence.file?.hash).sqlValue), ("file_name", (evidence.file?.name).sqlValue),
      ("file_size", (evidence.file?.size).sqlValue), ("media_type", (evidence.file?.mediaType).sqlValue),
      ("added_by", evidence.addedBy.sqlValue), ("added_on", evidence.addedOn.sqlValue),
    ]
  }

  /// An update that somebody sent and somebody accepted.
  static func accepted(
    _ update: Update, _ content: UpdateContent, of action: ID<Action>, in plan: ID<Plan>,
    from origin: Submission.Origin, sentOn: Day, by who: String
  ) -> Ledger.Facts {
    Self.update(update, of: action, in: plan) + [
      ("origin", origin.rawValue.sqlValue), ("sent_on", sentOn.sqlValue), ("accepted_by", who.sqlValue),
      ("is_unchanged", content.isUnchanged.sqlValue),
    ]
  }

  static func update(_ update: Update, of action: ID<Action>, in plan: ID<Plan>) -> Ledger.Facts {
    [
      ("id", update.id.sqlValue), ("plan", plan.sqlValue), ("action", action.sqlValue),
      ("as_at", update.asAt.sqlValue), ("recorded_on", update.recordedOn.sqlValue),
      ("rating", update.rating.sqlValue), ("forecast", update.forecast.sqlValue),
      ("narrative", update.narrative.text.sqlValue), ("interim", update.interim.sqlValue),
      ("override_reason", update.overrideReason.sqlValue),
      ("what_is_different", update.whatIsDifferent.sqlValue),
      ("risk", (update.risk?.isImmediate).sqlValue), ("risk_reason", (update.risk?.reason).sqlValue),
      ("risk_assessed_by", (update.risk?.assessedBy).sqlValue),
      ("risk_assessed_on", (update.risk?.assessedOn).sqlValue),
      ("discussed_by", (update.discussedAt?.body).sqlValue),
      ("discussed_on", (update.discussedAt?.date).sqlValue),
      ("joint_with", StoredList.write(update.jointWith.map(\.text)).sqlValue),
      ("submitted_by", update.submittedBy.sqlValue),
    ]
  }

  static func narrative(_ narrative: PriorityNarrative, id: String, on day: Day, in plan: ID<Plan>)
    -> Ledger.Facts
  {
    [
      ("id", id.sqlValue), ("plan", plan.sqlValue), ("priority", narrative.priority.sqlValue),
      ("as_at", narrative.asAt.sqlValue), ("recorded_on", day.sqlValue),
      ("narrative", narrative.narrative.text.sqlValue), ("submitted_by", narrative.submittedBy.sqlValue),
    ]
  }

  static func period(_ period: ReportingPeriod, of plan: ID<Plan>) -> Ledger.Facts {
    [
      ("plan", plan.sqlValue), ("month", period.month.sqlValue), ("state", period.state.rawValue.sqlValue),
      ("closed_on", period.closedOn.sqlValue), ("opened_on", period.openedOn.sqlValue),
      ("updates_by", period.updatesBy.sqlValue), ("close_by", period.closeBy.sqlValue),
      ("board_on", period.boardOn.sqlValue), ("published_on", period.publishedOn.sqlValue),
    ]
  }
}
