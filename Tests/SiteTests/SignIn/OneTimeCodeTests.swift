import Testing

@testable import Site

@Suite struct OneTimeCodeTests {
  private let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))

  @Test(
    "The codes of RFC 4226, appendix D",
    arguments: zip(
      0...9,
      ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"]))
  func counters(step: Int, code: String) {
    #expect(secret.code(step: step) == code)
  }

  @Test(
    "The codes of RFC 6238, appendix B, and their last six figures",
    arguments: [
      (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
      (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
  func times(seconds: Int, code: String) {
    #expect(secret.code(step: seconds / 30, digits: 8) == code)
    #expect(secret.code(at: seconds) == String(code.suffix(6)))
  }

  @Test(
    "A code is good in its own step and the ones beside it",
    arguments: [
      (-60, nil), (-31, nil), (-30, 40), (-1, 40), (0, 40), (29, 40), (59, 40), (60, nil), (90, nil),
    ])
  func window(late: Int, step: Int?) {
    let code = secret.code(at: 1200)
    #expect(secret.step(of: code, at: 1200 + late) == step)
  }

  @Test("Spaces are read over", arguments: [" 287 082", "287082\n", "2 8 7 0 8 2"])
  func spaces(typed: String) {
    #expect(secret.step(of: typed, at: 59) == 1)
  }

  @Test(
    "Anything else is wrong", arguments: ["", "28708", "2870820", "287083", "94287082", "２８７０８２", "abcdef"])
  func wrong(typed: String) {
    #expect(secret.step(of: typed, at: 59) == nil)
  }

  @Test("A new secret has twenty bytes of its own and comes back from where it was kept")
  func keeping() throws {
    let secret = OneTimeCode.make()
    #expect(secret.base32.count == 32)
    #expect(secret != OneTimeCode.make())
    #expect(OneTimeCode(base32: secret.base32) == secret)
    #expect(OneTimeCode(base32: secret.groups.lowercased()) == secret)
    #expect(secret.groups.split(separator: " ").map(\.count) == Array(repeating: 4, count: 8))
    #expect(!"\(secret)".contains(secret.base32))
  }

  @Test("A kept text that is no secret gives none", arguments: ["", "MZXW6YTB", "not base 32!", "1"])
  func notKept(text: String) {
    #expect(OneTimeCode(base32: text) == nil)
  }

  @Test("The address for the app names the site and the person, whatever is in their names")
  func address() {
    #expect(
      secret.address(issuer: "Line of Sight: Barchester & Co", account: "o'neill+a@example.org")
        == "otpauth://totp/Line%20of%20Sight%20%20Barchester%20%26%20Co:o%27neill%2Ba%40example.org"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Line%20of%20Sight%20%20Barchester%20%26%20Co"
        + "&algorithm=SHA1&digits=6&period=30")
  }
}

@Suite struct Base32Tests {
  @Test(
    "The texts of RFC 4648, section 10, without padding",
    arguments: [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
      ("foobar", "MZXW6YTBOI"),
    ])
  func vectors(text: String, letters: String) {
    #expect(Base32.text(Array(text.utf8)) == letters)
    #expect(Base32.bytes(letters) == Array(text.utf8))
    #expect(Base32.bytes(letters.lowercased() + "==") == Array(text.utf8))
  }

  @Test(
    "Other letters, and numbers of letters that no bytes give, are refused",
    arguments: ["M", "MZX", "MZ", "M1", "é"])
  func refusals(letters: String) {
    #expect(Base32.bytes(letters) == nil)
  }
}
