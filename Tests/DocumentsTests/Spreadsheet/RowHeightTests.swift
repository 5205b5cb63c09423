import Testing

@testable import Documents

struct RowHeightTests {
  @Test(
    "Words fill as many lines as they need, none divided that fits on one",
    arguments: [
      ("", 1), ("one", 1), ("one two", 1), ("one two three four", 2), ("one\ntwo", 2), ("one\n\ntwo", 3),
      ("seventeen-letters-long-word", 3), ("one seventeen-letters-long-word", 4), ("a b c d e", 1),
      ("a b c d e f", 2),
    ])
  func lines(text: String, lines: Int) {
    #expect(RowHeight.lines(text, in: 9.6) == lines)
  }

  @Test func `A row is as high as its fullest cell, and no higher than a row can be`() {
    let columns = [Workbook.Column("A", width: 10), Workbook.Column("B", width: 10)]
    func height(_ text: String) -> Double? { RowHeight.of([.whole(1), .text(text)], columns) }
    #expect(height("one") == nil)
    #expect(height("one two three four") == 30)
    #expect(height(String(repeating: "word ", count: 1_000)) == 409)
  }

  @Test func `A row keeps its height and may still grow with its words`() throws {
    let sheet = Workbook.Sheet(
      name: "S", columns: [Workbook.Column("A", width: 10)],
      rows: [[.text("one two three four")], [.text("customHeight=\"1\">")]])
    let file = try Workbook(
      Workbook.Properties(title: "T", organisation: "O", created: 1), sheets: [sheet]
    ).file()
    let archive = try Archive(file.bytes)
    let entry = try #require(archive.entries.first { $0.name.elementsEqual("xl/worksheets/sheet1.xml".utf8) })
    let xml = String(decoding: try archive.content(of: entry, atMost: 1 << 20), as: UTF8.self)
    #expect(xml.contains("<row r=\"2\" spans=\"1:1\" ht=\"30\">"))
    #expect(!xml.contains("customHeight"))
  }
}
