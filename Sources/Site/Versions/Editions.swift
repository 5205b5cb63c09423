import Improvement
import Papers
import Records

/// The text of the plan's versions, and of the plan as it is now.
struct Editions: Sendable {
  let entry: PlanBook.Entry
  /// Today: the day of the plan as it is now.
  let day: Day

  /// What can be held against another.
  enum Side: Hashable, Sendable {
    case now
    case version(VersionRecords.Kept)

    /// As an address names it.
    var key: String {
      switch self {
      case .now: "now"
      case .version(let kept): kept.version.number
      }
    }

    var title: String {
      switch self {
      case .now: "The plan as it is now"
      case .version(let kept): "Version \(kept.version.number)"
      }
    }

    /// "Version 2.0, approved 6 January 2017"
    var option: String {
      switch self {
      case .now: title
      case .version(let kept):
        "\(title), \(kept.version.isApproved ? "approved" : "draft of") \(kept.version.date.long)"
      }
    }

    /// Whether its text was kept, or is told from dated facts.
    var isTold: Bool {
      if case .version(let kept) = self { return kept.fixed == nil }
      return false
    }
  }

  func now(_ session: any Session) throws -> PlanEdition { try told(asAt: day, session) }

  func edition(_ side: Side, _ session: any Session) throws -> PlanEdition {
    switch side {
    case .now: return try now(session)
    case .version(let kept):
      guard let content = try VersionRecords.content(kept, of: entry.listed, session) else {
        return try told(asAt: kept.version.date, session)
      }
      return try PlanEditionFile.read(content).get()
    }
  }

  private func told(asAt day: Day, _ session: any Session) throws -> PlanEdition {
    PlanEdition(
      plan: entry.plan, actions: try ActionRecords.actions(entry.listed, updates: .none, session),
      recommendations: entry.recommendations, asAt: day)
  }
}
