import Testing

@testable import Improvement

/// The trials beside the exact distribution of the same pace.
@Suite struct ExactCompletionTests {
  private let asAt = Month("2017-03")!

  @Test("By hand: one action, and one month in two completes it")
  func byHand() {
    #expect(ExactCompletion(remaining: 1, pace: [0, 1], horizon: 3).ended == [0.5, 0.75, 0.875])
    #expect(ExactCompletion(remaining: 2, pace: [0, 1], horizon: 3).ended == [0, 0.25, 0.5])
    #expect(ExactCompletion(remaining: 1, pace: [-1, 1], horizon: 3).ended == [0.5, 0.5, 0.625])
  }

  @Test(
    "The trials agree with the exact distribution, within their sampling error",
    arguments: [
      [0, 1, 2], [5, 5, 5], [0, 0, 0, 9], [3, 0, 7, 2, -1, 5], [1, 0, 0, 0, 0, 0], [-1, 1, 2], [12, 0, 0],
      [4, 6, 3, 8, 1, 0, 2, 5, 9, 3, 4, 2], [-5, 6, 1],
    ], [1, 7, 20, 57])
  func agrees(pace: [Int], remaining: Int) {
    let forecast = CompletionForecast(remaining: remaining, pace: pace, asAt: asAt)
    let exact = ExactCompletion(remaining: remaining, pace: pace, horizon: 120).ended
    for (index, share) in exact.enumerated() {
      // Five standard errors of a share of 2,000 trials, and one trial for rounding at nought and one.
      let error = 5 * (share * (1 - share) / 2000).squareRoot() + 1 / 2000
      let tried = Double(forecast.ended(by: asAt + index + 1)) / 2000
      #expect(abs(tried - share) <= error, "month \(index + 1): \(tried), exactly \(share)")
    }
    for percent in [15, 25, 50, 75, 85] {
      let wanted = Double(percent) / 100
      let error = 5 * (wanted * (1 - wanted) / 2000).squareRoot()
      guard let month = forecast.month(by: percent) else {
        #expect(exact[119] < wanted + error, "\(percent) of 100")
        continue
      }
      let index = month - asAt - 1
      #expect(exact[index] >= wanted - error, "\(percent) of 100")
      #expect(index == 0 || exact[index - 1] < wanted + error, "\(percent) of 100")
    }
  }
}
