import Foundation
import Improvement
import Testing

private let narrative =
  "Good progress: 12 of 45 cases (27%) were audited by 31 March 2017, and CE/2017/0123 was agreed (s.47). "

@Suite(.serialized) struct PrivacySpeedTests {
  /// Seconds of work on this thread, whatever else the machine is doing; the fewest of some runs.
  private func work(_ piece: String, repeatedTo size: Int) -> Double {
    let text = String(String(repeating: piece, count: size / piece.count + 1).prefix(size))
    let guardian = PrivacyGuard()
    return (0..<5).map { _ in
      let start = Self.seconds
      _ = guardian.findings(in: text)
      return Self.seconds - start
    }.min()!
  }

  private static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("A narrative of 100,000 characters is read at once")
  func ordinaryText() {
    let work = work(narrative, repeatedTo: 100_000)
    print("privacy guard: 100,000 characters in \(Int(work * 1000)) ms")
    // Built for debugging it takes about 130 ms, and for use a tenth of that.
    #expect(work < 0.5)
  }

  @Test(
    "Eight times the text takes about eight times the time",
    arguments: [
      narrative, "DOB ", "1 ", "a1", "@", "a@", "born 12/03/2009 and ", "case 44719, ", "07700 900 12 ", "(",
      "born ..............................", "AB1 ", "http://a/01632960123", "999 ", "case no. ",
    ])
  func linear(piece: String) {
    // Were it not linear, eight times the text would take 64 times the time.
    let (short, long) = (work(piece, repeatedTo: 1_000), work(piece, repeatedTo: 8_000))
    #expect(long < short * 20, "\(short), \(long)")
  }
}
