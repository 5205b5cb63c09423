import Foundation
import Testing

@testable import Documents

struct JSONTests {
  @Test func `Any character is read back as it was written`() throws {
    let odd =
      (0...0x1F).map { UnicodeScalar(UInt8($0)) } + ["\u{7F}", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"]
    let texts = odd.map { "a\($0)b" } + ["\"\\/<>&'", "é e\u{301} 🙂 👩‍👧"]
    for indented in [false, true] {
      let json = JSON.texts(texts).text(indented: indented)
      let read = try JSONDecoder().decode([String].self, from: Data(json.utf8))
      // Compared as scalars: String's own equality takes "é" and "e" with an accent for the same.
      #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    }
  }

  @Test func `Characters that would end a text are written as numbers`() {
    #expect(JSON.string("\u{0}\u{8}\u{C}\u{1F}\n").text() == #""\u0000\u0008\u000c\u001f\n""#)
    // RFC 8259, section 7: these two may stand as they are.
    #expect(JSON.string("\u{2028}\u{2029}").text() == "\"\u{2028}\u{2029}\"")
  }
}
