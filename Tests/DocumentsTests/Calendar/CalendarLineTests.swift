import Testing

@testable import Documents

@Suite struct CalendarLineTests {
  private func written(_ line: CalendarLine) -> String {
    var out = ""
    line.write(to: &out)
    return out
  }

  @Test(
    "Text is escaped",
    arguments: [
      ("Plain: £5 – “yes”", "Plain: £5 – “yes”"), ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("one\ntwo", "one\\ntwo"),
      ("one\r\ntwo\r\n\r\nthree", "one\\ntwo\\n\\nthree"), ("one\rtwo\n\rthree", "one\\ntwo\\n\\nthree"),
      ("a\u{2028}b\u{2029}c\u{85}d", "a\\nb\\nc\\nd"), ("tab\there", "tab\there"),
      ("bell\u{7}, nought\0, delete\u{7F}", "bell\\, nought\\, delete"),
      ("\\n is no break", "\\\\n is no break"),
      ("END:VEVENT\r\nBEGIN:VALARM", "END:VEVENT\\nBEGIN:VALARM"), ("", ""),
    ])
  func escaped(text: String, value: String) {
    #expect(CalendarLine.text("SUMMARY", text).content == "SUMMARY:" + value)
  }

  @Test(
    "An address holds nothing that may not stand in one",
    arguments: [
      ("https://example.org/a?b=c&d=1,2;3#e", "https://example.org/a?b=c&d=1,2;3#e"),
      ("https://example.org/a b\r\nX:1", "https://example.org/a%20b%0D%0AX:1"),
      ("https://example.org/é\"%20", "https://example.org/%C3%A9%22%20"),
    ])
  func address(address: String, value: String) {
    #expect(CalendarLine.address("URL", address).content == "URL:" + value)
  }

  @Test("Lines are folded at 75 octets, where a line of 75 stays whole")
  func folded() {
    let name = "SUMMARY:"
    #expect(written(.text("SUMMARY", String(repeating: "a", count: 67))).utf8.count == 77)
    #expect(
      written(.text("SUMMARY", String(repeating: "a", count: 68)))
        == name + String(repeating: "a", count: 67) + "\r\n a\r\n")
    #expect(
      written(.text("SUMMARY", String(repeating: "é", count: 34)))
        == name + String(repeating: "é", count: 33) + "\r\n é\r\n")
  }

  @Test("Whatever the text, no line is longer than 75 octets, no character is split and all is read back")
  func anyText() {
    let pieces = [
      "a", "long word ", "£", "é", "e\u{301}", "漢", "🙂", "👩‍👧", "\\", ",", ";", "\n", "\r\n", "\t", " ", "’",
      "\u{FEFF}", "\u{2028}", "\u{1}",
    ]
    var state: UInt64 = 99
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<1000 {
      let text = (0..<draw(120)).map { _ in pieces[draw(pieces.count)] }.joined()
      let bytes = Array(written(.text("DESCRIPTION", text)).utf8)
      #expect(bytes.suffix(2) == [13, 10])
      let lines = bytes.split(separator: 13, omittingEmptySubsequences: false).dropLast()
      for (index, line) in lines.enumerated() {
        let octets = index == 0 ? Array(line) : Array(line.dropFirst())
        #expect(octets.count <= 75)
        #expect(index == 0 || octets.first == UInt8(ascii: " "))
        #expect(String(validating: octets, as: UTF8.self) != nil)
      }
      #expect(read(bytes) == Array(kept(text).utf8))
    }
  }

  /// Unfolds and unescapes, as a subscriber does.
  private func read(_ bytes: [UInt8]) -> [UInt8] {
    var unfolded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: [13, 10, 32]) {
        rest = rest.dropFirst(3)
      } else {
        unfolded.append(byte)
        rest = rest.dropFirst()
      }
    }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in unfolded.dropFirst("DESCRIPTION:".utf8.count).dropLast(2) {
      if isEscaped { text.append(byte == UInt8(ascii: "n") ? 10 : byte) }
      if !isEscaped, byte != UInt8(ascii: "\\") { text.append(byte) }
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
    }
    return text
  }

  /// The text with each line break as one LF and without control characters.
  private func kept(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r", "\u{1}": break
      case "\u{2028}": kept.append("\n")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}
