import Testing

@testable import Documents

@Suite struct CSVEncodingTests {
  private let text = "Ref,Progress\r\n1.1,“£50” – café’s €0 so far…\r\n1.2,Ž ÿ ½\r\n"
  private let cells = [["Ref", "Progress"], ["1.1", "“£50” – café’s €0 so far…"], ["1.2", "Ž ÿ ½"]]

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private func windows1252(_ text: String) -> [UInt8] {
    let high: [Unicode.Scalar: UInt8] = [
      "€": 0x80, "…": 0x85, "Ž": 0x8E, "’": 0x92, "“": 0x93, "”": 0x94, "–": 0x96, "Ÿ": 0x9F,
    ]
    return text.unicodeScalars.map { high[$0] ?? UInt8($0.value) }
  }

  @Test(arguments: [1, 2, 3, 65_536])
  func readsEveryEncoding(chunkSize: Int) throws {
    let files: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8,
      [0xFF, 0xFE] + utf16(text, bigEndian: false), utf16(text, bigEndian: false),
      [0xFE, 0xFF] + utf16(text, bigEndian: true), utf16(text, bigEndian: true),
      windows1252(text),
    ]
    for file in files {
      #expect(try csvRows(file, chunkSize: chunkSize).map { $0.cells.map(\.text) } == cells)
    }
    let pairs = [0xFF, 0xFE] + utf16("🙂,𝒳\r\n", bigEndian: false)
    #expect(try csvRows(pairs, chunkSize: chunkSize)[0].cells == [Cell("🙂"), Cell("𝒳")])
  }

  @Test func saysWhatItAssumed() throws {
    #expect(try csvNotes(text.utf8) == [])
    #expect(try csvNotes([0xFF, 0xFE] + utf16(text, bigEndian: false)) == [])
    #expect(try csvNotes(utf16(text, bigEndian: true)).first?.hasPrefix("Read as UTF-16") == true)
    #expect(
      try csvNotes(windows1252(text)) == [
        "Read as Windows-1252, because it is not UTF-8: check £ signs and quotation marks."
      ])
  }

  @Test func readsEveryByteOfWindows1252() throws {
    let bytes = (0x80...0xFF).map { UInt8($0) }.filter { !TextEncoding.windows1252Undefined.contains($0) }
    let text = try csvRows(bytes)[0].cells[0].text
    let expected =
      "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + String((0xA0...0xFF).map { Character(Unicode.Scalar(UInt8($0))) })
    #expect(text == expected)
  }

  @Test(arguments: TextEncoding.windows1252Undefined)
  func refusesBytesThatAreNoCharacter(byte: UInt8) throws {
    let problem = try csvProblem([0x61, 0x0A, 0xA3, 0x35, byte, 0x0A])
    #expect(problem.sentence.contains("neither UTF-8 nor Windows-1252"))
    #expect(problem.sentence.contains("line 2"))
    #expect(problem.sentence.contains(String(byte, radix: 16, uppercase: true)))
  }

  @Test(
    arguments: [
      [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x41],
      [0xE2, 0x80, 0x41], [0x80],
    ] as [[UInt8]])
  func refusesUTF8WithAFaultInIt(fault: [UInt8]) throws {
    let damaged = Array("é–é–é–é–\n".utf8) + fault
    let problem = try csvProblem(damaged + "\n".utf8)
    #expect(problem.sentence.hasPrefix("The file is UTF-8, but line 2 has bytes that are not"))
    #expect(try csvProblem(damaged) == problem)
    #expect(try csvProblem([0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A] + fault) == problem)
  }

  @Test func refusesBrokenUTF16() throws {
    let start: [UInt8] = [0xFF, 0xFE, 0x61, 0]
    for end: [UInt8] in [[0x62], [0x00, 0xD8], [0x00, 0xDC], [0x00, 0xD8, 0x61, 0x00]] {
      #expect(try csvProblem(start + end).sentence.contains("part of a character is missing"))
    }
  }

  @Test func refusesZeroBytes() throws {
    #expect(try csvProblem("a,b\r\nc,d\0e\r\n".utf8).sentence.hasPrefix("Line 2 has a zero byte"))
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0, 0]
    #expect(try csvProblem(wide).sentence.hasPrefix("Line 2 has a zero byte"))
  }
}
