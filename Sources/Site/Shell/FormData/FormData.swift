import Improvement

/// What a person filled in and sent: the text of every field, and the files they chose. It is read from the
/// bytes of a request, as browsers send them: `application/x-www-form-urlencoded` (the URL Standard) or
/// `multipart/form-data` (RFC 7578).
package struct FormData: Sendable {
  package struct File: Sendable, Hashable {
    /// The name of the input in which it was chosen.
    package let field: String
    /// Its own name, without folders and control characters, at most 200 characters. It says nothing of
    /// what the file holds.
    package let name: String
    package let bytes: [UInt8]
  }

  /// Every field in the order in which it was sent. Ends of lines are line feeds; otherwise as typed.
  package private(set) var items: [(name: String, value: String)] = []
  /// The files that were chosen; inputs in which none was are left out.
  package private(set) var files: [File] = []
  /// Why files were left out that are too large or too many. What was typed beside them is not lost with
  /// them.
  package private(set) var refusedFiles: [Problem] = []

  private var places: [String: [Int]] = [:]

  /// The first value of a field, which may be empty; nil when the form has no such field.
  package subscript(name: String) -> String? {
    places[name].map { items[$0[0]].value }
  }

  /// The first value of a field without the spaces at its ends; empty when the form has no such field.
  func text(_ name: String) -> String { String(trimmed(self[name] ?? "")) }

  /// All values of a field: the boxes ticked of a group.
  package func all(_ name: String) -> [String] {
    (places[name] ?? []).map { items[$0].value }
  }

  /// Reads a form that has arrived whole. Takes time in proportion to its size, whatever is in it.
  package static func read(
    _ bytes: [UInt8], contentType: String?, limits: Limits = Limits()
  ) -> Result<FormData, Problem> {
    Result { () throws(Problem) in try form(bytes, contentType, limits) }
  }

  private static func form(
    _ bytes: [UInt8], _ contentType: String?, _ limits: Limits
  ) throws(Problem) -> FormData {
    guard bytes.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
    var form = FormData()
    // A program that posts nothing need not say in which form it does so.
    if bytes.isEmpty, contentType == nil { return form }
    let type = HeaderValue(Array((contentType ?? "").utf8)[...])
    switch type?.value {
    case "application/x-www-form-urlencoded":
      for pair in URLEncoded(bytes[...]) { try form.add(pair.value[...], to: pair.name, limits) }
    case "multipart/form-data":
      var parts = try Multipart(bytes, boundary: type?["boundary"] ?? [])
      while let part = try parts.next() { try form.add(part, limits) }
    default: throw .notAForm
    }
    return form
  }

  private mutating func add(_ part: Multipart.Part, _ limits: Limits) throws(Problem) {
    let heading = try PartHeading(part.heading)
    guard let sentName = heading.fileName else { return try add(part.body, to: heading.name, limits) }
    let field = try FormText.name(heading.name)
    if sentName.isEmpty, part.body.isEmpty { return }
    let name = FileName.cleaned(sentName)
    guard files.count < limits.files else {
      return refusedFiles.append(.tooManyFiles(field: field, limit: limits.files))
    }
    guard part.body.count <= limits.bytesPerFile else {
      return refusedFiles.append(.fileTooLarge(name, field: field, limit: limits.bytesPerFile))
    }
    files.append(File(field: field, name: name, bytes: Array(part.body)))
  }

  private mutating func add(
    _ value: ArraySlice<UInt8>, to name: [UInt8], _ limits: Limits
  ) throws(Problem) {
    guard items.count < limits.fields else { throw .tooManyFields(limit: limits.fields) }
    let field = try FormText.name(name)
    let text = try FormText.read(value, field: field, limit: limits.bytesPerField)
    places[field, default: []].append(items.count)
    items.append((field, text))
  }
}
