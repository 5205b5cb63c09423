import TestChance
import Testing

@testable import Documents

@Suite struct CellTextTests {
  @Test(
    "What begins as a formula does is known, whatever follows",
    arguments: [
      ("=1+1", true), ("+44 1632", true), ("-", true), ("@SUM(A1)", true), ("＝cmd", true), ("\tx", true),
      ("Red", false), ("1.10", false), (" =1", false), ("", false),
    ])
  func formulas(text: String, isFormula: Bool) {
    #expect(CellText(text).looksLikeFormula == isFormula)
  }

  @Test(
    "What XML cannot hold is left out, and lines end in one way",
    arguments: [
      ("a\u{0}b\u{1F}c", "abc"), ("a\u{FFFE}\u{FFFF}b", "ab"), ("a\r\nb\rc\nd", "a\nb\nc\nd"),
      ("a\tb", "a\tb"), ("\r\n", "\n"), ("é👩‍👩‍👧", "é👩‍👩‍👧"),
    ])
  func cleaning(text: String, clean: String) {
    #expect(Array(CellText.clean(text).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test("Words that a program would take for a character's code are written so that they are seen as typed")
  func codes() {
    #expect(CellText("a_x000D_b").written == "a_x005F_x000D_b")
    #expect(CellText("_x41_ and _y0041_").written == "_x41_ and _y0041_")
  }

  @Test("What a cell can hold is whole; one more, and an ellipsis stands for the rest")
  func lengths() {
    let most = String(repeating: "a", count: 32_767)
    #expect(CellText(most).written == most && !CellText(most).isCut)
    let cut = CellText(most + "b")
    #expect(cut.isCut && cut.written == String(repeating: "a", count: 32_766) + "…")
    // Excel counts a face as two.
    let faces = CellText(String(repeating: "🙂", count: 16_384))
    #expect(faces.isCut && faces.written.utf16.count == 32_767)
    #expect(faces.written.unicodeScalars.dropLast().allSatisfy { $0 == "🙂" })
  }

  @Test("Any text becomes one that a file can hold, and once clean it stays as it is", arguments: 1...40)
  func anyText(seed: Int) {
    var chance = SeededChance(seed)
    let pieces: [String] = [
      "a", " ", "=", "\r", "\n", "\t", "\u{0}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{301}", "🙂", "&", "<", "\"",
    ]
    let text = (0..<chance.number(0...60)).map { _ in chance.one(of: pieces) }.joined()
    let clean = CellText.clean(text)
    #expect(CellText.clean(clean).unicodeScalars.elementsEqual(clean.unicodeScalars))
    #expect(CellText(clean).written.unicodeScalars.elementsEqual(clean.unicodeScalars))
    for scalar in clean.unicodeScalars {
      #expect(scalar == "\t" || scalar == "\n" || (scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE))
    }
  }
}
