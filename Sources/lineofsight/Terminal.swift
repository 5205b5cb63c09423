import Documents
import Foundation

/// Where commands write: results on standard output, everything else on standard error.
enum Terminal {
  static func complain(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  static func say(_ lines: [String]) {
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Writes to a file whole or not at all, or to standard output when no file is named.
  static func write(_ text: String, to path: String?) throws {
    // By bytes: to Swift "\r\n" is one character, which is not "\n".
    try write(Data((text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n").utf8), to: path)
  }

  /// Writes a workbook in the same way, and says which of its cells could not hold all their words.
  static func write(_ workbook: Workbook, to path: String?) throws {
    do {
      let file = try workbook.file()
      try write(Data(file.bytes), to: path)
      complain(file.cut.map(\.sentence))
    } catch let fault as WorkbookFault {
      throw Refused(fault.sentence)
    }
  }

  /// Makes a file for printing, and writes it in the same way.
  static func write(_ rendering: any Rendering, to path: String?) throws {
    do {
      try write(Data(rendering.bytes()), to: path)
    } catch let fault as ToolFault {
      throw Refused(fault.line)
    }
  }

  private static func write(_ data: Data, to path: String?) throws {
    guard let path else { return FileHandle.standardOutput.write(data) }
    do {
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Refused(
        "\(path): this file could not be written. Check that its folder exists and may be written to.")
    }
  }
}
