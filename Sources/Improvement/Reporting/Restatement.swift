/// What is known of a closed month now beside what was frozen when it was closed: "restated since".
package struct Restatement: Sendable {
  package struct Figure: Hashable, Sendable {
    package let then: Int
    package let now: Int

    package init(then: Int, now: Int) {
      self.then = then
      self.now = now
    }
  }

  /// An action that stands otherwise than it stood: another rating or timescale, or withdrawn, due or
  /// in the plan on one side alone.
  package struct Difference: Hashable, Sendable {
    /// Nil when it was not in the plan.
    package let then: Standing?
    /// Nil when it is not in the plan now.
    package let now: Standing?
    package let reference: Reference
  }

  package let due: Figure
  package let exceptions: Figure
  /// In order of reference.
  package let differences: [Difference]

  /// - Parameter position: the same month end as it is told from the records of now.
  package init(_ snapshot: PeriodSnapshot, now position: Position) {
    let (then, now) = (snapshot.position, position)
    due = Figure(then: then.due.count, now: now.due.count)
    exceptions = Figure(
      then: then.standings.count(where: \.isException), now: now.standings.count(where: \.isException))
    let old = Self.byReference(then)
    let new = Self.byReference(now)
    differences = Set(old.keys).union(new.keys).sorted().compactMap { reference in
      let difference = Difference(then: old[reference], now: new[reference], reference: reference)
      return difference.isNone ? nil : difference
    }
  }

  package var isEmpty: Bool { differences.isEmpty }

  /// One for each difference, in order of reference.
  package var sentences: [String] { differences.map(\.sentence) }

  private static func byReference(_ position: Position) -> [Reference: Standing] {
    Dictionary(position.standings.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
