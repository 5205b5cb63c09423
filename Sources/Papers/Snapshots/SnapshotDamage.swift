import Documents

/// What is wrong with a snapshot's text, in a sentence that says where and what to do. Nobody mends one by
/// hand: its hash would no longer be that of the month as it was closed.
enum SnapshotDamage {
  static func problem(_ error: DecodingError) -> FileProblem {
    switch error {
    case .keyNotFound(let key, let context):
      damaged(context.codingPath + [key], "this member is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      damaged(context.codingPath, "this is another kind of value than was frozen")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      FileProblem(sentence: "The snapshot breaks off or is not JSON. \(remedy)")
    case .dataCorrupted(let context):
      damaged(context.codingPath, context.debugDescription)
    @unknown default: FileProblem(sentence: "The snapshot cannot be read. \(remedy)")
    }
  }

  static func unknown(_ format: Int) -> FileProblem {
    FileProblem(
      sentence: format > SnapshotFile.format
        ? "The snapshot was made by a newer version of Line of Sight (format \(format)): install that version."
        : "There has never been a snapshot of format \(format). \(remedy)")
  }

  private static let remedy = "Restore it from a backup."

  private static func damaged(_ path: [any CodingKey], _ what: String) -> FileProblem {
    if path.isEmpty || path.count == 1 && path[0].stringValue == "format" {
      return FileProblem(sentence: "This is not the snapshot of a month: it has no format number.")
    }
    return FileProblem(sentence: "The snapshot is damaged at \(MemberPath(path)): \(what). \(remedy)")
  }
}
