import Testing

@testable import Site

@Suite struct SecretTokenTests {
  private let kept = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"  // the bytes 0 to 31

  @Test("A token comes back from its text, and shows itself nowhere else")
  func text() throws {
    let token = SecretToken.make()
    #expect(token.text.count == 43)
    #expect(SecretToken(token.text) == token)
    #expect(token != SecretToken.make())
    #expect(!"\(token)".contains(token.text))
  }

  @Test("Its hash and what is derived from it are standard ones")
  func hashes() throws {
    let token = try #require(SecretToken(kept))
    #expect(token.hash == "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd")
    #expect(token.derived("csrf") == "tBXxoCXUkWZmRFMPw0lozS5HeGKJLtA3EkbdxuMWouc")
    #expect(token.derived("csrf") != token.derived("feed"))
    #expect(SecretToken.hash(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test(
    "What is not a token as it was written is none",
    arguments: [
      "", "AAEC", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
      "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
      "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh ", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHé",
    ])
  func refusals(text: String) {
    #expect(SecretToken(text) == nil)
  }

  @Test(
    "Texts are equal when all of them is",
    arguments: [
      ("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false), ("é", "e\u{301}", false),
    ])
  func equality(left: String, right: String, areEqual: Bool) {
    #expect(SecretToken.areEqual(left, right) == areEqual)
  }
}
