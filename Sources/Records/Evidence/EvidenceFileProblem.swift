#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a file of evidence could not be kept or read back.
package enum EvidenceFileProblem: Error, Equatable, CustomStringConvertible {
  /// Asked for by something that is not a SHA-256 in hexadecimal digits.
  case noHash
  /// It is there, and holds something else than was kept.
  case damaged(hash: String)
  /// The system's error number, and the file or folder.
  case notKept(Int32, path: String)
  case notRead(Int32, path: String)

  /// What happened, and what whoever runs the server can do about it.
  package var description: String {
    switch self {
    case .noHash: "A file of evidence is asked for by 64 hexadecimal digits, and this is something else."
    case .damaged(let hash):
      "The file of evidence \(hash.prefix(2))/\(hash.dropFirst(2)) is damaged: it does not hold what was "
        + "kept. Bring it back from a backup."
    case .notKept(let code, let path): "The file of evidence could not be kept: \(Self.reason(code, path))"
    case .notRead(let code, let path): "The file of evidence could not be read: \(Self.reason(code, path))"
    }
  }

  private static func reason(_ code: Int32, _ path: String) -> String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full. Make room on it."
    case EACCES, EPERM: "this program has no permission for \(path). Give it some."
    case EROFS: "\(path) is on a disk that can only be read. Mount it for writing."
    case ENOENT: "\(path) does not exist. Make that folder."
    case ENOTDIR: "\(path) is not a folder. Name one that is."
    default: "the system gave error \(code) at \(path)."
    }
  }
}
