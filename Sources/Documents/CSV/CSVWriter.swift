/// Writes tables as CSV (RFC 4180: commas, CRLF) that spreadsheet programs open without harm.
package enum CSVWriter {
  /// The text of a file with `rows`.
  ///
  /// - Parameters:
  ///   - byteOrderMark: Begins with U+FEFF, without which Excel on Windows takes UTF-8 for Windows-1252.
  ///   - neutralising: Puts an apostrophe before text that a spreadsheet program would work out as a formula
  ///     (OWASP, "CSV injection"). Numbers, and the dash that stands for none, stay as they are.
  package static func write(
    _ rows: some Sequence<[String]>, byteOrderMark: Bool = false, neutralising: Bool = true
  ) -> String {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text += "," }
        let cell = neutralising && isFormula(cell) ? "'" + cell : cell
        // A row of one empty cell is not a blank line.
        text += needsQuotes(cell) || (cell.isEmpty && row.count == 1) ? quoted(cell) : cell
      }
      text += "\r\n"
    }
    return text
  }

  /// A cell's text without the apostrophe that `write` put before it.
  package static func unguarded(_ cell: String) -> String {
    guard cell.unicodeScalars.first == "'" else { return cell }
    let text = String(cell.unicodeScalars.dropFirst())
    return isFormula(text) ? text : cell
  }

  private static func quoted(_ cell: String) -> String {
    var quoted = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isFormula(_ cell: String) -> Bool {
    switch cell.unicodeScalars.first {
    case "=", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    case "+", "-": cell != "-" && !isNumber(cell.utf8.dropFirst())
    default: false
    }
  }

  /// Digits with at most one point, commas between thousands, and a percent sign at the end.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let number = text.last == UInt8(ascii: "%") ? text.dropLast() : text
    let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return false }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return false }
    return (groups + parts.dropFirst()).allSatisfy { part in
      !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
    }
  }

  /// Anything that a reader, not ours alone, might take for something else: separators of other countries,
  /// spaces at either end, `sep=`, and "ID" at the start, which makes Excel believe in a SYLK file.
  private static func needsQuotes(_ cell: String) -> Bool {
    let bytes = cell.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first == 0x20 || last == 0x20 || cell.hasPrefix("ID") || !bytes.allSatisfy(isPlain)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xEF: false  // begins the byte order mark, which would vanish from the start of the file
    case 0x80...: true
    default: " .-/()&:'+%@!?_*#".utf8.contains(byte)
    }
  }
}
