/// What moved between a month end and the one before it. It balances: now = before − left + newly.
package struct Movement: Hashable, Sendable {
  package enum Destination: Hashable, Sendable {
    /// To another rating of the scale, by its key.
    case rating(String)
    case withdrawn
    case noLongerDue

    /// As files name it.
    package var key: String {
      switch self {
      case .rating(let key): key
      case .withdrawn: "withdrawn"
      case .noLongerDue: "no longer due"
      }
    }
  }

  package enum Why: String, Hashable, Sendable, CaseIterable {
    case newlyDue = "newly due"
    case slippedBack = "slipped back"
    case reopened
  }

  package struct Left: Hashable, Sendable {
    package let standing: Standing
    package let to: Destination
  }

  package struct Newly: Hashable, Sendable {
    package let standing: Standing
    package let why: Why
  }

  package let before: [Standing]
  package let now: [Standing]
  package let remaining: [Standing]
  package let left: [Left]
  package let newly: [Newly]
  package let newlyDue: [Standing]
  package let droppedFromDue: [Standing]

  package init(_ position: Position, list: ReportList = .exceptions) {
    let standings = position.standings
    before = standings.filter(list.listed)
    now = standings.filter(list.lists)
    remaining = before.filter(list.lists)
    left = before.filter { !list.lists($0) }.map { Left(standing: $0, to: Self.destination($0)) }
    newly = now.filter { !list.listed($0) }.map { Newly(standing: $0, why: Self.why($0)) }
    newlyDue = standings.filter(\.isNewlyDue)
    droppedFromDue = standings.filter { $0.wasDue && !$0.isDue }
  }

  package var balances: Bool { now.count == before.count - left.count + newly.count }

  package func newly(_ why: Why) -> [Standing] {
    newly.filter { $0.why == why }.map(\.standing)
  }

  private static func destination(_ standing: Standing) -> Destination {
    if standing.isWithdrawn { return .withdrawn }
    guard standing.isDue, let rating = standing.rating else { return .noLongerDue }
    return .rating(rating.key)
  }

  private static func why(_ standing: Standing) -> Why {
    if standing.isNewlyDue { return .newlyDue }
    return standing.ratingBefore?.kind == .complete ? .reopened : .slippedBack
  }
}
