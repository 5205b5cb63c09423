import Testing

@testable import Documents

@Suite struct CSVRefusalTests {
  @Test func refusesMoreThanTheLimits() throws {
    let limits = CSVReader.Limits(bytes: 100, rows: 3, cellsPerRow: 4, bytesPerCell: 10)
    let bytes = try csvProblem(String(repeating: "a\n", count: 51).utf8, limits: limits)
    #expect(bytes.sentence.contains("larger than 100 bytes"))
    let rows = try csvProblem("a\n\nb\nc\n".utf8, limits: limits)
    #expect(rows.sentence.contains("more than 3 rows"))
    let cells = try csvProblem("a\nb,c,d,e,f\n".utf8, limits: limits)
    #expect(cells.sentence.contains("more than 4 cells"))
    #expect((cells.row, cells.column) == (2, 5))
    let cell = try csvProblem("a,b\nc,01234567890\n".utf8, limits: limits)
    #expect(cell.sentence.contains("longer than 10 bytes"))
    #expect((cell.row, cell.column) == (2, 2))
    let quoted = try csvProblem("a,\"0123\n456\n890\n".utf8, limits: limits)
    #expect(quoted.sentence.contains("Close its quotation mark"))
    #expect((quoted.row, quoted.column) == (1, 2))
  }

  @Test func readsUpToTheLimits() throws {
    let limits = CSVReader.Limits(bytes: 29, rows: 3, cellsPerRow: 2, bytesPerCell: 10)
    var reader = try CSVReader(bytes: Array("a,b\n0123456789,c\n\"d\ne\",f\n\n\n\n".utf8), limits: limits)
    #expect(try reader.next()?.number == 1)
    #expect(try reader.next()?.cells.first?.text == "0123456789")
    #expect(try reader.next()?.cells == [Cell("d\ne"), Cell("f")])
    #expect(try reader.next() == nil)
  }

  @Test func statesTheUsualLimits() throws {
    let rows = try csvProblem(String(repeating: "a,b\n", count: 20_001).utf8)
    #expect(rows.sentence.contains("more than 20,000 rows"))
    let large = try csvProblem(
      repeatElement(UInt8(ascii: "a"), count: 1_000_001), limits: .init(bytes: 1_000_000))
    #expect(large.sentence.contains("larger than 1 MB"))
    #expect(CSVReader.Limits().bytes == 50_000_000)
    let cell = try csvProblem(repeatElement(UInt8(ascii: "a"), count: 100_001))
    #expect(cell.sentence.contains("100,000 bytes"))
    #expect(
      [0, 999, 1_000, 123_456, 1_234_567, -1_000].map(\.grouped)
        == ["0", "999", "1,000", "123,456", "1,234,567", "-1,000"])
  }

  @Test(arguments: [
    ("PK\u{03}\u{04}\u{14}\0", "Excel, Word or OpenDocument"), ("PK\u{05}\u{06}", "Excel"),
    ("%PDF-1.7\n", "PDF"), ("{\\rtf1\\ansi", "rich text"), ("<!DOCTYPE html>\n", "web page"),
    ("\r\n  <HTML lang=\"en\">", "web page"), ("\u{FEFF}<?xml version=\"1.0\"?>", "XML"),
    ("<table><tr>", "web page"),
  ])
  func recognisesOtherFiles(start: String, words: String) throws {
    #expect(try csvProblem((start + "a,b\r\n").utf8).sentence.contains(words))
  }

  @Test func recognisesOtherFilesThatAreNotText() throws {
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(try csvProblem(old).sentence.contains("old Excel or Word file"))
    #expect(try csvProblem([0x1F, 0x8B, 8, 0]).sentence.contains("unpack it"))
    let wide: [UInt8] = [0xFF, 0xFE] + "<html>".utf8.flatMap { [$0, 0] }
    #expect(try csvProblem(wide).sentence.contains("web page"))
  }

  @Test func takesTextThatOnlyResemblesOthers() throws {
    #expect(try csvCells("PK,b") == [["PK", "b"]])
    #expect(try csvCells("<5%,{b}") == [["<5%", "{b}"]])
  }
}
