/// Words made fit for a cell.
struct CellText: Hashable {
  /// The most that Excel holds in a cell, in UTF-16 code units.
  static let most = 32_767

  /// As the file has it.
  let written: String
  let isCut: Bool

  init(_ text: String) {
    let kept = Self.escaped(Self.clean(text))
    isCut = kept.utf16.count > Self.most
    written = isCut ? Self.cut(kept) : kept
  }

  /// Whether a program would take it for a formula once somebody opens the cell and presses Enter.
  var looksLikeFormula: Bool {
    switch written.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\n": true
    default: false
    }
  }

  /// Without the characters that XML 1.0 cannot hold; every end of a line is a line feed.
  static func clean(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where last == "\r": break
      case 0x0D: clean.append("\n")
      case 0x09, 0x0A: clean.append(scalar)
      case 0x00..<0x20, 0xFFFE, 0xFFFF: break
      default: clean.append(scalar)
      }
      last = scalar
    }
    return String(clean)
  }

  /// To a spreadsheet program "_x000D_" is a line's end (ISO/IEC 29500-1, 22.9.2.19): its underscore is written
  /// as one, so that what people typed is what they see.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private static func cut(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var room = most - 1
    for scalar in text.unicodeScalars {
      room -= UTF16.width(scalar)
      guard room >= 0 else { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}
