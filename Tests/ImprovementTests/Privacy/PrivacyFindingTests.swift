import Improvement
import TestChance
import Testing

@Suite struct PrivacyFindingTests {
  private let council: PrivacyGuard

  init() throws {
    council = try PrivacyGuard(caseNumbers: "BC/#####")
  }

  /// What must hold of the findings in any text.
  private func check(_ text: String, location: SourceLocation = #_sourceLocation) {
    var end = 0
    for finding in council.findings(in: text) {
      #expect(finding.place.lowerBound >= end && !finding.place.isEmpty, sourceLocation: location)
      #expect(Array(text.utf8)[finding.place].elementsEqual(finding.found.utf8), sourceLocation: location)
      end = finding.place.upperBound
    }
  }

  @Test("Findings stand in order, do not overlap, and their places cut them out of the text")
  func places() throws {
    let examples = try PrivacyExample.all().map(\.text)
    for text in examples + [examples.joined(separator: "\n"), examples.joined(separator: " ")] { check(text) }
  }

  @Test("A finding says what it found and what it looks like")
  func sentences() {
    let findings = PrivacyGuard().findings(in: "CN 4471902, born 12 March 2009, 07700 900123")
    #expect(
      findings.map(\.sentence) == [
        "“CN 4471902” looks like a case number", "“12 March 2009” looks like a date of birth",
        "“07700 900123” looks like a phone number",
      ])
    #expect(findings.map(\.place) == [0..<10, 17..<30, 32..<44])
  }

  @Test("Places are counted in UTF-8, and what was typed is kept")
  func unusualSigns() {
    let findings = PrivacyGuard().findings(in: "“née” – ０７７００\u{A0}９００１２３!")
    #expect(findings.map(\.found) == ["０７７００\u{A0}９００１２３"])
    #expect(findings.map(\.place) == [15..<50])
  }

  @Test("Of two that overlap the earlier counts, and of those the longer")
  func overlap() {
    let findings = PrivacyGuard().findings(in: "07700900123@mail.example; case no. 9990000123")
    #expect(findings.map(\.kind) == [.email, .nhsNumber])
  }

  @Test("Spaces, dashes and figures from other programs make no difference")
  func signsOfOtherPrograms() throws {
    let guardian = try PrivacyExample.guardian()
    let others: [(plain: String, unusual: String)] =
      ["\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\t"].map { (" ", $0) }
      + ["\u{2010}", "\u{2011}", "–", "−", "－"].map { ("-", $0) }
      + [("0123456789", "０１２３４５６７８９"), ("0123456789", "٠١٢٣٤٥٦٧٨٩"), ("/().,:", "／（）．，：")]
    for example in try PrivacyExample.all() {
      let kinds = guardian.findings(in: example.text).map(\.kind)
      for (plain, unusual) in others {
        let stands = Dictionary(uniqueKeysWithValues: zip(plain, unusual))
        let text = String(example.text.map { stands[$0] ?? $0 })
        #expect(guardian.findings(in: text).map(\.kind) == kinds, "\(text)")
      }
    }
  }

  @Test("Whatever is typed is read")
  func anyText() throws {
    let examples = try PrivacyExample.all().map { Array($0.text.unicodeScalars) }
    let signs = Array("0123456789/-.@#()+ ,:£%\n\r\u{301}\u{200B}\u{20E3}🙂\u{663}é²½ABab\0".unicodeScalars)
    var chance = SeededChance(4_471_902)
    for _ in 0..<1_500 {
      var text = chance.one(of: examples)
      for _ in 0..<chance.number(1...6) {
        let place = chance.number(0...text.count)
        switch chance.number(1...5) {
        case 1: text.insert(chance.one(of: signs), at: place)
        case 2: text.insert(contentsOf: chance.one(of: examples), at: place)
        case 3 where place < text.count: text.remove(at: place)
        case 4: text.removeFirst(place)
        default:
          if let any = Unicode.Scalar(UInt32(chance.number(0...0x10FFFF))) { text.insert(any, at: place) }
        }
      }
      check(String(String.UnicodeScalarView(text)))
    }
  }

  @Test("A text without any figure or @ has nothing to find")
  func wordsAlone() throws {
    for example in try PrivacyExample.all() {
      let words = String(example.text.filter { !$0.isNumber && $0 != "@" && $0 != "＠" })
      #expect(PrivacyGuard().findings(in: words).isEmpty, "\(words)")
    }
  }
}
