import Foundation
import Improvement
import Testing

/// A claim of a case file, held against what is so.
struct CaseClaim {
  let line: CaseLine

  /// What stands before the first colon, and what is said after it.
  var parts: (subject: String, said: String)? {
    guard let colon = line.text.range(of: ": ") else { return nil }
    return (String(line.text[..<colon.lowerBound]), String(line.text[colon.upperBound...]))
  }

  func hold(_ said: String, against actual: String) -> [CaseFailure] {
    said == actual ? [] : fail("says “\(said)”, is “\(actual)”")
  }

  func fail(_ why: String) -> [CaseFailure] {
    [CaseFailure(line: line, why: why)]
  }
}

/// A claim that does not hold, and why.
struct CaseFailure {
  let line: CaseLine
  let why: String

  func record() {
    Issue.record(
      "\(line.place): \(line.text)\n  \(why)",
      sourceLocation: SourceLocation(
        fileID: "ImprovementTests/\(line.file.lastPathComponent)", filePath: line.file.path,
        line: line.number,
        column: 1))
  }
}

/// As case files write them.
enum CaseWords {
  static func list(_ references: [Reference]) -> String {
    references.isEmpty ? "none" : references.map(\.text).joined(separator: ", ")
  }

  static func list(_ standings: [Standing]) -> String {
    list(standings.map(\.reference))
  }

  static func list(_ words: [String], by separator: String = ", ") -> String {
    words.isEmpty ? "none" : words.joined(separator: separator)
  }

  static func share(_ share: Shares.Share?) -> String {
    share?.text ?? "-"
  }
}
