import Foundation
import TestChance
import Testing

@testable import Documents

/// Archives in files, written and read piece by piece.
@Suite struct ArchiveFileTests {
  private static func with(_ body: (String) throws -> Void) throws {
    let path = URL.temporaryDirectory.appending(component: "los-archive-\(UUID().uuidString)").path
    FileManager.default.createFile(atPath: path, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private static func write(_ parts: [(String, [[UInt8]])], to path: String, isPacked: Bool = true) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 0)
    let archive = ArchiveFileWriter(file)
    for (name, pieces) in parts {
      try archive.add(name, isPacked: isPacked) { take in for piece in pieces { try take(piece) } }
    }
    try archive.finish()
    try file.close()
  }

  private static func read(_ path: String) throws -> [String: [UInt8]] {
    let file = try #require(FileHandle(forReadingAtPath: path))
    defer { try? file.close() }
    let archive = try ArchiveFile(file)
    var parts: [String: [UInt8]] = [:]
    for entry in archive.entries {
      parts[String(decoding: entry.name, as: UTF8.self)] = try archive.content(of: entry, atMost: 10_000_000)
    }
    return parts
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: path)))
  }

  private static let long = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }

  @Test(arguments: [true, false])
  func `What is written piece by piece reads back whole, in both readers`(_ isPacked: Bool) throws {
    try Self.with { path in
      let parts = [("b", [Self.long, [], Array("end".utf8)]), ("a/empty", []), ("ŵ", [[1]])]
      try Self.write(parts, to: path, isPacked: isPacked)
      let whole = Dictionary(uniqueKeysWithValues: parts.map { ($0.0, $0.1.flatMap { $0 }) })
      #expect(try Self.read(path) == whole)
      let archive = try Archive(Self.bytes(path))
      #expect(archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == ["a/empty", "b", "ŵ"])
      for entry in archive.entries {
        #expect(
          try archive.content(of: entry, atMost: 1_000_000)
            == whole[String(decoding: entry.name, as: UTF8.self)])
      }
    }
  }

  @Test func `The same parts give the same bytes, however they come in pieces`() throws {
    try Self.with { path in
      try Self.write([("a", [Self.long])], to: path)
      let once = try Self.bytes(path)
      try Self.write([("a", [Array(Self.long[..<7]), Array(Self.long[7...])])], to: path)
      #expect(try Self.bytes(path) == once)
    }
  }

  @Test func `A file whose end is missing is no archive, and a changed byte is found or changes nothing`()
    throws
  {
    try Self.with { path in
      try Self.write([("a", [Self.long]), ("b", [Array("words".utf8)])], to: path)
      let (whole, parts) = (try Self.bytes(path), try Self.read(path))
      for cut in [0, 10, whole.count - 22, whole.count - 1] {
        try Data(whole[..<cut]).write(to: URL(filePath: path))
        #expect(throws: ArchiveFault.notArchive) { try Self.read(path) }
      }
      var chance = SeededChance(11)
      for _ in 0..<300 {
        var changed = whole
        changed[Int.random(in: 0..<whole.count, using: &chance)] ^= UInt8.random(in: 1...255, using: &chance)
        try Data(changed).write(to: URL(filePath: path))
        if let found = try? Self.read(path) {
          #expect(Set(found.values) == Set(parts.values), "only a name or a time may differ")
        }
      }
    }
  }

  @Test func `What unpacks to more than it says is stopped there`() throws {
    try Self.with { path in
      try Self.write([("a", [[UInt8](repeating: 0, count: 5_000_000)])], to: path)
      var bytes = try Self.bytes(path)
      let directory = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
      bytes.replaceSubrange((directory + 24)..<(directory + 28), with: [0, 1, 0, 0])
      try Data(bytes).write(to: URL(filePath: path))
      let file = try #require(FileHandle(forReadingAtPath: path))
      let archive = try ArchiveFile(file)
      var told = 0
      #expect(throws: ArchiveFault.damaged) { try archive.tell(archive.entries[0]) { told += $0.count } }
      #expect(told <= 256)
      #expect(throws: ArchiveFault.tooLarge) { try archive.content(of: archive.entries[0], atMost: 255) }
    }
  }
}
