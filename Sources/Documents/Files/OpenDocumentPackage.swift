/// Texts, spreadsheets and presentations of LibreOffice and others (ISO/IEC 26300-3).
enum OpenDocumentPackage {
  /// - Parameters:
  ///   - mediaType: what the part "mimetype" holds (section 3.3).
  ///   - manifest: the list of its parts, which tells whether they are encrypted (section 4.4).
  ///   - parts: the names of its parts in lower case.
  static func kind(
    mediaType: [UInt8]?, manifest: [UInt8]?, parts: some Collection<[UInt8]>
  ) throws(FileRefusal) -> FileKind {
    guard let mediaType else { throw .damaged }
    let type = String(decoding: mediaType, as: UTF8.self)
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { throw .archive }
    guard let kind = FileKind.allCases.first(where: { $0.mediaType == type }) else { throw .otherOffice }
    guard let manifest else { throw .damaged }
    if manifest.holds("encryption-data") { throw .password }
    guard !parts.contains(where: isMacro) else { throw .macros }
    return kind
  }

  /// Modules of Basic, and scripts in other languages. Documents without any still have empty lists of them.
  private static func isMacro(_ part: [UInt8]) -> Bool {
    if part.last == UInt8(ascii: "/") { return false }
    if part.starts(with: "scripts/".utf8) { return true }
    guard part.starts(with: "basic/".utf8) else { return false }
    return !part.holds("/script-l") && !part.holds("/dialog-l")
  }
}
