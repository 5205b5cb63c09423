import Testing

/// A form as a browser holds it when its page has come: every field with what stands in it.
struct SentForm {
  let action: String
  private(set) var fields: [(String, String)] = []

  /// The form of a page that is sent to an address; the first one, unless it is said to.
  init(_ page: String, to address: String? = nil) throws {
    let whole = try #require(Self.form(page, address), "there is no form to \(address ?? "anywhere")")
    action = Self.plain(String(try #require(whole.firstMatch(of: /action="([^"]*)"/)).1))
    for input in whole.matches(of: /<input ([^>]*)>/) {
      guard let name = Self.attribute("name", input.1) else { continue }
      let isBox = input.1.contains("type=\"checkbox\"") || input.1.contains("type=\"radio\"")
      if isBox, !input.1.contains(" checked") { continue }
      fields.append((name, Self.attribute("value", input.1) ?? ""))
    }
    for area in whole.matches(of: /<textarea ([^>]*)>\n?([^<]*)<\/textarea>/) {
      fields.append((try #require(Self.attribute("name", area.1)), Self.plain(String(area.2))))
    }
    for select in whole.split(separator: "<select ").dropFirst() {
      let name = try #require(Self.attribute("name", select.prefix { $0 != ">" }))
      let options = select.prefix(upTo: select.firstRange(of: "</select>")?.lowerBound ?? select.endIndex)
      let chosen = options.firstMatch(of: /<option value="([^"]*)" selected>/)?.1
      let first = options.firstMatch(of: /<option value="([^"]*)"/)?.1
      fields.append((name, Self.plain(String(chosen ?? first ?? ""))))
    }
  }

  private static func form(_ page: String, _ address: String?) -> Substring? {
    let forms = page.split(separator: "<form ", omittingEmptySubsequences: false).dropFirst().map {
      $0.prefix(upTo: $0.firstRange(of: "</form>")?.lowerBound ?? $0.endIndex)
    }
    let own = forms.filter { $0.contains("method=\"post\"") && !$0.contains("/sign-out") }
    guard let address else { return own.first }
    return own.first { plain(attribute("action", $0.prefix { $0 != ">" }) ?? "") == address }
  }

  private static func attribute(_ name: String, _ text: Substring) -> String? {
    guard let range = text.firstRange(of: " \(name)=\"") ?? text.firstRange(of: "\(name)=\"") else {
      return nil
    }
    return plain(String(text[range.upperBound...].prefix { $0 != "\"" }))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  subscript(name: String) -> String? {
    get { fields.first { $0.0 == name }?.1 }
    set {
      fields.removeAll { $0.0 == name }
      if let newValue { fields.append((name, newValue)) }
    }
  }

  func all(_ name: String) -> [String] { fields.filter { $0.0 == name }.map(\.1) }
}

/// Expects that a form was answered so. Closures stand outside `#expect`, where an async test would run the
/// first of them for them all.
func expect(
  _ status: Int, _ answer: Visitor.Answer, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(answer.status == status, comment, sourceLocation: sourceLocation)
}

extension Visitor {
  /// Opens a page, fills its form in and sends it.
  func fill(
    _ page: String, to address: String? = nil, _ change: (inout SentForm) -> Void
  ) async throws -> Answer {
    let opened = try await get(page)
    try #require(opened.status == 200, "\(page): \(opened.status)")
    return try await send(SentForm(opened.body, to: address), change)
  }

  /// Sends a form that was opened before.
  func send(_ form: SentForm, _ change: (inout SentForm) -> Void = { _ in }) async throws -> Answer {
    var form = form
    change(&form)
    return try await post(form.action, form.fields)
  }
}
