import Foundation
import Improvement

/// What stands beside an action on its line.
extension Action {
  mutating func read(_ field: String, _ line: CaseLine) throws -> Bool {
    if let words = CaseLine.quoted(field) {
      stem = words
      return true
    }
    let fields: [(String, (inout Action, String) throws -> Void)] = [
      ("start", { $0.start = try line.month($1) }),
      ("category", { $0.category = $1 }),
      ("lead", { $0.lead = $1 }),
      ("contributors", { $0.contributors = $1.components(separatedBy: ", ") }),
      ("objective", { $0.objective = try line.reference($1) }),
      ("responsible", { $0.responsibleBody = $1 }),
      ("watched by", { $0.watchedBy = $1 }),
      ("member", { $0.electedMember = $1 }),
      ("measure", { $0.successMeasure = $1 }),
      ("answers", { $0.recommendations = $1.components(separatedBy: ", ") }),
      ("called", { $0.shortTitle = $1 }),
      (
        "parts",
        { action, text in
          action.parts = zip("abcdefgh", text.components(separatedBy: "; ")).map {
            Part(letter: String($0), text: $1)
          }
        }
      ),
    ]
    for (word, take) in fields {
      guard let rest = CaseLine.rest(of: field, after: word) else { continue }
      try take(&self, rest)
      return true
    }
    return false
  }
}

/// Lines under an action: what was said of it, and what became of its date and place.
extension CaseFacts {
  mutating func readDetail(_ line: CaseLine) throws {
    guard var action = actions.popLast() else { throw line.misprint("no action stands above") }
    let fields = line.fields
    if let day = CaseLine.rest(of: fields[0], after: "withdrawn") {
      action.withdrawal = Withdrawal(
        date: try line.day(day), reason: "Superseded", approvedBy: "Board", successor: nil)
    } else if let timescale = CaseLine.rest(of: fields[0], after: "re-baseline to"), fields.count == 2 {
      action.timescaleChanges.append(try change(to: try line.timescale(timescale), fields[1], line))
    } else if let title = CaseLine.rest(of: line.text, after: "evidence") {
      action.evidence.append(Evidence(title: title, kind: "document", date: nil))
    } else if let what = CaseLine.rest(of: line.text, after: "waits for") {
      action.dependencies.append(
        Dependency(kind: "decision", what: what, action: nil, expected: nil, met: nil))
    } else {
      action.updates.append(try update(fields, line))
    }
    actions.append(action)
  }

  /// "approved 2017-02-10", "refused 2017-02-10" or "requested 2017-02-10".
  private func change(to timescale: Timescale, _ field: String, _ line: CaseLine) throws -> TimescaleChange {
    let words = field.components(separatedBy: " ")
    let decisions: [String: TimescaleChange.Decision] = [
      "approved": .approved, "refused": .refused, "requested": .pending,
    ]
    guard words.count == 2, let decision = decisions[words[0]] else {
      throw line.misprint("“\(field)” is not understood")
    }
    let day = try line.day(words[1])
    return TimescaleChange(
      to: timescale, reason: "Late grant", requestedOn: day, requestedBy: "Lead", decision: decision,
      decidedOn: decision == .pending ? nil : day, decidedBy: decision == .pending ? nil : "Board")
  }
}
