/// What stands in the way of a priority, or may come to: told to boards with its score before and after
/// what is being done about it, an owner, and a day on which it is looked at again.
package struct Barrier: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It is there.
    case barrier
    /// It may come.
    case risk
  }

  /// Likelihood times impact, each from 1 (very low) to 5 (very high), as councils' risk registers have it:
  /// 1 to 25.
  package struct Score: Hashable, Sendable {
    package let likelihood: Int
    package let impact: Int

    /// Nil unless both are 1 to 5.
    package init?(likelihood: Int, impact: Int) {
      guard (1...5).contains(likelihood), (1...5).contains(impact) else { return nil }
      (self.likelihood, self.impact) = (likelihood, impact)
    }

    package var value: Int { likelihood * impact }
  }

  package let id: ID<Barrier>
  /// Its number in the plan, by which minutes name it; never used twice.
  package let number: Int
  package var priority: Int
  package var kind: Kind
  package var what: String
  /// The post that looks after it.
  package var owner: String
  /// As things would be if nothing were done.
  package var before: Score
  /// As they are to be once what is done has worked.
  package var after: Score
  /// What is done about it.
  package var response: String
  package let raisedOn: Day
  package var reviewOn: Day
  package var closedOn: Day?
  /// Why it stands in the way no longer.
  package var closedBecause: String?

  package init(
    id: ID<Barrier>, number: Int, priority: Int, kind: Kind, what: String, owner: String, before: Score,
    after: Score, response: String, raisedOn: Day, reviewOn: Day
  ) {
    (self.id, self.number, self.priority, self.kind) = (id, number, priority, kind)
    (self.what, self.owner, self.before, self.after) = (what, owner, before, after)
    (self.response, self.raisedOn, self.reviewOn) = (response, raisedOn, reviewOn)
  }

  package var isClosed: Bool { closedOn != nil }

  /// It should have been looked at again, and was not.
  package func isReviewOverdue(on today: Day) -> Bool { !isClosed && reviewOn < today }

  /// The greatest score first; of equals the one to be reviewed first.
  package static func gravestFirst(_ one: Barrier, _ other: Barrier) -> Bool {
    (-one.before.value, one.reviewOn, one.number) < (-other.before.value, other.reviewOn, other.number)
  }
}
