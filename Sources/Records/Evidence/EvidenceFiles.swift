#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files given as evidence, kept beside the database under the SHA-256 of what they hold: the same file given
/// twice is kept once, and a file that is damaged shows it.
///
/// Several programs may use the folder at once. A crash at any point leaves either nothing or the whole file.
/// Every call waits for the disk.
package struct EvidenceFiles: Sendable {
  let folder: String

  /// - Parameter folder: where they are kept. It is made when the first file is; the folder that it is in
  ///   must be there.
  package init(folder: String) {
    self.folder = folder
  }

  /// Keeps a file, and returns when the disk has it. Does nothing when it is kept already; a damaged copy is
  /// mended.
  ///
  /// - Returns: by which to ask for it: its SHA-256 in 64 hexadecimal digits.
  /// - Throws: `EvidenceFileProblem` when the disk is full, or the folder may not be written to.
  package func keep(_ bytes: [UInt8]) throws -> String {
    let hash = ContentHash(of: bytes)
    let shelf = "\(folder)/\(hash.folder)"
    if (try? read(hash.hex)) == nil {
      try makeFolder(folder, in: parent)
      try makeFolder(shelf, in: folder)
      try write(bytes, to: "\(shelf)/\(hash.file)", in: shelf)
    }
    // Also when it was there: whoever put it there may not have come so far yet.
    try sync(shelf)
    try sync(folder)
    return hash.hex
  }

  /// What was kept under a hash; nil when nothing was.
  ///
  /// - Throws: `EvidenceFileProblem` when the file is damaged or may not be read, or the hash is none.
  package func read(_ hash: String) throws -> [UInt8]? {
    guard let hash = ContentHash(hash) else { throw EvidenceFileProblem.noHash }
    let path = "\(folder)/\(hash.folder)/\(hash.file)"
    do throws(OpenedFile.Fault) {
      let bytes = try OpenedFile(reading: path).contents()
      if let bytes, ContentHash(of: bytes) == hash { return bytes }
    } catch {
      if error.code == ENOENT { return nil }
      throw EvidenceFileProblem.notRead(error.code, path: error.code == ENOTDIR ? folder : path)
    }
    throw EvidenceFileProblem.damaged(hash: hash.hex)
  }

  /// First under a name that nobody reads, then under its own: a name never shows half a file.
  private func write(_ bytes: [UInt8], to path: String, in shelf: String) throws {
    var unfinished = "\(shelf)/\(Self.unfinished)"
    do throws(OpenedFile.Fault) {
      let file = try OpenedFile(new: &unfinished)
      do throws(OpenedFile.Fault) {
        try file.append(bytes)
        try file.sync()
        guard rename(unfinished, path) == 0 else { throw OpenedFile.Fault(code: errno) }
      } catch {
        unlink(unfinished)
        throw error
      }
    } catch {
      throw EvidenceFileProblem.notKept(error.code, path: shelf)
    }
  }

  /// Begins the names of files that are being written.
  static let unfinished = "unfinished-"

  private func makeFolder(_ path: String, in parent: String) throws {
    if mkdir(path, 0o700) == 0 {
      // The folder above may be one that this program can write to and not read.
      _ = try? sync(parent)
    } else if errno != EEXIST {
      throw EvidenceFileProblem.notKept(errno, path: errno == ENOENT ? parent : path)
    }
  }

  private var parent: String {
    let trimmed = folder.reversed().drop { $0 == "/" }
    let parent = trimmed.drop { $0 != "/" }
    if parent.isEmpty { return folder.hasPrefix("/") ? "/" : "." }
    return String(parent.reversed())
  }

  private func sync(_ folder: String) throws {
    do throws(OpenedFile.Fault) {
      try OpenedFile(folder: folder).sync()
    } catch {
      throw EvidenceFileProblem.notKept(error.code, path: folder)
    }
  }
}

extension EvidenceFiles {
  /// Takes back what was kept for records that then were not.
  package func discard(_ hash: String) {
    guard let hash = ContentHash(hash) else { return }
    unlink("\(folder)/\(hash.folder)/\(hash.file)")
  }
}
