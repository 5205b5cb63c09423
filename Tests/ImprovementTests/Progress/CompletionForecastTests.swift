import Testing

@testable import Improvement

@Suite struct CompletionForecastTests {
  private let asAt = Month("2017-03")!

  private func forecast(
    _ remaining: Int, _ pace: [Int], _ change: (inout CompletionForecast.Method) -> Void = { _ in }
  ) -> CompletionForecast {
    var method = CompletionForecast.Method()
    change(&method)
    return CompletionForecast(remaining: remaining, pace: pace, asAt: asAt, method: method)
  }

  @Test("The same facts give the same forecast")
  func deterministic() {
    let pace = [3, 0, 7, 2, -1, 5]
    #expect(forecast(57, pace) == forecast(57, pace))
    #expect(forecast(57, pace) != forecast(57, pace) { $0.seed = 1 })
  }

  @Test(
    "A pace that never varies gives the exact month, without a range",
    arguments: [(20, 5, 4), (21, 5, 5), (1, 5, 1), (120, 1, 120), (7, 7, 1), (8, 7, 2)])
  func steady(remaining: Int, monthly: Int, months: Int) {
    let steady = forecast(remaining, [monthly, monthly, monthly])
    let end = asAt + months
    #expect(
      steady.outcome
        == .within(.init(median: end, middleHalf: end...end, fifteenToEightyFive: end...end)))
    #expect(steady.ended(by: end - 1) == 0)
    #expect(steady.ended(by: end) == 2000)
  }

  @Test(
    "What cannot be forecast is said and not guessed",
    arguments: [
      (0, [5, 5, 5], CompletionForecast.Outcome.finished), (0, [], .finished), (-3, [1], .finished),
      (20, [], .tooEarly), (20, [5, 5], .tooEarly), (20, [0, 0, 0], .notAtThisPace),
      (20, [-1, -2, 0], .notAtThisPace), (121, [1, 1, 1], .notAtThisPace), (20, [1, 0, -1], .notAtThisPace),
    ])
  func noForecast(remaining: Int, pace: [Int], outcome: CompletionForecast.Outcome) {
    #expect(forecast(remaining, pace).outcome == outcome)
  }

  @Test("There is a forecast from 85 of 100 trials on")
  func theEdge() {
    // One month ahead, in which so many of 100 past months would complete the only action.
    var told: Set<Bool> = []
    for completing in 75...95 {
      let edge = forecast(1, (0..<100).map { $0 < completing ? 1 : 0 }) {
        ($0.recent, $0.horizon) = (100, 1)
      }
      let isEnough = edge.ended(by: asAt + 1) * 100 >= 85 * 2000
      #expect((edge.outcome != .notAtThisPace) == isEnough)
      told.insert(isEnough)
    }
    #expect(told.count == 2)
  }

  @Test("Only the newest months are drawn from")
  func recent() {
    let long = Array(repeating: 50, count: 30) + Array(repeating: 2, count: 12)
    #expect(forecast(24, long).month(by: 50) == asAt + 12)
    #expect(forecast(24, long).pace == Array(repeating: 2, count: 12))
    #expect(forecast(24, [9, 9, 2, 2]) { $0.recent = 2 }.outcome == .tooEarly)
  }

  @Test("A month that took back what it completed makes the end later")
  func reopened() throws {
    let without = try #require(forecast(30, [4, 2, 4, 2]).month(by: 50))
    let with = try #require(forecast(30, [4, 2, 4, -2]).month(by: 50))
    #expect(with > without)
  }

  @Test(
    "Every method that is no method gives an answer",
    arguments: [(0, 120, 12, 3), (2000, 0, 12, 3), (-1, -1, -1, -1), (1, 1, 0, 0)])
  func oddMethods(trials: Int, horizon: Int, recent: Int, fewest: Int) {
    for pace in [[], [3, 3, 3]] {
      let odd = forecast(20, pace) {
        ($0.trials, $0.horizon, $0.recent, $0.fewest) = (trials, horizon, recent, fewest)
      }
      #expect([.notAtThisPace, .tooEarly].contains(odd.outcome))
      #expect(!odd.sentence.isEmpty)
    }
  }

  @Test("The sentences say when, and how it was worked out")
  func sentences() {
    #expect(
      forecast(20, [5, 5, 5]).sentence
        == "At its own pace the plan is as likely as not to be complete by July 2017: half of the trials end "
        + "by then, the middle half of them in July 2017, and 85 of 100 by July 2017.")
    #expect(
      forecast(57, [3, 0, 7, 2, -1, 5]).explanation
        == "Each coming month is taken to be like one of the last 6, drawn by chance, until the 57 actions "
        + "that remain are complete. That was tried 2,000 times, for up to 120 months ahead. The months drawn "
        + "from completed, less what they reopened: 3, 0, 7, 2, -1, 5. It is the plan's past carried on and "
        + "no promise: it knows nothing of timescales, of actions still to join or of how hard the rest is.")
    #expect(
      forecast(20, [0, 0, -1]).sentence
        == "At its own pace the plan is not completed: no action was completed, on balance, in any of the last "
        + "3 months.")
    #expect(
      forecast(121, [1, 1, 1]).sentence
        == "At its own pace the plan is not completed: none of 2,000 trials ends by March 2027, and 85 of 100 "
        + "are asked for.")
    #expect(
      forecast(20, [5]).sentence
        == "It is too early to tell when the plan will be complete: the completions of 1 month are known, and "
        + "at least 3 are needed.")
    #expect(forecast(0, []).sentence == "Nothing remains: every action in the plan is complete.")
    #expect(forecast(0, []).explanation == nil && forecast(20, [5]).explanation == nil)
  }
}
