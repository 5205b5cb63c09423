#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file or folder that the system has opened for us, closed when nobody holds it any longer.
struct OpenedFile: ~Copyable {
  /// The system's number for what went wrong.
  struct Fault: Error {
    let code: Int32
  }

  private let descriptor: Int32

  /// Opens a folder, which may be reached by a link: a larger disk is often put in place so.
  init(folder path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else { throw Fault(code: errno) }
  }

  /// Opens a file, never following a link and never waiting.
  init(reading path: String) throws(Fault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw Fault(code: errno) }
  }

  /// Makes an empty file that only this user can read, under a name that nothing else has.
  ///
  /// - Parameter path: begins the name; becomes all of it.
  init(new path: inout String) throws(Fault) {
    var name = Array((path + "XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Fault(code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func append(_ bytes: [UInt8]) throws(Fault) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Fault(code: count < 0 ? errno : EIO) }
      written += count
    }
  }

  /// All that it holds; nil when it is no regular file.
  func contents() throws(Fault) -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    var fault: Fault?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { fault = Fault(code: errno) }
        if count <= 0 { break }
        filled += count
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Returns when the disk has it: what a file holds, or which names a folder has.
  func sync() throws(Fault) {
    while fsync(descriptor) != 0 {
      switch errno {
      case EINTR: continue
      // Some network file systems cannot do it for folders, and do it unasked.
      case EINVAL, ENOTSUP: return
      default: throw Fault(code: errno)
      }
    }
  }
}
