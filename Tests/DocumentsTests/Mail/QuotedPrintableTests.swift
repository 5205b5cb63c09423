import Testing

@testable import Documents

@Suite struct QuotedPrintableTests {
  private func encoded(_ text: String) -> String {
    String(decoding: QuotedPrintable.encode(text), as: UTF8.self)
  }

  @Test(
    "What is not a plain character is written by its bytes",
    arguments: [
      ("", "\r\n"), ("a", "a\r\n"), ("£5 = five", "=C2=A35 =3D five\r\n"), (".", ".\r\n"),
      ("a \nb\t", "a=20\r\nb=09\r\n"), ("a\u{0}b", "a=00b\r\n"),
      ("a\r\nb\rc\nd\n", "a\r\nb\r\nc\r\nd\r\n"), ("\n\na", "\r\n\r\na\r\n"), ("\r\r\n", "\r\n\r\n"),
    ])
  func bytes(text: String, written: String) {
    #expect(encoded(text) == written)
  }

  @Test("A line of 76 stands; a longer one goes on after an equals sign")
  func lines() {
    let line = String(repeating: "x", count: 76)
    #expect(encoded(line) == line + "\r\n")
    #expect(encoded(line + "y") == String(repeating: "x", count: 75) + "=\r\nxy\r\n")
    #expect(
      encoded(String(repeating: "é", count: 13)) == String(repeating: "=C3=A9", count: 12) + "=C3=\r\n=A9\r\n"
    )
  }

  @Test("No line is longer than 76, wherever the letters fall", arguments: 60...80)
  func lengths(count: Int) {
    let lines = encoded(String(repeating: "a", count: count) + "£££ " + String(repeating: "b", count: 200))
      .utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.allSatisfy { $0.count <= 77 && $0.last == UInt8(ascii: "\r") })
  }
}
