import Foundation
import TestChance
import Testing

@testable import Documents

/// The packed samples were written by zlib.
struct ArchiveTests {
  /// What the one entry of an archive holds.
  private func content(
    _ bytes: [UInt8], of plain: String, method: Int = 8, atMost limit: Int = 10_000
  ) throws -> String {
    var zip = TestZip(["entry": ""])
    zip.entries[0].content = bytes
    zip.entries[0].method = method
    zip.entries[0].size = plain.utf8.count
    zip.entries[0].checksum = Deflate.checksum(Array(plain.utf8))
    let archive = try Archive(zip.bytes)
    return String(decoding: try archive.content(of: archive.entries[0], atMost: limit), as: UTF8.self)
  }

  /// Its codes come with it, and its copies reach far back.
  private static let dynamic = Array(
    Data(
      base64Encoded: """
        TZNLbsQwDEOvkiNYP3/Q0wwKFJhNZ9P7ozAZxFzSUaRnin59/70/v5ddn5/Lvq4XpW+Zj4wt1yMTxf3RtbXXo/vWcb4PdDv/\
        z637ab+2nme6NQxo7ZyQz6UGiJaniwWxzhwj6DokRlRhtU54qQGuT+kD4HCZtXhFcQzMKcwO5kypoa3z9HEwl59ZDuYah8fB\
        3IXZwdy1BsxD+4B56CzaLDwB5iXMAeYl9wr63OTyQaObOBR02sTGKK5MuKPzSBYSALeQrcW8NysTgW4l+09mpAt8MiRdkpSk\
        HxK2JP2UPOadE4lsMihN6JNJMQl+MirepBfoPZpMBL1nO1zVmDqhL9B71yrQ+5BeFQynTCzQ+9IHCfpQ+uKjNLljjTvW0otJ\
        D/GrGPUUV3tj+jf9Pw==
        """) ?? Data())
  private static let plain = (1...60).map { "action \($0) of \($0 * $0); " }.joined()

  @Test func `Each way of packing is unpacked`() throws {
    let (alike, repeated) = (String(repeating: "a", count: 300), "Improvement, improvement, improvement.")
    #expect(try content([3, 0], of: "") == "")
    #expect(try content([], of: "", method: 0) == "")
    #expect(try content(Array("as is".utf8), of: "as is", method: 0) == "as is")
    #expect(try content([0x4B, 0x4C, 0x1C, 0x05, 0xC4, 0x02, 0], of: alike) == alike)
    #expect(
      try content(
        [
          0xF3, 0xCC, 0x2D, 0x28, 0xCA, 0x2F, 0x4B, 0xCD, 0x4D, 0xCD, 0x2B, 0xD1, 0x51, 0xC8, 0xC4, 0xC1,
          0xD1, 3, 0,
        ], of: repeated) == repeated)
    #expect(try content([1, 5, 0, 0xFA, 0xFF] + "as is".utf8, of: "as is") == "as is")
    #expect(try content(Self.dynamic, of: Self.plain) == Self.plain)
  }

  @Test func `No more than the limit is unpacked`() throws {
    let size = Self.plain.utf8.count
    #expect(try content(Self.dynamic, of: Self.plain, atMost: size) == Self.plain)
    #expect(throws: ArchiveFault.tooLarge) {
      try content(Self.dynamic, of: Self.plain, atMost: size - 1)
    }
    #expect(throws: ArchiveFault.tooLarge) {
      try content([1, 5, 0, 0xFA, 0xFF] + "as is".utf8, of: "as is", atMost: 4)
    }
    #expect(throws: ArchiveFault.tooLarge) {
      try content(Array("as is".utf8), of: "as is", method: 0, atMost: 4)
    }
  }

  @Test func `An entry that unpacks to more than it says is not unpacked`() {
    for said in ["", "a", String(repeating: "a", count: 299), String(repeating: "a", count: 301)] {
      #expect(throws: ArchiveFault.damaged) {
        try content([0x4B, 0x4C, 0x1C, 0x05, 0xC4, 0x02, 0], of: said)
      }
    }
  }

  @Test func `An entry is held against its checksum`() {
    #expect(Deflate.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(throws: ArchiveFault.damaged) { try content([1, 5, 0, 0xFA, 0xFF] + "as is".utf8, of: "at is") }
    #expect(throws: ArchiveFault.damaged) { try content(Array("as is".utf8), of: "at is", method: 0) }
  }

  @Test func `What is cut short is not unpacked`() {
    for length in 0..<Self.dynamic.count {
      #expect(throws: ArchiveFault.damaged) {
        try content(Array(Self.dynamic.prefix(length)), of: Self.plain)
      }
    }
  }

  @Test(
    arguments: [
      [7], [1, 5, 0, 0, 0], [0x4B, 0x04, 0x02], [0x05, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]])
  func `What is damaged is not unpacked`(packed: [UInt8]) {
    #expect(throws: ArchiveFault.damaged) { try content(packed, of: "") }
    #expect(throws: ArchiveFault.damaged) { try content(packed, of: Self.plain) }
  }

  @Test func `An entry says what stops it from being read`() throws {
    var zip = TestZip(["entry": "as is"])
    zip.entries[0].flags = 1
    let locked = try Archive(zip.bytes)
    #expect(throws: ArchiveFault.encrypted) { try locked.content(of: locked.entries[0], atMost: 100) }
    #expect(throws: ArchiveFault.packedOtherwise) { try content(Self.dynamic, of: Self.plain, method: 9) }
  }

  @Test func `An archive tells its entries, or what stops it from being read`() throws {
    let bytes = TestZip(["a": "one", "b/c": "three"]).bytes
    let archive = try Archive(bytes)
    #expect(archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == ["a", "b/c"])
    #expect(archive.entries.map(\.size) == [3, 5])
    #expect(try Archive(TestZip([:]).bytes).entries.isEmpty)
    #expect(throws: ArchiveFault.notArchive) { try Archive([]) }
    #expect(throws: ArchiveFault.notArchive) { try Archive(Array("as is".utf8)) }
    #expect(throws: ArchiveFault.notArchive) { try Archive(Array(bytes.dropLast())) }
    #expect(throws: ArchiveFault.damaged) { try Archive(Array(bytes.dropFirst())) }
  }

  @Test func `Ten thousand entries are the most`() throws {
    var zip = TestZip([:])
    zip.entries = (1...Archive.mostEntries).map { TestZip.Entry(name: "\($0)", content: []) }
    #expect(try Archive(zip.bytes).entries.count == 10_000)
    zip.entries.append(TestZip.Entry(name: "more", content: []))
    #expect(throws: ArchiveFault.tooLarge) { try Archive(zip.bytes) }
  }

  @Test func `Any bytes are unpacked within the limit, or refused`() {
    var chance = SeededChance(1951)
    var outcomes = (unpacked: 0, refused: 0)
    for _ in 0..<2_000 {
      var packed = Self.dynamic
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        packed[Int.random(in: 0..<packed.count, using: &chance)] = .random(in: 0...255, using: &chance)
      }
      if let plain = Deflate.unpack(packed[...], size: 2_000) {
        #expect(plain.count <= 2_000)
        outcomes.unpacked += 1
      } else {
        outcomes.refused += 1
      }
    }
    #expect(outcomes.unpacked > 100 && outcomes.refused > 100)
  }
}
