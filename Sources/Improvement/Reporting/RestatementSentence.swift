extension Restatement.Difference {
  /// Whether the rating has another name in the scale, or means another thing to the rules.
  package var isRatedOtherwise: Bool {
    then?.rating?.key != now?.rating?.key || then?.rating?.kind != now?.rating?.kind
  }

  /// Whether the months differ; another way of printing the same ones is no restatement.
  package var isTimedOtherwise: Bool {
    then?.timescale.from != now?.timescale.from || then?.timescale.to != now?.timescale.to
  }

  var isNone: Bool {
    !isRatedOtherwise && !isTimedOtherwise && then?.isDue == now?.isDue
      && then?.isWithdrawn == now?.isWithdrawn
  }

  /// "1.7.2 was Red and is now Amber; it was due and is now not due."
  package var sentence: String {
    guard let then else { return "\(reference) was not in the plan and now is\(now.map(Self.told) ?? "")." }
    guard let now else { return "\(reference) was in the plan\(Self.told(then)), and is not in it now." }
    var clauses: [String] = []
    if isRatedOtherwise { clauses.append(Self.rated(then.rating, now.rating)) }
    if isTimedOtherwise {
      clauses.append("had the timescale \(then.timescale.label) and now has \(now.timescale.label)")
    }
    if then.isWithdrawn != now.isWithdrawn {
      clauses.append(
        now.isWithdrawn ? "was in the plan and is now withdrawn" : "was withdrawn and is now in the plan")
    } else if then.isDue != now.isDue {
      clauses.append(now.isDue ? "was not due and is now due" : "was due and is now not due")
    }
    return "\(reference) \(clauses.joined(separator: "; it "))."
  }

  /// ", Red and due"
  private static func told(_ standing: Standing) -> String {
    let rating = standing.rating?.label ?? "without a rating"
    return ", \(rating) and \(standing.isWithdrawn ? "withdrawn" : standing.isDue ? "due" : "not due")"
  }

  private static func rated(_ then: Rating?, _ now: Rating?) -> String {
    guard let then else { return "had no rating and is now \(now?.label ?? "-")" }
    guard let now else { return "was \(then.label) and now has no rating" }
    guard then.label != now.label else {
      return "is \(now.label) still, which now means that it \(now.meaning)"
    }
    return "was \(then.label) and is now \(now.label)"
  }
}
