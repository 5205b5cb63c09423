import Testing

@testable import Site

@Suite struct RecoveryCodesTests {
  @Test("Ten codes are made, no two alike, without letters that are taken for figures")
  func codes() {
    let codes = RecoveryCodes.make()
    #expect(Set(codes).count == 10)
    for code in codes {
      #expect(code.split(separator: "-").map(\.count) == [4, 4, 4, 4])
      #expect(!code.contains { "01OIL".contains($0) || $0.isLowercase })
    }
  }

  @Test(
    "A code is known however it is typed",
    arguments: [
      "abcd-efgh-jkmn-2345", "ABCD EFGH JKMN 2345", "abcdefghjkmn2345", " ABCD–EFGH—JKMN‑2345\n",
    ])
  func typed(text: String) {
    #expect(RecoveryCodes.hash(of: text) == SecretToken.hash(of: "ABCDEFGHJKMN2345"))
  }

  @Test(
    "What cannot be a code has no hash",
    arguments: [
      "", "123456", "ABCD-EFGH-JKMN-234", "ABCD-EFGH-JKMN-23456", "OBCD-EFGH-JKMN-2345",
      "ÀBCD-EFGH-JKMN-2345",
    ])
  func refusals(text: String) {
    #expect(RecoveryCodes.hash(of: text) == nil)
  }

  @Test("Every code that is made can be typed")
  func roundTrip() {
    #expect(RecoveryCodes.make().allSatisfy { RecoveryCodes.hash(of: $0.lowercased()) != nil })
  }
}
