import Foundation

/// A folder that nobody else on the machine may look into, and that is gone afterwards whatever happens.
enum PrivateFolder {
  static func with<Result>(_ body: (String) throws(WorkbookFault) -> Result) throws(WorkbookFault) -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "spreadsheet-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .notWritten("there is no folder for temporary files")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
  }
}
