import TestChance
import Testing

@testable import Improvement

@Suite struct SharesPropertyTests {
  @Test(arguments: [0, 1])
  func closedSharesKeepTheirPromises(decimals: Int) throws {
    let target = decimals == 0 ? 100 : 1000
    for seed in 1...6000 {
      var chance = SeededChance(seed)
      let most = chance.one(of: [1, 3, 10, 400])
      let counts = (1...chance.number(1...12)).map { _ in chance.number(0...most) }
      let whole = counts.reduce(0, +)
      let closed = Shares.closed(counts, decimals: decimals)
      guard whole > 0 else {
        #expect(closed.shares == nil && closed.addsUp)
        continue
      }
      let units = try #require(closed.shares).map(\.units)
      #expect(closed.addsUp == (units.reduce(0, +) == target), "\(counts)")
      for (count, share) in zip(counts, units) {
        #expect(abs(share * whole - count * target) < whole, "\(counts): within one of the exact share")
      }
      for (count, share) in zip(counts, units) {
        for (other, its) in zip(counts, units) where count <= other {
          #expect(share <= its, "\(counts): the larger has no smaller share, and equals have the same")
        }
      }
      if !closed.addsUp {
        let singly = counts.map { Shares.single($0, of: whole, decimals: decimals)?.units }
        #expect(singly == units, "\(counts): each is rounded half-up")
      }
    }
  }

  @Test func aSetThatNeedsNoRoundingAddsUp() {
    for parts in 1...100 where 100 % parts == 0 {
      let closed = Shares.closed(Array(repeating: 7, count: parts))
      #expect(closed.addsUp)
      #expect(closed.shares?.allSatisfy { $0.units == 100 / parts } == true)
    }
  }

  @Test func aSingleShareIsRoundedHalfUp() throws {
    for whole in 1...300 {
      for count in 0...whole {
        let share = try #require(Shares.single(count, of: whole)).units
        #expect((2 * share - 1) * whole <= 200 * count && 200 * count < (2 * share + 1) * whole)
      }
    }
  }
}
