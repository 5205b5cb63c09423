import Testing

@testable import Documents

@Suite struct ArchiveWriterTests {
  @Test func `What is written is read again`() throws {
    let parts: [(String, [UInt8])] = [
      ("mimetype", Array("text/plain".utf8)), ("a/b.xml", Array(repeating: 65, count: 100_000)),
      ("empty", []),
    ]
    var writer = ArchiveWriter()
    for (name, content) in parts { writer.add(name, content, isPacked: name != "mimetype") }
    let archive = try Archive(writer.bytes)
    #expect(archive.entries.map { String(decoding: $0.name, as: UTF8.self) } == parts.map(\.0))
    for (entry, part) in zip(archive.entries, parts) {
      #expect(try archive.content(of: entry, atMost: 1_000_000) == part.1)
    }
    #expect(writer.bytes.count < 2_000)
  }

  @Test func `What cannot be packed is kept too`() throws {
    var state: UInt64 = 1
    let noise = (0..<50_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    var writer = ArchiveWriter()
    writer.add("noise", noise)
    let archive = try Archive(writer.bytes)
    #expect(try archive.content(of: archive.entries[0], atMost: 100_000) == noise)
  }
}
