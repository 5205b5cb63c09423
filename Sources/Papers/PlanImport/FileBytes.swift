import Documents
import Foundation

extension PlanImport {
  /// A whole file's bytes, up to a limit.
  enum FileBytes {
    /// Whether the first character of a file is `{`, whatever its encoding.
    static func beginsWithBrace(path: String) -> Bool {
      guard let head = try? read(path: path, atMost: 256, refusingMore: false) else { return false }
      let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 0x20, 0x09, 0x0A, 0x0D]
      return head.first { !marks.contains($0) } == UInt8(ascii: "{")
    }

    /// Whether a file is a workbook or a document, by its first bytes.
    static func holdsTables(path: String) -> Bool {
      guard let head = try? read(path: path, atMost: 8, refusingMore: false) else { return false }
      return TableDocument.isOne(startingWith: head)
    }

    static func read(path: String, atMost limit: Int, refusingMore: Bool = true) throws(FileProblem) -> Data {
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
        throw FileProblem(sentence: "The file does not exist, or may not be read.")
      }
      // A pipe would keep us waiting for a writer, and a device has no end.
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular?: break
      case .typeDirectory?: throw FileProblem(sentence: "This is a folder, not a file: choose a file in it.")
      default: throw FileProblem(sentence: "This is a device or a pipe, not a file: save it as a file first.")
      }
      do {
        guard let handle = FileHandle(forReadingAtPath: file) else {
          throw FileProblem(sentence: "The file may not be read: ask for permission to read it.")
        }
        defer { try? handle.close() }
        let data = try handle.read(upToCount: limit + (refusingMore ? 1 : 0)) ?? Data()
        guard data.count <= limit else {
          throw FileProblem(
            sentence: "The file is larger than \(limit / 1_000_000) MB, which is the most that is read.")
        }
        return data
      } catch {
        throw FileProblem(unforeseen: error)
      }
    }
  }
}
