@testable import Documents

/// A Word file with something of a council's own in it.
enum CouncilTemplate {
  static func changed(_ bytes: [UInt8], _ name: String, _ change: (String) -> String) throws -> [UInt8] {
    let archive = try Archive(bytes)
    var writer = ArchiveWriter()
    for entry in archive.entries {
      let (part, content) = (
        String(decoding: entry.name, as: UTF8.self), try archive.content(of: entry, atMost: 5_000_000)
      )
      writer.add(part, part == name ? Array(change(String(decoding: content, as: UTF8.self)).utf8) : content)
    }
    return writer.bytes
  }

  /// With another colour in place of the accent of papers.
  static func recoloured(_ bytes: [UInt8], heading colour: String) throws -> [UInt8] {
    try changed(bytes, "word/styles.xml") {
      $0.replacing(OfficeStyle.colour(PaperStyles.accent), with: colour)
    }
  }

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try Archive(bytes)
    guard let entry = archive.entries.first(where: { $0.name == Array(name.utf8) }) else { return "" }
    return String(decoding: try archive.content(of: entry, atMost: 5_000_000), as: UTF8.self)
  }
}
