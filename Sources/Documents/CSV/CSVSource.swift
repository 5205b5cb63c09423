#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes of a file or of an upload, a chunk at a time. A copy reads on by itself from where it was made.
struct CSVSource: Sendable {
  private enum Storage: Sendable {
    case file(OpenFile)
    case bytes([UInt8])
  }

  private let storage: Storage
  private let chunkSize: Int
  private(set) var offset = 0
  private var end = Int.max

  init(path: String) throws(FileProblem) {
    storage = .file(try OpenFile(path: path))
    chunkSize = 65_536
  }

  init(bytes: [UInt8], chunkSize: Int = 65_536) {
    storage = .bytes(bytes)
    self.chunkSize = chunkSize
  }

  /// Starts again at `start`, and from now on stops at `end`, even when the file has grown since.
  mutating func confine(from start: Int, to end: Int) {
    offset = start
    self.end = end
  }

  /// The next bytes; none at the end.
  mutating func nextChunk() throws(FileProblem) -> [UInt8] {
    let chunk = try bytes(at: offset, atMost: min(chunkSize, end - offset))
    offset += chunk.count
    return chunk
  }

  func bytes(at position: Int, atMost count: Int) throws(FileProblem) -> [UInt8] {
    switch storage {
    case .file(let file): return try file.bytes(at: position, atMost: count)
    case .bytes(let bytes): return Array(bytes.dropFirst(position).prefix(max(count, 0)))
    }
  }
}

/// A regular file opened for reading, closed when nothing refers to it any longer.
private final class OpenFile: Sendable {
  private let descriptor: Int32

  init(path: String) throws(FileProblem) {
    // Without O_NONBLOCK a named pipe would keep us waiting for a writer.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw FileProblem(sentence: "The file does not exist.")
      case EACCES, EPERM:
        throw FileProblem(sentence: "The file may not be read: ask for permission to read it.")
      default: throw FileProblem(sentence: "The file cannot be opened (system error \(errno)).")
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileProblem(sentence: "The file cannot be read (system error \(errno)).")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileProblem(sentence: "This is a folder, not a file: choose a file in it.")
    default: throw FileProblem(sentence: "This is a device or a pipe, not a file: save it as a file first.")
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  func bytes(at position: Int, atMost count: Int) throws(FileProblem) -> [UInt8] {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, initialized in
      while initialized < buffer.count {
        let wanted = buffer.count - initialized
        let got = pread(descriptor, buffer.baseAddress! + initialized, wanted, off_t(position + initialized))
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        initialized += got
      }
    }
    if let failure { throw FileProblem(sentence: "The file cannot be read (system error \(failure)).") }
    return bytes
  }
}
