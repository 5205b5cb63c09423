import TestChance
import Testing

@testable import Documents

struct ZipFuzzTests {
  @Test func `A document cut anywhere is refused as damaged`() {
    let whole = TestZip.word.bytes
    for length in 4..<whole.count {
      #expect(
        fileRefusal(whole.prefix(length), "letter.docx").contains("damaged"), "cut after \(length) bytes")
    }
    #expect(fileKind(whole, "letter.docx") == .word)
  }

  @Test func `Any bytes give a kind or a sentence`() {
    var chance = SeededChance(46)
    let files = [
      TestZip.word.bytes, TestZip.openDocument("text").bytes,
      TestZip.word.adding("word/vbaProject.bin").bytes,
      packed.bytes, Array("%PDF-1.4\n%%EOF".utf8), [0xFF, 0xFE] + "<\0h\0t\0".utf8,
    ]
    var (kinds, refusals) = (Set<FileKind>(), Set<Substring>())
    for round in 0..<8_000 {
      var bytes = files[round % files.count]
      for _ in 0..<Int.random(in: 1...4, using: &chance) where !bytes.isEmpty {
        // The directory at the end decides most.
        let reach = Bool.random(using: &chance) ? bytes.count : min(bytes.count, 160)
        let place = bytes.count - Int.random(in: 1...reach, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: bytes[place] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF].randomElement(using: &chance)!
        case 1: bytes[place] = .random(in: 0...255, using: &chance)
        case 2: bytes.removeSubrange(place..<min(place + 3, bytes.count))
        default: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
        }
      }
      switch FileKind.find(in: bytes, named: "a.docx") {
      case .success(let kind): kinds.insert(kind)
      case .failure(let problem):
        #expect(problem.sentence.hasPrefix("“a.docx” ") && problem.sentence.hasSuffix("."))
        refusals.insert(problem.sentence.prefix { $0 != ":" })
      }
    }
    #expect(kinds == [.word])
    #expect(refusals.count >= 8)
  }

  @Test func `A directory that counts more than it has, or points outside, is refused`() {
    let whole = TestZip.word.bytes
    for place in (whole.count - 22 + 4)..<whole.count {
      for value: UInt8 in [0x7F, 0x80, 0xFF] where value != whole[place] {
        var bytes = whole
        bytes[place] = value
        #expect(fileKind(bytes, "letter.docx") == nil)
      }
    }
  }

  @Test func `Ten thousand parts are the most`() {
    var zip = TestZip.word
    zip.entries += (2..<10_000).map { TestZip.Entry(name: "word/\($0)", content: []) }
    #expect(fileKind(zip.bytes, "letter.docx") == .word)
    zip.entries.append(TestZip.Entry(name: "word/more", content: []))
    #expect(fileRefusal(zip.bytes, "letter.docx").contains("cannot be read"))
  }

  /// A Word document whose list of types is packed, as programs write it.
  private var packed: TestZip {
    var zip = TestZip.word
    let types = zip.entries[0].content
    // One stored block (RFC 1951, section 3.2.4).
    let (low, high) = (UInt8(types.count & 0xFF), UInt8(types.count >> 8))
    zip.entries[0].content = [1, low, high, ~low, ~high] + types
    zip.entries[0].method = 8
    zip.entries[0].size = types.count
    zip.entries[0].checksum = Deflate.checksum(types)
    return zip
  }

  @Test func `A packed list of types is read`() {
    #expect(fileKind(packed.bytes, "letter.docx") == .word)
    var wrong = packed
    wrong.entries[0].size? += 1
    #expect(fileRefusal(wrong.bytes, "letter.docx").contains("damaged"))
  }
}
