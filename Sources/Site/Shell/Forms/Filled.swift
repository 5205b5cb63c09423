import Improvement
import Papers

/// A form as it is filled in: each field's own texts, as the record has them or as somebody typed them. What
/// was typed comes back as it was typed, whatever was wrong with it.
struct Filled: Sendable, Equatable {
  private var values: [String: [String]] = [:]

  init() {}

  /// As it was sent, without what the page put in beside what was asked.
  init(_ form: FormData) {
    for (name, value) in form.items where !Self.apart.contains(name) {
      values[name, default: []].append(value)
    }
  }

  private static let apart: Set<String> = ["csrf", "seen", "was", "confirmed", "back"]

  /// One text; nil takes the field away.
  subscript(name: String) -> String {
    get { values[name]?.first ?? "" }
    set { values[name] = [newValue.replacing("\r\n", with: "\n")] }
  }

  /// Every text of a field: the boxes ticked of a group.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  mutating func set(_ name: String, _ texts: [String]) { values[name] = texts }

  /// Fields in which something stands, in order of their names.
  var names: [String] { values.keys.filter { !said($0).isEmpty }.sorted() }

  /// What a field says, whatever the spaces round it and the order of its boxes.
  func said(_ name: String) -> [String] {
    all(name).map { String(trimmed($0)) }.filter { !$0.isEmpty }.sorted()
  }

  static func == (one: Filled, other: Filled) -> Bool { one.state == other.state }

  private var state: [String] { names.flatMap { [$0] + said($0) } }

  /// Marks what it says, so that a change made meanwhile is noticed.
  var mark: String { Seen.mark(state) }

  // MARK: Reading

  /// A text without the spaces at its ends; nil when nothing is left.
  func text(_ name: String) -> String? {
    let text = String(trimmed(self[name]))
    return text.isEmpty ? nil : text
  }

  /// A text on one line.
  func line(_ name: String) -> String? {
    let text = self[name].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// One a line, without blank ones.
  func lines(_ name: String) -> [String] {
    self[name].split(whereSeparator: \.isNewline).map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// A day as browsers send it; nil and a sentence when it is not one.
  func day(_ name: String, _ problems: inout FormProblems) -> Day? {
    guard let text = text(name) else { return nil }
    if let day = Day(text) { return day }
    problems.add(name, Day.refusal(of: text))
    return nil
  }

  /// A month in any style in which timescales are printed.
  func month(_ name: String, _ problems: inout FormProblems) -> Month? {
    switch Month.read(self[name]) {
    case .success(let month): return month
    case .failure(let problem):
      problems.add(name, problem.sentence)
      return nil
    }
  }

  // MARK: As one text

  /// As a hidden field carries it.
  var encoded: String {
    names.flatMap { name in
      said(name).map { "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0))" }
    }.joined(separator: "&")
  }

  /// Nil when it is not what `encoded` makes.
  init?(encoded: String) {
    let type = "application/x-www-form-urlencoded"
    guard let form = try? FormData.read(Array(encoded.utf8), contentType: type).get() else { return nil }
    self.init(form)
  }
}
