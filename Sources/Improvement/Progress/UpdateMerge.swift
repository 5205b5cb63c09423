/// The updates of a file beside those that are kept of the same action: which say something new.
struct UpdateMerge {
  private(set) var kept: [Update] = []
  private(set) var changes: [(what: String, from: String?, to: String?)] = []
  private let said: Set<PlanDraft.Field>
  private let scale: RatingScale
  private let today: Day

  init(
    _ draft: [Update], into old: [Update], said: Set<PlanDraft.Field>, scale: RatingScale, today: Day
  ) {
    (self.said, self.scale, self.today) = (said, scale, today)
    // What the file itself said earlier counts as known, or its later months would be held against
    // months that it is about to change.
    var known = old
    for update in draft.sorted(by: { ($0.asAt, $0.recordedOn) < ($1.asAt, $1.recordedOn) }) {
      let standing = History(known).standing(asAt: update.asAt)
      guard let new = new(update, standing, known) else { continue }
      known.append(new)
      kept.append(new)
      changes.append(Self.change(new, standing))
    }
  }

  /// The update that is to be kept beside what is known; nil when it says nothing that is not.
  private func new(_ update: Update, _ standing: Update?, _ known: [Update]) -> Update? {
    guard let standing else { return update }
    var merged = update.completed(from: standing, said: said)
    if standing.asAt == update.asAt {
      // Said before, and perhaps corrected since.
      let isKnown = known.contains {
        $0.asAt == update.asAt && $0.recordedOn == update.recordedOn
          && update.completed(from: $0, said: said).saysTheSame(as: $0)
      }
      guard !isKnown, !merged.saysTheSame(as: standing) else { return nil }
      // It must stand: what is recorded before the one that stands would not.
      if merged.recordedOn < standing.recordedOn { merged.recordedOn = max(today, standing.recordedOn) }
      return merged
    }
    // Nor does a file without words say again for a new month what an earlier one said of its own: a risk, a board.
    if !said.contains(.narrative), update.saysOnlyItsRating, merged.rating == standing.rating,
      merged.forecast == standing.forecast
    {
      return nil
    }
    // For a new month the same words again are still said, as long as the action moves or stands still.
    let isMoving = scale[update.rating].map { $0.kind == .underWay || $0.kind == .exception } ?? true
    return merged.saysTheSame(as: standing) && (!isMoving || update.narrative.isEmpty) ? nil : merged
  }

  private static func change(_ new: Update, _ standing: Update?) -> (what: String, from: String?, to: String?)
  {
    let month = new.asAt.long
    guard let standing else { return ("rated \(new.rating) as at \(month)", nil, nil) }
    if standing.rating != new.rating { return ("rating as at \(month)", standing.rating, new.rating) }
    if new.saysTheSame(as: standing) { return ("said again as at \(month), in the same words", nil, nil) }
    return ("update as at \(month) has new words or dates", nil, nil)
  }
}

extension Update {
  /// What the file did not say is taken from the update that stands; what holds for one month alone
  /// (a risk answer, a reason, a discussion) only from the same month.
  fileprivate func completed(from standing: Update, said: Set<PlanDraft.Field>) -> Update {
    guard said != Set(PlanDraft.Field.allCases) else { return self }
    var update = self
    if !said.contains(.narrative) { update.narrative = standing.narrative }
    if !said.contains(.forecast) { update.forecast = standing.forecast }
    update.interim = update.interim ?? standing.interim
    update.whatIsDifferent = standing.whatIsDifferent
    guard standing.asAt == asAt else { return update }
    update.discussedAt = standing.discussedAt
    update.jointWith = standing.jointWith
    update.submittedBy = update.submittedBy ?? standing.submittedBy
    if rating == standing.rating {
      update.risk = standing.risk
      update.overrideReason = update.overrideReason ?? standing.overrideReason
    }
    return update
  }

  fileprivate var saysOnlyItsRating: Bool {
    narrative.isEmpty && interim == nil && risk == nil && discussedAt == nil && whatIsDifferent == nil
  }

  fileprivate func saysTheSame(as other: Update) -> Bool {
    rating == other.rating && narrative.saysTheSame(as: other.narrative) && forecast == other.forecast
      && interim == other.interim && risk == other.risk && whatIsDifferent == other.whatIsDifferent
      && jointWith == other.jointWith && discussedAt == other.discussedAt
  }
}
