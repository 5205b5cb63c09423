import Testing

@testable import Site

@Suite struct PasswordStrengthTests {
  private func problem(_ password: String) -> String? {
    PasswordStrength.problem(
      password, about: ["Robin.Example@barchester.gov.uk", "Robin Example", "Barchester County Council"])
  }

  @Test(
    "Good passwords pass",
    arguments: [
      "purple kettle walking", "correcthorsebatterystaple", "winter-marble-otter", "applenemobiro",
      "kT9#vQ2$mXp7", "xkqzvbnwrtpl", "grapefruit otter velvet", "Robin keeps nineteen umbrellas",
      "незабудка тарелка облако", "鶏卵素麺と抹茶大福を食べる", "crème brûlée parasol lighthouse",
      String(repeating: "marmalade lighthouse ", count: 9),
    ])
  func good(password: String) {
    #expect(problem(password) == nil)
  }

  @Test(
    "Passwords that are soon guessed are refused with the reason",
    arguments: [
      ("Password1234!", "stolen passwords"), ("P@ssw0rd2024!", "stolen passwords"),
      ("letmein123456", "stolen"),
      ("iloveyou iloveyou", "repeats itself"), ("Manchester United", "common words"),
      ("Summer2024!!", "common words"), ("January2025!", "common words"), ("cabbage lantern", "common words"),
      ("thequickbrownfox", "common words"), ("qwertyuiop123", "stolen passwords"),
      ("1qaz2wsx3edc", "common words"),
      ("aaaaaaaaaaaaaa", "repeats itself"), ("abcdefghijklmnop", "alphabet"),
      ("abcabcabcabc", "repeats itself"),
      ("123456789012", "alphabet"), ("яяяяяяяяяяяяяяяя", "repeats itself"),
      ("ééééééééééééééé", "repeats itself"),
      ("............................", "repeats itself"), ("23/05/1984!!", "names, dates"),
      ("barchester2017", "your council"), ("B@rchester2017!", "your council"),
      ("BarchesterCouncil", "your council"),
      ("robin.example@barchester.gov.uk", "your e-mail address"), ("Robin.Example1!", "your name"),
      ("elpmaxe.nibor1", "your name"), ("line of sight 1", "your work"), ("LineOfSight2025!", "your work"),
      ("socialworker2024", "your work"), ("Ofsted2017!!", "your work"), ("Safeguarding1!", "your work"),
    ])
  func bad(password: String, reason: String) throws {
    let sentence = try #require(problem(password))
    #expect(sentence.contains(reason))
    #expect(sentence.hasSuffix("Four words that have nothing to do with each other make a good one."))
  }

  @Test(
    "Short and overlong ones are refused by their length",
    arguments: [
      ("", "has 0 characters: use 12 or more"), ("x", "has 1 character: use 12"),
      ("kT9#vQ2$mXp", "has 11 characters"),
      (String(repeating: "kT9#vQ2$mX", count: 20) + "p", "too long: use 200 characters or fewer"),
      (String(repeating: "e\u{301}\u{302}\u{303}", count: 150), "too long"),
      (String(repeating: "a", count: 1_000_000), "too long"),
    ])
  func length(password: String, reason: String) throws {
    #expect(try #require(problem(password)).contains(reason))
  }

  @Test("What is known of a person makes a password weak for them alone")
  func words() {
    let password = "Featherstonehaugh77"
    #expect(PasswordStrength.problem(password, about: []) == nil)
    #expect(
      PasswordStrength.problem(password, about: ["Sam Featherstonehaugh"])?.contains("your name") == true)
  }

  @Test("A byte that ends a text in C hides nothing of the password")
  func zero() {
    #expect(problem("kT9#vQ2$m\u{0}Xp7Zw4") == nil)
    #expect(problem("\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}") != nil)
  }
}
