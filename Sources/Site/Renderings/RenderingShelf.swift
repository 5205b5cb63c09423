import Foundation

/// The folder in which papers' files are kept. All of it may be deleted at any time: they are made again.
struct RenderingShelf: Sendable {
  private let folder: String
  private static let unfinished = "unfinished-"
  /// After so many seconds a file is thrown away; asked for again, it is made again.
  private static let longest = 90 * 86_400

  init(folder: String) {
    self.folder = folder
  }

  func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(name)").map { Array($0) }
  }

  /// First under a name that nobody reads, then under its own: a kill leaves no half file. Where it cannot be
  /// kept it is made again the next time.
  func keep(_ bytes: [UInt8], _ name: String) {
    let files = FileManager.default
    try? files.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let unfinished = "\(folder)/\(Self.unfinished)\(UUID().uuidString)"
    defer { try? files.removeItem(atPath: unfinished) }
    guard files.createFile(atPath: unfinished, contents: Data(bytes), attributes: [.posixPermissions: 0o600]),
      (try? files.attributesOfItem(atPath: unfinished)[.size] as? Int) == bytes.count
    else { return }
    _ = rename(unfinished, "\(folder)/\(name)")
  }

  /// Removes what a kill left unfinished an hour ago, and what is old. To be called when the program starts.
  ///
  /// - Parameter seconds: now, since 1970.
  func sweep(at seconds: Int) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      guard let date = try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date else { continue }
      let age = seconds - Int(date.timeIntervalSince1970)
      if age > (name.hasPrefix(Self.unfinished) ? 3_600 : Self.longest) {
        try? files.removeItem(atPath: path)
      }
    }
  }
}
