/// What the plan's actions wait for at a month end: what should have come by then first.
package struct WaitingList: Sendable {
  package struct Item: Sendable {
    /// The action that waits.
    package let standing: Standing
    package let dependency: Dependency
    /// The action that is waited for, where it is one.
    package let other: Standing?

    /// Full months for which it has been expected in vain: nought when it was expected in this month.
    package func monthsPast(_ asAt: Month) -> Int {
      dependency.expected.map { max(0, asAt - $0) } ?? 0
    }

    /// Worth a question: the other action is complete, or gone, and the dependency was not ticked off.
    package var looksSettled: Bool { other.map { $0.isComplete || $0.isWithdrawn } ?? false }
  }

  package let asAt: Month
  /// The month in which it was expected has ended, and it is not met.
  package let overdue: [Item]
  /// Still to come, the next first; those without a month last.
  package let expected: [Item]
  package let met: [Item]

  /// Actions that are withdrawn or complete wait for nothing.
  package init(_ dependencies: [(action: Reference, dependency: Dependency)], in position: Position) {
    let asAt = position.asAt
    let standings = Dictionary(uniqueKeysWithValues: position.standings.map { ($0.reference, $0) })
    let items = dependencies.compactMap { action, dependency -> Item? in
      guard let standing = standings[action], !standing.isWithdrawn else { return nil }
      return Item(
        standing: standing, dependency: dependency, other: dependency.action.flatMap { standings[$0] })
    }
    func isMet(_ item: Item) -> Bool { item.dependency.met.map { $0 <= asAt } ?? false }
    let open = items.filter { !isMet($0) && !$0.standing.isComplete }
    func isOverdue(_ item: Item) -> Bool { item.dependency.expected.map { $0 <= asAt } ?? false }
    func order(_ one: Item, _ other: Item) -> Bool {
      let (first, second) = (
        one.dependency.expected?.ordinal ?? .max, other.dependency.expected?.ordinal ?? .max
      )
      return (first, one.standing.reference) < (second, other.standing.reference)
    }
    self.asAt = asAt
    overdue = open.filter(isOverdue).sorted(by: order)
    expected = open.filter { !isOverdue($0) }.sorted(by: order)
    met = items.filter(isMet).sorted { $0.standing.reference < $1.standing.reference }
  }
}
