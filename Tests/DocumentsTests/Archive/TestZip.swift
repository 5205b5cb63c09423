@testable import Documents

/// Writes zip files for tests, each entry as its content is given: stored, unless its method says otherwise.
struct TestZip {
  struct Entry {
    var name: String
    var content: [UInt8]
    /// When it is packed: how, and the size and the checksum before that.
    var method = 0
    var size: Int?
    var checksum: Int?
    var flags = 0
    /// What the local header calls it, if not the same.
    var localName: String?
  }

  var entries: [Entry] = []

  init(_ parts: KeyValuePairs<String, String>) {
    entries = parts.map { Entry(name: $0.key, content: Array($0.value.utf8)) }
  }

  var bytes: [UInt8] {
    var (out, directory): ([UInt8], [UInt8]) = ([], [])
    for entry in entries {
      let header = out.count
      let local = Array((entry.localName ?? entry.name).utf8)
      let name = Array(entry.name.utf8)
      let checksum = number(entry.checksum ?? Deflate.checksum(entry.content), 4)
      let sizes = number(entry.content.count, 4) + number(entry.size ?? entry.content.count, 4)
      let common = number(entry.flags, 2) + number(entry.method, 2) + number(0, 4) + checksum + sizes
      out += [0x50, 0x4B, 3, 4] + number(20, 2) + common + number(local.count, 2) + number(0, 2) + local
      out += entry.content
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + number(20, 2) + common + number(name.count, 2)
      directory += number(0, 12) + number(header, 4) + name
    }
    let start = out.count
    out +=
      directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
    return out + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

extension TestZip {
  static func types(_ main: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/main.xml" ContentType="application/\(main)"/></Types>
    """
  }

  static let wordMain = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  static let word = TestZip(["[Content_Types].xml": types(wordMain), "word/document.xml": "<w/>"])

  static func openDocument(_ kind: String, manifest: String = "<m/>") -> TestZip {
    TestZip([
      "mimetype": "application/vnd.oasis.opendocument.\(kind)", "content.xml": "<o/>",
      "META-INF/manifest.xml": manifest,
    ])
  }

  func adding(_ name: String, _ content: String = "x") -> TestZip {
    var zip = self
    zip.entries.append(Entry(name: name, content: Array(content.utf8)))
    return zip
  }
}
