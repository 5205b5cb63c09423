import Crypto
import Improvement

/// The append-only record of every change. Each entry's hash is the SHA-256 of the hash before it
/// and of its own fields, each written with its length, so that no entry can be changed, removed or
/// moved without the chain showing it.
package enum AuditTrail {
  struct Entry {
    let what: String
    let kind: String
    let record: String
    let before: Ledger.Facts
    let after: Ledger.Facts
  }

  /// One entry as it is kept.
  package struct Line: Sendable {
    package let position: Int
    package let at: String
    package let who: String
    package let what: String
    package let kind: String
    package let record: String
    package let before: String
    package let after: String
    package let previousHash: String
    package let hash: String

    func computedHash(council: String) -> String {
      AuditTrail.hash([
        previousHash, council, String(position), at, who, what, kind, record, before, after,
      ])
    }
  }

  static func append(
    _ entries: [Entry], council: ID<Council>, occasion: Occasion, _ session: any Session
  ) throws {
    guard !entries.isEmpty else { return }
    var (position, previous) = try head(of: council, session) ?? (0, "")
    var lines: [Line] = []
    for entry in entries {
      position += 1
      let unsealed = Line(
        position: position, at: occasion.at, who: occasion.who, what: entry.what, kind: entry.kind,
        record: entry.record, before: json(entry.before), after: json(entry.after), previousHash: previous,
        hash: "")
      previous = unsealed.computedHash(council: council.rawValue)
      lines.append(unsealed.sealed(previous))
    }
    for chunk in stride(from: 0, to: lines.count, by: 50).map({ lines[$0..<min($0 + 50, lines.count)] }) {
      let rows = chunk.map { line -> SQL in
        """
        (\(council), \(line.position), \(line.at), \(line.who), \(line.what), \(line.kind), \(line.record),
         \(line.before), \(line.after), \(line.previousHash), \(line.hash))
        """
      }
      try session.run(
        """
        INSERT INTO audit_trail (council, position, at, who, what, record_kind, record, before_change, after_change,
          previous_hash, hash)
        VALUES \(SQL.joined(rows))
        """)
    }
    try session.run(
      """
      INSERT INTO audit_head (council, position, hash) VALUES (\(council), \(position), \(previous))
      ON CONFLICT (council) DO UPDATE SET position = excluded.position, hash = excluded.hash
      """)
  }

  static func hash(_ fields: [String]) -> String {
    var sha = SHA256()
    for field in fields {
      sha.update(data: Array("\(field.utf8.count):".utf8))
      sha.update(data: Array(field.utf8))
    }
    return sha.finalize().hexadecimal
  }

  /// SHA-256 of a text, in hexadecimal.
  package static func digest(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).hexadecimal
  }

  /// The facts as a JSON object, in the order in which they were given.
  static func json(_ facts: Ledger.Facts) -> String {
    let members = facts.map { fact -> String in
      let value =
        switch fact.value {
        case .null: "null"
        case .integer(let number): String(number)
        case .boolean(let answer): String(answer)
        case .text(let text): quoted(text)
        }
      return quoted(fact.column.description) + ":" + value
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        out += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}

extension AuditTrail.Line {
  fileprivate func sealed(_ hash: String) -> AuditTrail.Line {
    AuditTrail.Line(
      position: position, at: at, who: who, what: what, kind: kind, record: record, before: before,
      after: after,
      previousHash: previousHash, hash: hash)
  }
}
