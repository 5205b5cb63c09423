import TestChance
import Testing

@testable import Documents

@Suite struct CSVPropertyTests {
  private static let pieces = [
    "a", "B", "7", " ", ",", ";", "|", "\t", "\"", "\"\"", "\n", "'", "=", "-", "sep=", "ID", "£", "é",
    "e\u{301}",
    "’", "–", "🙂", "👩‍👧", "漢", "\u{FEFF}", "＝", "\u{A0}", "\u{2028}", "\u{85}",
  ]

  private func table(_ random: inout SeededChance) -> [[String]] {
    let width = Int.random(in: 1...6, using: &random)
    let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<width).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in Self.pieces.randomElement(using: &random)! }
          .joined()
      }
    }
    return [["x"] + rows[0].dropFirst()] + rows
  }

  @Test func whatIsWrittenIsReadBack() throws {
    var random = SeededChance(2017)
    for _ in 0..<1_500 {
      let table = table(&random)
      let text = CSVWriter.write(table, byteOrderMark: .random(using: &random), neutralising: false)
      let read = try csvCells(text, chunkSize: .random(in: 1...40, using: &random))
      // Compared as scalars: String's own equality takes "é" and "e" with an accent for the same.
      #expect(
        read.map { $0.map { Array($0.unicodeScalars) } } == table.map { $0.map { Array($0.unicodeScalars) } })
      #expect(try csvNotes(text.utf8) == [])
    }
  }

  @Test func anyBytesGiveRowsOrAProblem() throws {
    var random = SeededChance(31)
    let special: [UInt8] = [
      0, 9, 10, 13, 0x20, 0x22, 0x2C, 0x3B, 0x7C, 0x81, 0xC3, 0xE2, 0xD8, 0xDC, 0xEF, 0xFE, 0xFF,
    ]
    var outcomes = (read: 0, refused: 0)
    for round in 0..<4_000 {
      var bytes = Array(CSVWriter.write(table(&random), neutralising: false).utf8)
      if round.isMultiple(of: 3) { bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] } }
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let byte =
          Bool.random(using: &random)
          ? special.randomElement(using: &random)! : .random(in: 0...255, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = byte
        case 1: bytes.insert(byte, at: place)
        case 2: bytes.removeSubrange(place..<min(place + 3, bytes.count))
        default: bytes.removeLast(min(place, bytes.count / 4))
        }
        if bytes.isEmpty { bytes = [byte] }
      }
      do {
        let rows = try csvRows(bytes, chunkSize: .random(in: 1...64, using: &random))
        #expect(try rows == csvRows(bytes))
        #expect(rows.allSatisfy { !$0.cells.isEmpty })
        #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number && $0.line < $1.line })
        outcomes.read += 1
      } catch is FileProblem {
        outcomes.refused += 1
      }
    }
    #expect(outcomes.read > 200)
    #expect(outcomes.refused > 200)
  }
}
