import Improvement

// The updates of an action, each under the rules of its own month.
extension PlanImport.CanonicalReader {
  mutating func updates(
    _ source: PlanImport.CanonicalAction, of action: Action, _ scale: RatingScale, at path: String
  ) -> [Update] {
    source.updates.enumerated().compactMap { index, update in
      self.update(update, of: action, scale, at: "\(path).updates[\(index)]")
    }
  }

  private mutating func update(
    _ source: PlanImport.CanonicalAction.Update, of action: Action, _ scale: RatingScale, at path: String
  ) -> Update? {
    let asAt = source.asAt.value
    let end = action.baseline(asAt: asAt).to
    guard let rating = scale[source.rating] ?? scale.read(source.rating, isDue: end <= asAt) else {
      problem(path, PlanImport.RatingReading.unknown(source.rating, scale))
      return nil
    }
    var update = Update(
      id: options.ids(), asAt: asAt, rating: rating.key, recordedOn: source.submittedOn.value)
    switch PlanImport.RatingReading.verdict(on: rating, start: action.start, end: end, asAt: asAt) {
    case .fits: break
    case .needsReason:
      log.count(.accepted, at: "\(action.reference), \(asAt.long)")
      update.overrideReason = PlanImport.Remark.reason(log.file)
    case .refused(let why): problem(path, "\(why) Write another rating, or mend the timescale.")
    }
    update.narrative = Narrative(paragraph: source.narrative ?? "", bullets: source.bullets ?? [])
    if update.narrative.text.count > PlanImport.Row.longestText {
      problem(path, "The narrative is longer than \(PlanImport.Row.longestText) characters. Shorten it.")
    }
    update.interim = source.interim
    update.forecast = source.forecast?.value
    if let forecast = update.forecast, forecast < asAt {
      log.count(.pastForecast, at: "\(action.reference), \(asAt.long)")
    }
    update.whatIsDifferent = source.whatIsDifferent
    update.risk = risk(source.immediateSafeguardingRisk, at: path)
    if let meeting = source.discussedAt, let body = body(meeting.body, "body that discussed it", at: path) {
      update.discussedAt = Discussion(body: body, date: meeting.date.value)
    }
    update.jointWith = (source.jointWith ?? []).compactMap {
      known($0.value, "which shares its narrative", at: path)
    }
    update.submittedBy = title(source.submittedBy, "author", at: path)
    return update
  }

  private mutating func risk(_ source: PlanImport.CanonicalAction.Risk?, at path: String) -> SafeguardingRisk?
  {
    guard let source else { return nil }
    return SafeguardingRisk(
      isImmediate: source.answer, reason: source.reason,
      assessedBy: title(source.assessedBy, "assessor of the risk", at: path) ?? "",
      assessedOn: source.assessedOn?.value)
  }
}
