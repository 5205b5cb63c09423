/// Percentages in integer arithmetic, so that no figure hangs on how a fraction is stored.
///
/// A closed set is rounded by largest remainder (Hamilton's method) to 100. If the last spare point
/// would fall among equal remainders, no row deserves it more than another: every row is then
/// rounded half-up, and the rows may not add to 100. A single figure is rounded half-up.
package enum Shares {
  /// Tenths of a per cent when one decimal is asked, whole per cents else.
  package struct Share: Hashable, Sendable {
    package let units: Int
    package let decimals: Int

    /// "6%" or "6.4%".
    package var text: String { figure + "%" }
    package var figure: String {
      decimals == 0 ? "\(units)" : "\(units / 10).\(units % 10)"
    }
  }

  /// A share of a whole by itself; nil when there is no whole.
  package static func single(_ count: Int, of whole: Int, decimals: Int = 0) -> Share? {
    guard whole > 0 else { return nil }
    return Share(units: halfUp(count * scale(decimals), whole), decimals: decimals)
  }

  package struct Closed: Hashable, Sendable {
    /// One share a row; nil when the rows are all nought.
    package let shares: [Share]?
    /// False when the rows were rounded one by one, and a note is owed.
    package let addsUp: Bool
  }

  package static func closed(_ counts: [Int], decimals: Int = 0) -> Closed {
    let whole = counts.reduce(0, +)
    guard whole > 0 else { return Closed(shares: nil, addsUp: true) }
    let target = scale(decimals)
    var units = counts.map { $0 * target / whole }
    let remainders = counts.map { $0 * target % whole }
    let spare = target - units.reduce(0, +)
    let ranked = remainders.sorted(by: >)
    let isTied = spare > 0 && spare < ranked.count && ranked[spare - 1] == ranked[spare] && ranked[spare] > 0
    if isTied {
      units = counts.map { halfUp($0 * target, whole) }
    } else if spare > 0 {
      for (index, remainder) in remainders.enumerated() where remainder >= ranked[spare - 1] && remainder > 0
      {
        units[index] += 1
      }
    }
    return Closed(
      shares: units.map { Share(units: $0, decimals: decimals) }, addsUp: units.reduce(0, +) == target)
  }

  private static func scale(_ decimals: Int) -> Int { decimals == 0 ? 100 : 1000 }

  private static func halfUp(_ numerator: Int, _ denominator: Int) -> Int {
    (2 * numerator + denominator) / (2 * denominator)
  }
}
