import TestChance
import Testing

@testable import Improvement

@Suite struct CompletionForecastPropertyTests {
  private let asAt = Month("2017-03")!

  private func any(_ seed: Int) -> (remaining: Int, pace: [Int]) {
    var chance = SeededChance(seed)
    let least = chance.one(of: [-3, 0, 0, 1])
    return (chance.number(1...60), (1...chance.number(3...14)).map { _ in chance.number(least...6) })
  }

  @Test("More that remains never ends sooner, in any share of the trials")
  func monotone() {
    for seed in 1...150 {
      let (remaining, pace) = any(seed)
      let forecasts = (0...3).map { CompletionForecast(remaining: remaining + $0, pace: pace, asAt: asAt) }
      for (fewer, more) in zip(forecasts, forecasts.dropFirst()) {
        for ahead in 1...fewer.method.horizon {
          #expect(fewer.ended(by: asAt + ahead) >= more.ended(by: asAt + ahead), "seed \(seed)")
        }
      }
    }
  }

  @Test("Each range lies within the wider one and holds what it promises")
  func ranges() {
    var told = 0
    for seed in 1...400 {
      let (remaining, pace) = any(seed)
      let forecast = CompletionForecast(remaining: remaining, pace: pace, asAt: asAt)
      #expect(forecast.endings.reduce(0, +) <= 2000 && forecast.endings.allSatisfy { $0 >= 0 })
      guard case .within(let span) = forecast.outcome else {
        #expect(forecast.ended(by: asAt + 120) < 1700, "seed \(seed)")
        continue
      }
      told += 1
      let (half, wide) = (span.middleHalf, span.fifteenToEightyFive)
      #expect(wide.lowerBound <= half.lowerBound && half.upperBound <= wide.upperBound, "seed \(seed)")
      #expect(half.contains(span.median) && wide.lowerBound > asAt, "seed \(seed)")
      for (percent, month) in [
        (15, wide.lowerBound), (25, half.lowerBound), (50, span.median), (75, half.upperBound),
        (85, wide.upperBound),
      ] {
        #expect(forecast.ended(by: month) * 100 >= percent * 2000, "seed \(seed)")
        #expect(forecast.ended(by: month - 1) * 100 < percent * 2000, "seed \(seed)")
      }
      let inHalf = forecast.ended(by: half.upperBound) - forecast.ended(by: half.lowerBound - 1)
      #expect(inHalf * 2 >= 2000, "seed \(seed)")
    }
    #expect(told > 100)
  }

  @Test("The drawing favours no month")
  func fairDrawing() {
    var chance = ForecastChance(seed: 5)
    var drawn = Array(repeating: 0, count: 7)
    for _ in 0..<70_000 { drawn[chance.number(below: 7)] += 1 }
    // Five standard deviations of 70,000 drawings at one in seven.
    #expect(drawn.allSatisfy { abs($0 - 10_000) < 463 })
  }

  @Test("The generator gives the published numbers of SplitMix64")
  func generator() {
    var chance = ForecastChance(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in chance.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }
}
