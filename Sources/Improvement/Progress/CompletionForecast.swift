/// When the plan would be complete if its coming months were like its past ones.
///
/// A bootstrap of the plan's own pace: each coming month is one of the past months, drawn by chance
/// and put back (Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics
/// 7(1), 1979), until nothing remains. Many such trials give the spread. A past month counts what it
/// completed less what it reopened, so a month may add to what remains. Actions that join later,
/// timescales and how hard the rest is are not looked at.
///
/// The same facts give the same forecast. Each trial draws the same months however many actions
/// remain, so that more remaining never ends sooner.
package struct CompletionForecast: Hashable, Sendable {
  package struct Method: Hashable, Sendable {
    package var trials = 2000
    /// Months ahead after which a trial is given up.
    package var horizon = 120
    /// Past months that are drawn from: the newest, at most so many.
    package var recent = 12
    /// Past months that must be known.
    package var fewest = 3
    package var seed: UInt64 = 2016

    package init() {}
  }

  package let asAt: Month
  /// Actions that are in the plan and not complete at the end of `asAt`.
  package let remaining: Int
  /// Completed less reopened in each of the months drawn from, oldest first; the last is `asAt`.
  package let pace: [Int]
  package let method: Method
  /// Trials that end in each coming month, the first being the month after `asAt`; empty unless
  /// trials were made.
  package let endings: [Int]

  /// - Parameter pace: completed less reopened in each past month, oldest first, up to and with `asAt`.
  package init(remaining: Int, pace: [Int], asAt: Month, method: Method = Method()) {
    self.asAt = asAt
    self.remaining = max(0, remaining)
    self.pace = pace.suffix(max(1, method.recent))
    self.method = method
    let isTold = self.remaining > 0 && !self.pace.isEmpty && self.pace.count >= method.fewest
    endings = isTold ? Self.endings(self.remaining, self.pace, method) : []
  }

  /// - Parameter months: what each past month completed; those after the position are left out.
  package init(_ position: Position, months: [MonthlyCompletions], method: Method = Method()) {
    let past = months.filter { $0.month <= position.asAt }.sorted { $0.month < $1.month }
    self.init(
      remaining: position.live.count { !$0.isComplete }, pace: past.map(\.net), asAt: position.asAt,
      method: method)
  }

  private static func endings(_ remaining: Int, _ pace: [Int], _ method: Method) -> [Int] {
    var endings = Array(repeating: 0, count: max(0, method.horizon))
    var seeds = ForecastChance(seed: method.seed)
    for _ in 0..<max(0, method.trials) {
      var chance = ForecastChance(seed: seeds.next())
      var left = remaining
      for month in endings.indices {
        left -= pace[chance.number(below: pace.count)]
        guard left <= 0 else { continue }
        endings[month] += 1
        break
      }
    }
    return endings
  }
}
