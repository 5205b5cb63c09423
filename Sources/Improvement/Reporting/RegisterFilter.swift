/// Which actions a reader wants to see. Every figure on a page is the size of such a list.
package struct RegisterFilter: Hashable, Sendable {
  package enum Due: Hashable, Sendable {
    case yes, no, newly
    /// Its timescale ends in this month.
    case endingIn(Month)
  }

  package enum Absent: String, Hashable, Sendable, CaseIterable {
    case update, lead, evidence, successMeasure = "success-measure", recommendation, category
  }

  /// Stands among ratings for the actions that have none: nobody has said yet how they stand.
  package static let notRated = ""

  package var ratings: [String] = []
  package var ratingsBefore: [String] = []
  package var priority: Int?
  package var objective: Reference?
  package var lead: String?
  package var body: String?
  package var category: String?
  package var recommendation: String?
  package var due: Due?
  package var isLate: Bool?
  /// Withdrawn actions are left out unless they are asked for.
  package var withdrawn: Bool? = false
  package var shouldHaveStarted: Bool?
  /// Said to be complete, and not accepted as such yet.
  package var isAwaiting = false
  package var list: ReportList?
  package var timescale: (from: Month, to: Month)? {
    get { timescaleFrom.flatMap { from in timescaleTo.map { (from, $0) } } }
    set { (timescaleFrom, timescaleTo) = (newValue?.from, newValue?.to) }
  }
  private var timescaleFrom: Month?
  private var timescaleTo: Month?
  /// These and no others: withdrawn ones too.
  package var references: [Reference] = []
  package var absent: [Absent] = []
  package var words = ""

  package init() {}

  /// What of an action cannot be told from its standing alone.
  package struct Beyond: Sendable {
    package let hasEvidence: Bool
    package let hasSuccessMeasure: Bool
    package let recommendations: [String]
    package let text: String
    package let isAwaiting: Bool

    package init(
      hasEvidence: Bool, hasSuccessMeasure: Bool, recommendations: [String], text: String,
      isAwaiting: Bool = false
    ) {
      self.hasEvidence = hasEvidence
      self.hasSuccessMeasure = hasSuccessMeasure
      self.recommendations = recommendations
      self.text = text
      self.isAwaiting = isAwaiting
    }
  }

  /// Whether the filter asks for more than standings hold.
  package var looksBeyond: Bool {
    asksForWords || recommendation != nil || isAwaiting
      || absent.contains { $0 == .evidence || $0 == .successMeasure || $0 == .recommendation }
  }

  private var asksForWords: Bool { words.contains { !$0.isWhitespace } }

  package func matches(_ standing: Standing, _ beyond: Beyond? = nil) -> Bool {
    guard matchesPlace(standing), matchesState(standing) else { return false }
    guard looksBeyond else { return true }
    return beyond.map { matches($0) } ?? false
  }

  private func matchesPlace(_ standing: Standing) -> Bool {
    (priority == nil || standing.priority == priority)
      && (objective == nil || standing.objective == objective)
      && (lead == nil || standing.lead == lead)
      && (body == nil || standing.responsibleBody == body)
      && (category == nil || standing.category == category)
      && (references.isEmpty || references.contains(standing.reference))
      && (timescale == nil || timescale! == (standing.timescale.from, standing.timescale.to))
      && !(absent.contains(.lead) && standing.lead != nil)
      && !(absent.contains(.category) && standing.category != nil)
      && !(absent.contains(.update) && standing.updatedAsAt == standing.asAt)
  }

  private func matchesState(_ standing: Standing) -> Bool {
    if references.isEmpty, let withdrawn, withdrawn != standing.isWithdrawn { return false }
    if !ratings.isEmpty, !ratings.contains(standing.rating?.key ?? Self.notRated) { return false }
    if !ratingsBefore.isEmpty, !ratingsBefore.contains(standing.ratingBefore?.key ?? Self.notRated) {
      return false
    }
    if let isLate, isLate != standing.isLate { return false }
    if let shouldHaveStarted, shouldHaveStarted != standing.shouldHaveStarted { return false }
    if let list, !list.lists(standing) { return false }
    switch due {
    case nil: return true
    case .yes: return standing.isDue
    case .no: return standing.isNotYetDue
    case .newly: return standing.isNewlyDue
    case .endingIn(let month): return standing.timescale.to == month
    }
  }

  private func matches(_ beyond: Beyond) -> Bool {
    if isAwaiting, !beyond.isAwaiting { return false }
    if absent.contains(.evidence), beyond.hasEvidence { return false }
    if absent.contains(.successMeasure), beyond.hasSuccessMeasure { return false }
    if absent.contains(.recommendation), !beyond.recommendations.isEmpty { return false }
    if let recommendation, !beyond.recommendations.contains(recommendation) { return false }
    guard asksForWords else { return true }
    let text = beyond.text.lowercased()
    return words.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { text.contains($0) }
  }
}
