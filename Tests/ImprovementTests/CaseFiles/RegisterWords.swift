import Foundation
import Improvement

/// "register due yes; late no": the actions that a reader would see.
extension ReportCheck {
  func register(_ subject: String, _ line: CaseLine) throws -> String? {
    guard let asked = CaseLine.rest(of: subject, after: "register") else { return nil }
    let filter = try RegisterFilter(asked.components(separatedBy: "; "), line)
    return CaseWords.list(
      report.position.standings.filter { standing in
        let action = facts.actions.first { $0.reference == standing.reference }!
        return filter.matches(
          standing,
          RegisterFilter.Beyond(
            hasEvidence: !action.evidence.isEmpty, hasSuccessMeasure: action.successMeasure != nil,
            recommendations: action.recommendations, text: action.text))
      })
  }
}

extension RegisterFilter {
  init(_ fields: [String], _ line: CaseLine) throws {
    self.init()
    for field in fields where field != "all" {
      guard let space = field.firstIndex(of: " ") else { throw line.misprint("“\(field)” is not understood") }
      try read(String(field[..<space]), String(field[space...].dropFirst()), line)
    }
  }

  private mutating func read(_ name: String, _ value: String, _ line: CaseLine) throws {
    switch name {
    case "rated":
      ratings = value.components(separatedBy: " or ").map { $0 == "none" ? Self.notRated : $0 }
    case "was": ratingsBefore = value.components(separatedBy: " or ")
    case "priority": priority = try line.number(value)
    case "objective": objective = try line.reference(value)
    case "lead": lead = value
    case "responsible": body = value
    case "category": category = value
    case "answers": recommendation = value
    case "due": due = try asked(value, line)
    case "late": isLate = value == "yes"
    case "withdrawn": withdrawn = value == "any" ? nil : value == "yes"
    case "late-starting": shouldHaveStarted = value == "yes"
    case "list":
      guard let named = ReportList(rawValue: value) else { throw line.misprint("no such list") }
      list = named
    case "timescale":
      let asked = try line.timescale(value)
      timescale = (asked.from, asked.to)
    case "only": references = try value.components(separatedBy: " and ").map { try line.reference($0) }
    case "without":
      absent = try value.components(separatedBy: " and ").map {
        guard let known = Absent(rawValue: $0) else { throw line.misprint("“\($0)” cannot be asked for") }
        return known
      }
    case "saying": words = value
    default: throw line.misprint("“\(name)” is not understood")
    }
  }

  private func asked(_ value: String, _ line: CaseLine) throws -> Due {
    switch value {
    case "yes": .yes
    case "no": .no
    case "newly": .newly
    default: .endingIn(try line.month(value))
    }
  }
}
