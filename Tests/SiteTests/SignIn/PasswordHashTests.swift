import Foundation
import Synchronization
import Testing

@testable import Site

@Suite struct PasswordHashTests {
  /// RFC 7914, section 12: the third example, with N = 16384, r = 8, p = 1.
  private static let published =
    "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$"
    + "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw"

  @Test("A password is known again, and no other is taken for it")
  func makes() async throws {
    let kept = try await PasswordHash.make("purple kettle walking")
    #expect(kept.hasPrefix("$scrypt$ln=15,r=8,p=3$"))
    #expect(try await PasswordHash.check("purple kettle walking", against: kept))
    #expect(!PasswordHash.needsRehash(kept))
  }

  @Test("Two people with one password have hashes that do not show it, and an empty password matches none")
  func salts() async throws {
    let kept = try await PasswordHash.make("purple kettle walking", cost: Self.cheap)
    #expect(try await PasswordHash.make("purple kettle walking", cost: Self.cheap) != kept)
    #expect(try await PasswordHash.check("purple kettle walking", against: kept))
    #expect(try await !PasswordHash.check("purple kettle walkinG", against: kept))
    #expect(try await !PasswordHash.check("", against: PasswordHash.make("", cost: Self.cheap)))
  }

  @Test("The published example of scrypt is understood, and is to be made anew")
  func publishedExample() async throws {
    #expect(try await PasswordHash.check("pleaseletmein", against: Self.published))
    #expect(try await !PasswordHash.check("pleaseletmeout", against: Self.published))
    #expect(PasswordHash.needsRehash(Self.published))
  }

  private static let cheap = PasswordHash.Cost(log2Rounds: 10, blockSize: 8, parallelism: 1)

  @Test("An accent is one however the keyboard writes it")
  func accents() async throws {
    let kept = try await PasswordHash.make("caf\u{E9} ﬁne", cost: Self.cheap)
    #expect(try await PasswordHash.check("cafe\u{301} fine", against: kept))
  }

  @Test(
    "A kept text that is no hash, or asks for too much, is taken for none",
    arguments: [
      "", "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$", "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9",
      "$2y$10$abc", published.replacing("ln=14", with: "ln=30"), published.replacing("r=8", with: "r=-8"),
      published.replacing("ln=14", with: "ln=9"), published.replacing("p=1", with: "p=1000000"),
    ])
  func unsound(kept: String) {
    #expect(PasswordHash(kept: kept) == nil)
    #expect(PasswordHash.needsRehash(kept))
  }

  @Test("An unknown account takes as much work as a known one")
  func decoy() async throws {
    let kept = "$scrypt$ln=15,r=8,p=3$qlQvlpSOoczm2miF8Z5jVA$+V/QQSYOr80x5LP/ofJJPvFGqYb2i1VvcgJ04oLWrjI"
    let clock = ContinuousClock()
    func took(_ kept: String?) async throws -> (Duration, Bool) {
      let start = clock.now
      let answer = try await PasswordHash.check("purple kettle walking", against: kept)
      return (clock.now - start, answer)
    }
    // The best of three of each, for other work goes on beside it.
    var (known, unknown): (Duration, Duration) = (.seconds(600), .seconds(600))
    for _ in 1...3 {
      let (one, other) = (try await took(kept), try await took(nil))
      #expect(one.1 && !other.1)
      (known, unknown) = (min(known, one.0), min(unknown, other.0))
    }
    #expect(unknown > known / 5 && known > unknown / 5)
  }

  @Test("When very many come at once, some work at a time and the last are asked to come back")
  func flood() async {
    let work = PasswordWork(atOnce: 2, most: 10)
    let tally = Tally()
    let refused = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<15 {
        group.addTask {
          do {
            try await work.run {
              tally.begin()
              Thread.sleep(forTimeInterval: 0.1)
              tally.end()
            }
            return false
          } catch {
            return error is PasswordHash.TooManyAtOnce
          }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(refused == 5)
    #expect(tally.most <= 2)
  }

  /// How much work goes on at a time.
  private final class Tally: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }
    func begin() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func end() { counts.withLock { $0.now -= 1 } }
  }
}
