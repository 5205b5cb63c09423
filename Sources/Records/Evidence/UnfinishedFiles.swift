#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension EvidenceFiles {
  /// Removes what a crash left half written: unfinished files that nobody has written to for an hour. To be
  /// called when the program starts.
  ///
  /// - Parameter seconds: now, since 1970.
  /// - Returns: how many were removed.
  @discardableResult
  package func sweep(at seconds: Int) -> Int {
    var removed = 0
    for shelf in names(in: folder) where shelf.utf8.count == 2 {
      for name in names(in: "\(folder)/\(shelf)") where name.hasPrefix(Self.unfinished) {
        let path = "\(folder)/\(shelf)/\(name)"
        var status = stat()
        guard lstat(path, &status) == 0, Self.changed(status) <= seconds - 3_600 else { continue }
        if unlink(path) == 0 { removed += 1 }
      }
    }
    return removed
  }

  private static func changed(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      status.st_mtim.tv_sec
    #endif
  }

  /// What is in a folder; nothing when it is not there.
  private func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
