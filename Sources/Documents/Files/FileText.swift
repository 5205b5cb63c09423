/// A file whose content is text: UTF-8, UTF-16 with a byte order mark, or Windows-1252.
struct FileText {
  /// The first characters that are not white space, as UTF-8 in lower case.
  private let start: [UInt8]

  /// Nil when it is not text: when it holds a byte that the WHATWG's MIME Sniffing standard (section 3) calls
  /// binary, or one to which its encoding gives no character.
  init?(_ bytes: [UInt8]) {
    let wide: TextEncoding? =
      bytes.starts(with: [0xFF, 0xFE])
      ? .utf16LittleEndian : bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    var text = bytes
    if let wide {
      var decoder = TextDecoder(wide)
      guard let decoded = try? decoder.decode(Array(bytes.dropFirst(2))), (try? decoder.end()) != nil else {
        return nil
      }
      text = decoded
    }
    guard !text.contains(where: Self.isBinary) else { return nil }
    if wide == nil {
      var evidence = TextEvidence()
      evidence.add(text)
      evidence.end()
      guard evidence.invalidSequences == 0 || evidence.firstUndefined == nil else { return nil }
    }
    start = text.drop { Self.isSpace($0) || [0xEF, 0xBB, 0xBF].contains($0) }.prefix(16).inLowerCase
  }

  /// Plain text and CSV are not told apart by what they hold: a list with commas may be either. The ending of
  /// the name chooses; both are shown as text.
  func kind(ending: String) throws(FileRefusal) -> FileKind {
    guard !start.isEmpty else { throw .empty }
    if start.starts(with: "{\\rtf".utf8) { throw .richText }
    if isMarkup || Self.markupEndings.contains(ending) { throw .markup }
    if isScript || Self.scriptEndings.contains(ending) { throw .script }
    if ending == "eml" { throw .message }
    return ending == "csv" ? .csv : .plainText
  }

  /// A tag, a comment, a declaration or a processing instruction: browsers take text that begins with one
  /// for a page.
  private var isMarkup: Bool {
    guard start.count > 1, start[0] == UInt8(ascii: "<") else { return false }
    return (0x61...0x7A).contains(start[1]) || "!?/%".utf8.contains(start[1])
  }

  /// The line that names its interpreter, or the mark of PostScript.
  private var isScript: Bool {
    start.starts(with: "#!".utf8) || start.starts(with: "%!".utf8)
  }

  private static let markupEndings: Set = [
    "htm", "html", "xhtml", "shtml", "mht", "mhtml", "svg", "xml", "xsl", "xslt",
  ]
  private static let scriptEndings: Set = [
    "bat", "cmd", "com", "hta", "inf", "js", "jse", "mjs", "php", "pl", "ps1", "psm1", "py", "rb", "reg",
    "scf", "sh", "url", "vbe", "vbs", "wsf", "wsh",
  ]

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isBinary(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x08, 0x0B, 0x0E...0x1A, 0x1C...0x1F: true
    default: false
    }
  }
}
