import Foundation
import Testing

/// One case of a file: a plan, and what must be said of it.
struct PlanCase: Sendable, CustomTestStringConvertible {
  let opening: CaseLine
  var kept = CaseFacts(mark: "kept")
  var file: CaseFacts?
  var checks: [Check] = []

  /// A heading ("As at March 2017") and the claims under it.
  struct Check: Sendable {
    let heading: CaseLine
    var claims: [CaseLine] = []
  }

  var testDescription: String { "\(opening.place) \(opening.text.dropFirst(6))" }

  static let headings = ["As at ", "Compare ", "Merging on ", "Reading", "Shares"]

  /// Every case of every file but timescales.case, which has a form of its own.
  static func all() throws -> [PlanCase] {
    try files.flatMap { try read(CaseLine.all(in: $0)) }
  }

  static var files: [URL] {
    get throws {
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      return try FileManager.default.contentsOfDirectory(
        at: tests.appending(path: "Cases"), includingPropertiesForKeys: nil
      )
      .filter { $0.pathExtension == "case" && $0.lastPathComponent != "timescales.case" }
      .sorted { $0.path < $1.path }
    }
  }

  static func read(_ lines: [CaseLine]) throws -> [PlanCase] {
    var cases: [PlanCase] = []
    for line in lines {
      if line.text.hasPrefix("Case: ") {
        cases.append(PlanCase(opening: line))
      } else if cases.isEmpty {
        throw line.misprint("a file opens with “Case: ” and what it is about")
      } else {
        try cases[cases.count - 1].read(line)
      }
    }
    for one in cases {
      if one.checks.isEmpty { throw one.opening.misprint("a case that expects nothing") }
      for check in one.checks where check.claims.isEmpty {
        throw check.heading.misprint("nothing is expected under this heading")
      }
    }
    return cases
  }

  private mutating func read(_ line: CaseLine) throws {
    if line.isIndented, !checks.isEmpty {
      checks[checks.count - 1].claims.append(line)
    } else if line.isIndented {
      if file == nil { try kept.readDetail(line) } else { try file!.readDetail(line) }
    } else if Self.headings.contains(where: line.text.hasPrefix) {
      checks.append(Check(heading: line))
    } else if !checks.isEmpty {
      throw line.misprint("facts stand before what is expected")
    } else if let said = CaseLine.rest(of: line.text, after: "The file says") {
      file = CaseFacts(mark: "new")
      file!.scale = kept.scale
      file!.title = kept.title
      file!.said = try Self.fields(said, line)
    } else if file == nil {
      try kept.read(line)
    } else {
      try file!.read(line)
    }
  }
}
