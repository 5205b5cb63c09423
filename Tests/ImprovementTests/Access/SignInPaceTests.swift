import Testing

@testable import Improvement

@Suite struct SignInPaceTests {
  @Test(arguments: [(0, 0), (4, 0), (5, 15), (6, 30), (7, 60), (8, 120), (11, 900), (40, 900)])
  func `Each wrong answer after the fourth doubles the wait, up to a quarter of an hour`(
    _ failures: Int, _ wait: Int
  ) {
    #expect(SignInPace.wait(failures: Array(repeating: 1_000, count: failures), now: 1_000) == wait)
  }

  @Test func `A wait runs out by itself, and wrong answers are forgotten after an hour`() {
    let failures = [100, 200, 300, 400, 500]
    #expect(SignInPace.wait(failures: failures, now: 510) == 5)
    #expect(SignInPace.wait(failures: failures, now: 515) == 0)
    #expect(SignInPace.wait(failures: Array(repeating: 0, count: 30), now: 3_600) == 0)
  }

  @Test func `A whole building behind one address is not stopped by a few people's slips`() {
    let failures = Array(repeating: 1_000, count: 59)
    #expect(SignInPace.wait(failures: failures, free: SignInPace.freeByNetwork, now: 1_000) == 0)
    #expect(SignInPace.wait(failures: failures + [1_000], free: SignInPace.freeByNetwork, now: 1_000) == 15)
  }

  @Test(arguments: [(1, "1 second"), (30, "30 seconds"), (61, "2 minutes"), (900, "15 minutes")])
  func `The wait is told in words and never too short`(_ seconds: Int, _ words: String) {
    #expect(SignInPace.words(seconds) == words)
  }
}
