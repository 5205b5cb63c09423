import Foundation

/// A folder that nobody else on the machine may look into, and that is gone afterwards whatever happens.
package enum PrivateFolder {
  private static let prefix = "lineofsight-working-"

  /// - Parameter fault: thrown where no folder can be made.
  package static func with<Result, Fault: Error>(
    orThrow fault: Fault, _ body: (String) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: prefix + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw fault
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path(percentEncoded: false))
  }

  /// Removes those that a kill left behind: nothing works in one for an hour. To be called when the program
  /// starts.
  ///
  /// - Parameters:
  ///   - seconds: now, since 1970.
  ///   - folder: the one that they are in.
  package static func sweep(at seconds: Int, in folder: URL = FileManager.default.temporaryDirectory) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    where name.hasPrefix(prefix) {
      let left = folder.appending(path: name)
      let changed = try? files.attributesOfItem(atPath: left.path(percentEncoded: false))[.modificationDate]
      guard let date = changed as? Date, Int(date.timeIntervalSince1970) <= seconds - 3_600 else { continue }
      try? files.removeItem(at: left)
    }
  }
}
