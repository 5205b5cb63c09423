extension FormData {
  /// What stops a form from being read.
  package enum Problem: Error, Sendable, Hashable {
    case tooLarge(limit: Int)
    case tooManyFields(limit: Int)
    case textTooLong(field: String, limit: Int)
    /// Bytes that are not UTF-8, in the text of a field or in its name.
    case notText(field: String)
    case tooManyFiles(field: String, limit: Int)
    case fileTooLarge(_ name: String, field: String, limit: Int)
    /// The connection ended before the form did.
    case cutShort
    /// It breaks RFC 7578 in a way that no browser does.
    case malformed(String)
    /// It is sent as something other than a form.
    case notAForm
  }
}

extension FormData.Problem {
  /// What is wrong, and how to mend it.
  package var sentence: String {
    switch self {
    case .tooLarge(let limit):
      "The form and its files are larger together than \(size(limit)), which is the most that is taken at "
        + "once: send fewer or smaller files."
    case .tooManyFields(let limit):
      "The form has more than \(limit) boxes, which is the most that is taken at once: change fewer things "
        + "at a time."
    case .textTooLong(let field, let limit):
      "The text\(place(field)) is longer than \(size(limit)) (about as many letters), which is the most that "
        + "is taken: shorten it."
    case .notText(let field):
      "The text\(place(field)) holds characters that cannot be read: delete it, and type it in rather than "
        + "paste it."
    case .tooManyFiles(_, let limit):
      "More than \(limit) files were chosen, which is the most that is taken at once: send the others "
        + "afterwards."
    case .fileTooLarge(let name, _, let limit):
      "“\(name)” is larger than \(size(limit)), which is the most that is taken: save it smaller (pictures "
        + "usually make up most of it), or split it."
    case .cutShort:
      "Only a part of the form arrived, perhaps because the connection broke: send it once more."
    case .malformed(let reason):
      "The form did not arrive in the way that a browser sends one (\(reason)): load its page again, and "
        + "send it once more."
    case .notAForm:
      "What was sent is not a form: it should be application/x-www-form-urlencoded or multipart/form-data."
    }
  }

  /// The field where it is to be mended, when it is in one.
  package var field: String? {
    switch self {
    case .textTooLong(let field, _), .notText(let field): field.isEmpty ? nil : field
    case .tooManyFiles(let field, _), .fileTooLarge(_, let field, _): field
    case .tooLarge, .tooManyFields, .cutShort, .malformed, .notAForm: nil
    }
  }

  /// A name is shown as it came, so one that is no name of ours is cut.
  private func place(_ field: String) -> String {
    field.isEmpty ? " that names a box" : " in the box “\(String(field.unicodeScalars.prefix(60)))”"
  }

  private func size(_ bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
    return bytes >= 1_000 ? "\(bytes / 1_000) kB" : "\(bytes) bytes"
  }
}
