import Testing

@testable import Documents

@Suite struct MailAddressTests {
  @Test(
    "Addresses as people have them are read",
    arguments: [
      "robin.example@barchester.gov.uk", "o'neill+plan@example.org", "a@b.co", "x_1%y@sub-domain.example.com",
      "plan@localhost",
    ])
  func reads(text: String) throws {
    #expect(try MailAddress(text).text == text)
    #expect(try MailAddress("  \(text)\r\n").text == text)
  }

  @Test(
    "Anything else is refused with what to mend",
    arguments: [
      ("", "Enter an e-mail address"), ("   ", "Enter an e-mail address"),
      ("robin", "it needs one @"), ("a@b@example.org", "it needs one @"),
      ("robin example@example.org", "a space"), ("a@example.org, b@example.org", "a space"),
      ("a@example.org\r\nBcc: b@example.org", "a space"), ("a@example.org\u{0}", "a character"),
      ("rené@example.org", "the letter “é”"), ("robin@bücher.example", "the letter “ü”"),
      (".a@example.org", "before the @"), ("a..b@example.org", "before the @"),
      ("@example.org", "before the @"),
      ("\"a\"@example.org", "before the @"), ("a<b>@example.org", "before the @"),
      ("a@example", "after the @"), ("a@-b.org", "after the @"), ("a@b..org", "after the @"),
      ("a@127.0.0.1", "after the @"), ("a@[127.0.0.1]", "after the @"), ("a@example.org>", "after the @"),
      (String(repeating: "a", count: 65) + "@example.org", "too long"),
      ("a@" + String(repeating: "b.", count: 130) + "org", "too long"),
    ])
  func refuses(text: String, reason: String) {
    #expect {
      try MailAddress(text)
    } throws: { error in
      let sentence = (error as? MailAddressProblem)?.sentence ?? ""
      return sentence.contains(reason) && sentence.hasSuffix(".")
    }
  }

  @Test("Capitals make no other person")
  func key() throws {
    #expect(try MailAddress("Robin@Example.org").key == MailAddress("robin@example.ORG").key)
  }
}
