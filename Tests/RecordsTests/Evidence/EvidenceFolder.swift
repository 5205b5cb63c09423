import Foundation
import Records

/// A folder of its own for one test, with nothing in it yet; it goes when the test ends.
final class EvidenceFolder: Sendable {
  let path: String
  let files: EvidenceFiles
  private let above: URL

  init() throws {
    above = URL.temporaryDirectory.appending(component: "los-evidence-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
    path = above.appending(component: "evidence").path
    files = EvidenceFiles(folder: path)
  }

  deinit { try? FileManager.default.removeItem(at: above) }

  /// Where the file with a hash is kept.
  func place(_ hash: String) -> String { "\(path)/\(hash.prefix(2))/\(hash.dropFirst(2))" }

  /// Every file in it, by its path from here.
  var all: [String] {
    let entries = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return entries.filter { attribute(.type, of: "\(path)/\($0)") as? FileAttributeType == .typeRegular }
      .sorted()
  }

  func attribute(_ key: FileAttributeKey, of path: String) -> Any? {
    try? FileManager.default.attributesOfItem(atPath: path)[key]
  }

  func put(_ bytes: [UInt8], at path: String) throws {
    let place = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}
