import Improvement

/// A value that canonical JSON writes as text.
protocol CanonicalText {
  /// What a sentence says was expected.
  static var canonicalForm: String { get }
  init?(canonical text: String)
}

extension PlanImport {
  /// A member of canonical JSON that is text with a meaning; decoding fails with what was expected.
  struct Canonical<Value: CanonicalText>: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      guard let value = Value(canonical: try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "expected \(Value.canonicalForm)")
      }
      self.value = value
    }
  }
}

extension Day: CanonicalText {
  static var canonicalForm: String { "a day such as 2017-03-31" }
  init?(canonical text: String) { self.init(text) }
}

/// A month, which may be written as one of its days.
extension Month: CanonicalText {
  static var canonicalForm: String { "a month such as 2017-03" }
  init?(canonical text: String) {
    guard let month = Month(text) ?? Day(text)?.inMonth else { return nil }
    self = month
  }
}

extension Reference: CanonicalText {
  static var canonicalForm: String { "a reference such as 1.7.2" }
  init?(canonical text: String) {
    self.init(text)
  }
}

/// Text that must say something.
extension String: CanonicalText {
  static var canonicalForm: String { "text that is not empty" }
  init?(canonical text: String) {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    self = text
  }
}

extension TimescaleChange.Decision: CanonicalText {
  static var canonicalForm: String { "pending, approved or refused" }
  init?(canonical text: String) { self.init(rawValue: text) }
}

extension PlanSettings.Counting: CanonicalText {
  static var canonicalForm: String { "words or figures" }
  init?(canonical text: String) { self.init(rawValue: text) }
}
