import Improvement
import Testing

@Suite struct CasePatternTests {
  private func found(_ pattern: String, in text: String) throws -> [String] {
    try PrivacyGuard(caseNumbers: pattern).findings(in: text)
      .filter { $0.kind == .caseNumber }.map(\.found)
  }

  @Test(
    "A council's own case numbers are found",
    arguments: [
      ("CN #######", "CN 4471902", "CN 4471902"), ("CN #######", "see CN4471902.", "CN4471902"),
      ("CN #######", "(cn\u{A0}4471902)", "cn\u{A0}4471902"), ("CN #######", "CN  4471902", "CN  4471902"),
      ("BC/#####", "BC/40417, BC/40418", "BC/40417"), ("bc-#####", "BC‑40417", "BC‑40417"),
      ("@#####", "x40417 closed", "x40417"), ("######", "file 104417", "104417"),
      ("@@ ##### @@", "ab12345CD", "ab12345CD"), ("  SW #####  ", "SW 12345", "SW 12345"),
      ("P-##### / ##", "P-40417/02", "P-40417/02"), ("LA-####", "la-4041", "la-4041"),
      ("####/#####", "2016/04471", "2016/04471"), ("CN #######", "ＣＮ ４４７１９０２", "ＣＮ ４４７１９０２"),
    ])
  func matches(pattern: String, text: String, expected: String) throws {
    #expect(try found(pattern, in: text).first == expected)
  }

  @Test(
    "What is only like them is not",
    arguments: [
      ("CX #######", "CX 447190"), ("CX #######", "CX 44719023"), ("CX #######", "ACX 4471902"),
      ("CX #######", "CX 4471902b"), ("CX #######", "CX-4471902"), ("CX #######", "CX\n4471902"),
      ("######", "£104417"), ("######", "104417%"), ("######", "104417.50"), ("######", "0.104417"),
      ("BC/#####", "BC40417"), ("@#####", "40417"), ("@#####", "4x40417"),
    ])
  func doesNotMatch(pattern: String, text: String) throws {
    #expect(try found(pattern, in: text).isEmpty)
  }

  @Test(
    "A pattern that would catch nothing, or too much, is refused with what to write instead",
    arguments: [
      ("", "is empty"), ("   ", "is empty"), ("CN", "“CN” has no #"), ("CN 4471902", "has no #"),
      ("@@@@", "has no #"), ("#", "at least 6 #"), ("####", "many other words and numbers"),
      ("#####", "at least 6 #"), ("## ##", "at least 6 #"), ("@#", "at least 5 #"),
      ("####-####", "at least 6 #"), ("@@ ## @@ ###", "at least 5 #"),
      ("IN ####", "at least 5 #"),
      ("@ ####", "at least 5 #"),
      ("Q# ####", "at least 5 #"), ("LA/##", "at least 4 #"), ("É ######", "a sign that"),
      ("CN ######🙂", "a sign that"), (String(repeating: "#", count: 41), "longer than 40"),
      ("CN\n######", "one line"),
    ])
  func refuses(written: String, words: String) {
    let problem = #expect(throws: CasePatternProblem.self) { try CasePattern.read(written).get() }
    #expect(problem?.sentence.contains(words) == true, "\(problem?.sentence ?? "")")
    #expect(problem?.sentence.contains("rite ") == true || problem?.sentence.contains("Use ") == true)
    #expect(problem?.sentence.hasSuffix(".") == true)
    #expect((problem?.sentence.count ?? 0) < 200)
  }

  @Test("A pattern is kept as it was written")
  func written() throws {
    #expect(try CasePattern.read(" CN ####### ").get().written == "CN #######")
  }

  @Test("Without patterns, only the usual ways are known")
  func withoutPatterns() {
    #expect(PrivacyGuard().findings(in: "BC/40417").isEmpty)
  }
}
