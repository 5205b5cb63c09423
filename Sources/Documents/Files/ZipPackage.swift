/// Documents that are zip files: Office Open XML (ECMA-376, part 2) and OpenDocument (ISO/IEC 26300, part 3).
enum ZipPackage {
  static func kind(of bytes: [UInt8]) throws(FileRefusal) -> FileKind {
    guard let archive = try? Archive(bytes) else { throw .damaged }
    var parts: [[UInt8]: Archive.Entry] = [:]
    for entry in archive.entries {
      let name = entry.name.inLowerCase.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }
      // Parts are found without regard to case; with two of the same name, readers differ on which counts.
      guard parts.updateValue(entry, forKey: name) == nil else { throw .damaged }
    }
    func content(_ name: String, atMost limit: Int = 2_000_000) -> [UInt8]? {
      parts[Array(name.utf8)].flatMap { try? archive.content(of: $0, atMost: limit) }
    }
    if parts[Array("[content_types].xml".utf8)] != nil {
      return try OfficePackage.kind(types: content("[content_types].xml"), parts: parts.keys)
    }
    if parts[Array("mimetype".utf8)] != nil {
      return try OpenDocumentPackage.kind(
        mediaType: content("mimetype", atMost: 200), manifest: content("meta-inf/manifest.xml"),
        parts: parts.keys)
    }
    throw .archive
  }
}
