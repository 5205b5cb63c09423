/// An action as it stands at a month end, with what it was a month before: all that figures are
/// counted from.
///
/// A class, though it never changes: lists of standings are filtered and sorted dozens of times a
/// page, and a reference is moved about for a tenth of the cost of its twenty fields.
package final class Standing: Hashable, Sendable {
  package let action: ID<Action>
  package let reference: Reference
  package let priority: Int
  package let objective: Reference?
  package let stem: String
  package let shortTitle: String?
  package let lead: String?
  package let category: String?
  package let responsibleBody: String?
  package let start: Month?
  /// The baseline in force: the published timescale, or an approved change of it.
  package let timescale: Timescale
  package let asAt: Month
  /// Nil while no update has been accepted.
  package let rating: Rating?
  package let ratingBefore: Rating?
  private let kind: Rating.Kind?
  private let kindBefore: Rating.Kind?
  package let forecast: Month?
  /// The month of the update that stands, and the day on which it was recorded.
  package let updatedAsAt: Month?
  package let updatedOn: Day?
  package let isWithdrawn: Bool
  package let isDue: Bool
  /// The month from which it is in the plan.
  package let joined: Month
  package let wasInPlan: Bool
  package let wasWithdrawn: Bool
  package let wasDue: Bool
  package let isRebaselined: Bool

  /// From facts as they were kept. What rests on them (whether it is due, whether it was in the plan) is
  /// told anew; `StandingTelling.swift` tells a standing from an action.
  package init(
    action: ID<Action>, reference: Reference, priority: Int, objective: Reference?, stem: String,
    shortTitle: String?, lead: String?, category: String?, responsibleBody: String?, start: Month?,
    timescale: Timescale, asAt: Month, rating: Rating?, ratingBefore: Rating?, forecast: Month?,
    updatedAsAt: Month?, updatedOn: Day?, isWithdrawn: Bool, joined: Month, wasWithdrawn: Bool, wasDue: Bool,
    isRebaselined: Bool
  ) {
    self.action = action
    self.reference = reference
    self.priority = priority
    self.objective = objective
    self.stem = stem
    self.shortTitle = shortTitle
    self.lead = lead
    self.category = category
    self.responsibleBody = responsibleBody
    self.start = start
    self.timescale = timescale
    self.asAt = asAt
    self.rating = rating
    self.ratingBefore = ratingBefore
    kind = rating?.kind
    kindBefore = ratingBefore?.kind
    self.forecast = forecast
    self.updatedAsAt = updatedAsAt
    self.updatedOn = updatedOn
    self.isWithdrawn = isWithdrawn
    isDue = !isWithdrawn && timescale.to <= asAt
    self.joined = joined
    wasInPlan = joined < asAt
    self.wasWithdrawn = wasWithdrawn
    self.wasDue = wasDue
    self.isRebaselined = isRebaselined
  }

  package static func == (one: Standing, other: Standing) -> Bool {
    if one === other { return true }
    return one.action == other.action && one.reference == other.reference && one.asAt == other.asAt
      && one.priority == other.priority && one.objective == other.objective && one.stem == other.stem
      && one.shortTitle == other.shortTitle && one.lead == other.lead && one.category == other.category
      && one.responsibleBody == other.responsibleBody && one.start == other.start
      && one.timescale == other.timescale && one.rating == other.rating
      && one.ratingBefore == other.ratingBefore
      && one.forecast == other.forecast && one.updatedAsAt == other.updatedAsAt
      && one.updatedOn == other.updatedOn
      && one.isWithdrawn == other.isWithdrawn && one.isDue == other.isDue && one.joined == other.joined
      && one.wasInPlan == other.wasInPlan
      && one.wasWithdrawn == other.wasWithdrawn && one.wasDue == other.wasDue
      && one.isRebaselined == other.isRebaselined
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(reference)
    hasher.combine(asAt)
  }

  package var isException: Bool { isDue && kind == .exception }
  package var wasException: Bool { wasDue && kindBefore == .exception }
  package var isComplete: Bool { kind == .complete }
  /// Moving, but past its published timescale: never hidden.
  package var isLate: Bool { isDue && kind == .underWay }
  package var isNewlyDue: Bool { isDue && !wasDue }
  package var isNotYetDue: Bool { !isDue && !isWithdrawn }

  /// Months since the end of the baseline; nought when it is not past.
  package var monthsPast: Int { max(0, asAt.ordinal - timescale.to.ordinal) }

  /// Not begun although its planned start has passed and it is not yet due.
  package var shouldHaveStarted: Bool {
    guard !isDue, !isWithdrawn, kind == nil || kind == .notStarted, let start else { return false }
    return start <= asAt
  }

  /// The words by which a list names it.
  package var title: String {
    guard let shortTitle, let first = shortTitle.first else { return stem }
    return first.uppercased() + shortTitle.dropFirst()
  }
}
