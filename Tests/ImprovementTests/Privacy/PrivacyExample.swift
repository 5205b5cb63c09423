import Foundation
import Improvement

/// One line of Cases/privacy-guard.examples: a text, and what is to be caught in it.
struct PrivacyExample: Sendable {
  let line: Int
  let text: String
  let isHeldOut: Bool
  let kinds: [PrivacyGuard.Kind]
  /// What stood between « and », in the order of the text; empty when nothing was marked.
  let marked: [String]

  static let names: [String: PrivacyGuard.Kind] = [
    "nhs number": .nhsNumber, "upn": .upn, "date of birth": .dateOfBirth, "e-mail": .email, "phone": .phone,
    "postcode": .postcode, "case number": .caseNumber,
  ]

  /// The council of the examples, with its own case numbers.
  static func guardian() throws -> PrivacyGuard {
    try PrivacyGuard(caseNumbers: "BC/#####", "K ######")
  }

  static func all(file: String = #filePath) throws -> [PrivacyExample] {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let url = tests.appending(path: "Cases/privacy-guard.examples")
    let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    let heldOut = lines.firstIndex { $0.hasPrefix("## Held out") } ?? lines.count
    return try lines.enumerated().filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }.map {
      try read($0.element, number: $0.offset + 1, isHeldOut: $0.offset > heldOut)
    }
  }

  static func read(_ line: String, number: Int, isHeldOut: Bool) throws -> PrivacyExample {
    guard let colon = line.range(of: ": ") else { throw PrivacyMisprint(line: line, number: number) }
    let (said, written) = (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    let kinds =
      said.hasPrefix("yes ") ? said.dropFirst(4).components(separatedBy: ", ").map { names[$0] } : []
    let text = try unescaped(written, line: number)
    let marked = text.components(separatedBy: "«").dropFirst().map { $0.components(separatedBy: "»")[0] }
    guard said == "no" ? marked.isEmpty : !kinds.isEmpty, !kinds.contains(nil),
      kinds.count < 2 || kinds.count == marked.count
    else { throw PrivacyMisprint(line: line, number: number) }
    return PrivacyExample(
      line: number, text: text.filter { $0 != "«" && $0 != "»" }, isHeldOut: isHeldOut,
      kinds: kinds.compactMap(\.self), marked: Array(marked))
  }

  /// <U+00A0> as the sign it stands for.
  private static func unescaped(_ text: String, line: Int) throws -> String {
    var pieces = text.components(separatedBy: "<U+")
    for place in pieces.indices.dropFirst() {
      guard let end = pieces[place].firstIndex(of: ">"),
        let code = UInt32(pieces[place][..<end], radix: 16), let scalar = Unicode.Scalar(code)
      else { throw PrivacyMisprint(line: text, number: line) }
      pieces[place].replaceSubrange(...end, with: String(Character(scalar)))
    }
    return pieces.joined()
  }
}

extension PrivacyGuard {
  /// The guard of a council that writes its case numbers so.
  init(caseNumbers patterns: String...) throws {
    self.init(casePatterns: try patterns.map { try CasePattern.read($0).get() })
  }
}

/// A line that is not understood.
struct PrivacyMisprint: Error, CustomStringConvertible {
  let line: String
  let number: Int
  var description: String { "privacy-guard.examples:\(number): “\(line)” is not understood" }
}
