extension FileKind {
  /// Tells what a file is, or why it is not taken, in a sentence that says what to do about it.
  ///
  /// A file is refused when it is empty, cut short or has a password, when it can carry a program with it
  /// (macros, web pages, archives), and when its name says that it is something else. Programs in a PDF are
  /// not looked for: most stand packed in its streams, and its readers ask before they run one.
  ///
  /// - Parameter name: the file's own name, for the sentence, and to hold it against the content.
  package static func find(in bytes: [UInt8], named name: String) -> Result<FileKind, FileProblem> {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    let ending = stem.endIndex == name.endIndex ? "" : name[stem.endIndex...].dropFirst().lowercased()
    do throws(FileRefusal) {
      let kind = try found(in: bytes, ending: ending)
      guard kind.endings.contains(ending) else {
        throw .misnamed(kind, better: "\(stem.isEmpty ? "file" : stem).\(kind.ending)")
      }
      return .success(kind)
    } catch {
      return .failure(FileProblem(sentence: error.sentence(of: name)))
    }
  }

  private static func found(in bytes: [UInt8], ending: String) throws(FileRefusal) -> FileKind {
    guard !bytes.isEmpty else { throw .empty }
    // A PDF may be all text, so it is looked for first.
    if startsAsPDF(bytes) {
      // ISO 32000-1, 7.5.5; some writers put a little after it.
      guard bytes.suffix(2_048).holds("%%EOF") else { throw .cutShort }
      return .pdf
    }
    if let text = FileText(bytes) { return try text.kind(ending: ending) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 0x1A, 10]),
      bytes[8...].prefix(8).holds("IHDR")
    {
      return .png
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return try ZipPackage.kind(of: bytes) }
    if CompoundFile.isOne(bytes) { throw CompoundFile.refusal(bytes) }
    throw FileSignature.refusal(bytes) ?? .unknown
  }

  private static func startsAsPDF(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).drop { [0xEF, 0xBB, 0xBF, 9, 10, 12, 13, 32].contains($0) }.starts(with: "%PDF-".utf8)
  }
}
