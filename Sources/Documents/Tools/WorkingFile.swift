import Foundation

/// The files that we and another program hand each other.
enum WorkingFile {
  static func write(_ bytes: [UInt8], to path: String) throws(ToolFault) {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw .machine("there is no room for temporary files")
    }
  }

  static func read(_ path: String) throws(ToolFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path), !data.isEmpty else {
      throw .machine("nothing was made")
    }
    return Array(data)
  }
}
