import Foundation
import Papers

/// What an entry of the audit trail says of one field: what it was, and what it is now.
struct AuditTrailChange: Hashable {
  let field: String
  let was: String?
  let now: String?

  /// In the order of the fields' names; without what only programs read, which the entry holds as it was kept.
  static func all(before: String, after: String) -> [AuditTrailChange] {
    let (before, after) = (facts(before), facts(after))
    return Set(before.keys).union(after.keys).sorted().compactMap { name in
      let (was, now) = (before[name]?.words, after[name]?.words)
      guard was != now, ![was, now].contains(where: { $0.map(isMachines) ?? false }) else { return nil }
      return AuditTrailChange(field: named[name] ?? name.replacing("_", with: " "), was: was, now: now)
    }
  }

  /// "Lead was Head of Law, now Director"
  var sentence: String {
    let field = Words.capitalised(field)
    switch (was, now) {
    case (let was?, let now?): return "\(field) was \(was), now \(now)"
    case (let was?, nil): return "\(field) was \(was), now empty"
    case (nil, let now): return "\(field): \(now ?? "")"
    }
  }

  private enum Fact: Decodable {
    case text(String), number(Int), answer(Bool), none

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .none
      } else if let answer = try? value.decode(Bool.self) {
        self = .answer(answer)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    /// Nil where nothing is said.
    var words: String? {
      switch self {
      case .none: return nil
      case .answer(let answer): return answer ? "yes" : "no"
      case .number(let number): return String(number)
      case .text(let text):
        let whole = text.split(whereSeparator: \.isNewline).joined(separator: ", ")
        return whole.isEmpty ? nil : whole.count > longest ? whole.prefix(longest) + "…" : whole
      }
    }
  }

  private static let longest = 200

  /// Columns by what pages call them, where it is another word.
  private static let named = ["stem": "wording", "narrative": "words", "as_at": "month"]

  private static func facts(_ json: String) -> [String: Fact] {
    (try? JSONDecoder().decode([String: Fact].self, from: Data(json.utf8))) ?? [:]
  }

  /// The id of a record, or a hash.
  private static func isMachines(_ text: String) -> Bool {
    (text.count == 36 || text.count == 64) && text.allSatisfy { $0.isHexDigit || $0 == "-" }
  }
}
