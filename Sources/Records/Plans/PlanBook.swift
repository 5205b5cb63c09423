import Improvement
import Synchronization

/// Plans and positions that pages read again and again, told once for each revision of a plan.
///
/// A request asks the database for the plan's revision, which every write raises, and takes what was
/// told for that revision; so no page can show an older state than the database holds, however many
/// servers there are.
package final class PlanBook: Sendable {
  private struct Key: Hashable {
    let plan: ID<Plan>
    let revision: Int
    let asAt: Month?
    let knownOn: Day?
  }

  /// A plan with its periods and recommendations.
  package struct Entry: Sendable {
    package let listed: PlanRecords.Listed
    package let plan: Plan
    /// Oldest first.
    package let periods: [ReportingPeriod]
    package let recommendations: [Recommendation]
    private let names: Set<String>
    /// The words of each period's month, which every page's choice of month shows.
    package let monthWords: [(month: Month, iso: String, end: String, long: String)]

    init(
      listed: PlanRecords.Listed, plan: Plan, periods: [ReportingPeriod], recommendations: [Recommendation],
      names: Set<String>
    ) {
      self.listed = listed
      self.plan = plan
      self.periods = periods
      self.recommendations = recommendations
      self.names = names
      monthWords = periods.map { ($0.month, $0.month.iso, $0.month.lastDay.long, $0.month.long) }
    }

    /// "the Chief Executive", but "Ann Example": people stand in records by their post, where they have one.
    package func named(_ who: String) -> String { names.contains(who) ? who : "the \(who)" }
  }

  /// What is said of the exceptions of a position.
  package struct Accounts: Sendable {
    /// With their parts and the update that stands.
    package let actions: [Reference: Action]
    package let runs: [Reference: Run]

    package static func read(
      _ listed: [Standing], _ entry: Entry, asAt: Month, knownOn: Day?, _ session: any Session
    ) throws -> Accounts {
      let actions = try ActionRecords.actions(
        entry.listed, only: listed.map(\.reference), updates: .standing(asAt: asAt, knownOn: knownOn), session
      )
      let runs = try NarrativeRecords.runs(
        listed.map(\.action), of: entry.plan.council.id, asAt: asAt, knownOn: knownOn,
        since: entry.plan.firstMonth, session)
      return Accounts(
        actions: Dictionary(uniqueKeysWithValues: actions.map { ($0.reference, $0) }),
        runs: Dictionary(
          uniqueKeysWithValues: listed.compactMap { standing in
            runs[standing.action].map { (standing.reference, $0) }
          }))
    }
  }

  /// An action of which was said last that a child is at immediate risk.
  package struct AtRisk: Sendable {
    package let standing: Standing
    package let risk: SafeguardingRisk
  }

  private struct Shelves {
    var entries = Shelf<Key, Entry>(limit: 200)
    var positions: Shelf<Key, Position>
    var accounts: Shelf<Key, Accounts>
    var snapshots: Shelf<String, PeriodSnapshot>
    var risks = Shelf<Key, [AtRisk]>(limit: 200)
    var checks = Shelf<Key, [Preflight.Check]>(limit: 50)
  }

  private let shelves: Mutex<Shelves>

  /// - Parameter limit: actions that kept positions may hold together; a thousand take about a megabyte.
  package init(limit: Int = 30_000) {
    shelves = Mutex(
      Shelves(
        positions: Shelf(limit: limit), accounts: Shelf(limit: limit / 10), snapshots: Shelf(limit: limit)))
  }

  /// The plan that goes by a name in links, or nil.
  package func entry(slug: String, _ session: any Session) throws -> Entry? {
    guard let listed = try PlanRecords.find(slug: slug, session) else { return nil }
    let key = Key(plan: listed.id, revision: listed.revision, asAt: nil, knownOn: nil)
    if let entry = shelves.withLock({ $0.entries[key] }) { return entry }
    guard let plan = try PlanRecords.plan(listed, session) else { return nil }
    let entry = Entry(
      listed: listed, plan: plan, periods: try PlanRecords.periods(listed, session),
      recommendations: try PlanRecords.recommendations(listed, session),
      names: try PersonRecords.names(listed.council.id, session))
    shelves.withLock { $0.entries.keep(entry, for: key, weight: 1) }
    return entry
  }

  package func position(
    _ entry: Entry, asAt: Month, knownOn: Day?, _ session: any Session
  ) throws -> Position {
    let key = Key(plan: entry.listed.id, revision: entry.listed.revision, asAt: asAt, knownOn: knownOn)
    if let position = shelves.withLock({ $0.positions[key] }) { return position }
    let position = try PositionRecords.position(entry.plan, asAt: asAt, knownOn: knownOn, session)
    shelves.withLock { $0.positions.keep(position, for: key, weight: position.standings.count + 1) }
    return position
  }

  /// The accounts of a position's exceptions.
  package func accounts(
    _ entry: Entry, of position: Position, knownOn: Day?, _ session: any Session
  ) throws -> Accounts {
    let key = Key(
      plan: entry.listed.id, revision: entry.listed.revision, asAt: position.asAt, knownOn: knownOn)
    if let accounts = shelves.withLock({ $0.accounts[key] }) { return accounts }
    let accounts = try Accounts.read(
      position.standings.filter(\.isException), entry, asAt: position.asAt, knownOn: knownOn, session)
    shelves.withLock { $0.accounts.keep(accounts, for: key, weight: accounts.actions.count + 1) }
    return accounts
  }

  /// Those of a position that leave a child at immediate risk, whatever their rating, as is known now.
  package func atRisk(_ entry: Entry, of position: Position, _ session: any Session) throws -> [AtRisk] {
    let key = Key(plan: entry.listed.id, revision: entry.listed.revision, asAt: position.asAt, knownOn: nil)
    if let risks = shelves.withLock({ $0.risks[key] }) { return risks }
    let said = Set(try UpdateRecords.everAtRisk(entry.listed, session))
    let standings = position.live.filter { said.contains($0.action) }
    let actions = try ActionRecords.actions(
      entry.listed, only: standings.map(\.reference), updates: .standing(asAt: position.asAt, knownOn: nil),
      session)
    let byID = Dictionary(uniqueKeysWithValues: actions.map { ($0.id, $0) })
    let risks = standings.compactMap { standing -> AtRisk? in
      guard let risk = byID[standing.action]?.updates.last?.risk, risk.isImmediate else { return nil }
      return AtRisk(standing: standing, risk: risk)
    }
    shelves.withLock { $0.risks.keep(risks, for: key, weight: 1) }
    return risks
  }

  /// What is checked of a month before it is closed, made once for each revision.
  package func checks(
    _ entry: Entry, _ month: Month, _ make: () throws -> [Preflight.Check]
  ) throws -> [Preflight.Check] {
    let key = Key(plan: entry.listed.id, revision: entry.listed.revision, asAt: month, knownOn: nil)
    if let checks = shelves.withLock({ $0.checks[key] }) { return checks }
    let checks = try make()
    shelves.withLock { $0.checks.keep(checks, for: key, weight: 1) }
    return checks
  }

  /// A closed month as it was frozen, read once for its hash.
  package func snapshot(
    _ kept: PeriodClosure, _ read: () throws -> PeriodSnapshot
  ) throws -> PeriodSnapshot {
    if let snapshot = shelves.withLock({ $0.snapshots[kept.hash] }) { return snapshot }
    let snapshot = try read()
    shelves.withLock {
      $0.snapshots.keep(snapshot, for: kept.hash, weight: 2 * snapshot.position.standings.count + 1)
    }
    return snapshot
  }
}
