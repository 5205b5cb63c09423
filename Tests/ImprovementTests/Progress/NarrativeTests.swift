import TestChance
import Testing

@testable import Improvement

@Suite struct NarrativeTests {
  @Test func linesAreParagraphsAndBullets() {
    #expect(
      Narrative(
        "Slow at first.\n\nSince March:\n- two came\n• three went\n* one stays\n– and more\nNext month."
      ).blocks
        == [
          .paragraph("Slow at first."), .paragraph("Since March:"),
          .bullets(["two came", "three went", "one stays", "and more"]), .paragraph("Next month."),
        ])
  }

  @Test(arguments: ["-5 degrees", "–5", "*and then", "--", "-", "•", "—", "5 - 3"])
  func aSignThatOpensNoBulletIsLeftAsItIs(text: String) {
    #expect(Narrative(text).blocks == [.paragraph(text)])
  }

  @Test(arguments: ["•one", "• one", "  •  one  ", "·one", "- one", "-\tone", "▪\u{A0}one", "– one", "● one"])
  func bulletsByAnySign(text: String) {
    #expect(Narrative(text).blocks == [.bullets(["one"])])
  }

  @Test(arguments: ["one\ntwo", "one\r\ntwo", "one\r\n\r\ntwo", "\n one \n\n two \n", "one\u{2028}two"])
  func linesEndInAnyStyle(text: String) {
    #expect(Narrative(text).blocks == [.paragraph("one"), .paragraph("two")])
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{A0}"])
  func nothingSaid(text: String) {
    #expect(Narrative(text).isEmpty)
    #expect(Narrative(text).blocks.isEmpty)
  }

  @Test func madeOfAParagraphAndBulletsItReadsBack() {
    let narrative = Narrative(paragraph: "Since March:", bullets: ["two came", "three went"])
    #expect(narrative.blocks == [.paragraph("Since March:"), .bullets(["two came", "three went"])])
    #expect(Narrative(paragraph: "Nothing yet.", bullets: []).text == "Nothing yet.")
  }

  @Test func saysTheSameWhateverTheBulletSigns() {
    let narrative = Narrative("Since March:\n- two came")
    #expect(narrative.saysTheSame(as: Narrative("Since March: \r\n\r\n  •  two came\n")))
    #expect(!narrative.saysTheSame(as: Narrative("Since March: two came")))
    #expect(!narrative.saysTheSame(as: Narrative("Since March:\n- three came")))
  }

  @Test func blocksNeverLoseAWord() {
    let pieces = [
      "word", "two words", "é", "🙂", "5", " ", "  ", "\t", "\u{A0}", "\n", "\r\n", "-", "- ", "•", "*", "–",
      "—", ".", "\u{2028}", "o", "▪",
    ]
    let signs: Set<Unicode.Scalar> = ["-", "•", "*", "–", "▪"]
    func letters(_ text: String) -> String.UnicodeScalarView {
      var kept = String.UnicodeScalarView()
      for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !signs.contains(scalar) {
        kept.append(scalar)
      }
      return kept
    }
    for seed in 1...4000 {
      var chance = SeededChance(seed)
      let text = (0...chance.number(0...20)).map { _ in chance.one(of: pieces) }.joined()
      let said = Narrative(text).blocks.map { block in
        switch block {
        case .paragraph(let words): words
        case .bullets(let bullets): bullets.joined(separator: "\n")
        }
      }
      #expect(String(letters(said.joined(separator: "\n"))) == String(letters(text)), "seed \(seed)")
      #expect(Narrative(text).saysTheSame(as: Narrative(text)), "seed \(seed)")
      #expect(Narrative(text).isEmpty == Narrative(text).blocks.isEmpty, "seed \(seed)")
    }
  }
}
