import Foundation
import Improvement

extension CaseFacts {
  /// "2017-03 amber  “Words.”  forecast May 2017  recorded 2017-04-06"
  mutating func update(_ fields: [String], _ line: CaseLine) throws -> Update {
    let words = fields[0].components(separatedBy: " ")
    guard words.count == 2, let month = Month(words[0]) else { throw line.misprint("not understood") }
    guard scale[words[1]] != nil else { throw line.misprint("no rating “\(words[1])” in this scale") }
    let recorded = fields.compactMap { CaseLine.rest(of: $0, after: "recorded") }.first
    var update = Update(
      id: nextUpdate(), asAt: month, rating: words[1],
      recordedOn: try recorded.map { try line.day($0) } ?? month.lastDay)
    for field in fields.dropFirst() where !field.hasPrefix("recorded ") {
      guard try update.read(field, line) else { throw line.misprint("“\(field)” is not understood") }
    }
    return update
  }
}

extension Update {
  fileprivate mutating func read(_ field: String, _ line: CaseLine) throws -> Bool {
    if let words = CaseLine.quoted(field) {
      narrative = Narrative(words)
    } else if let month = CaseLine.rest(of: field, after: "forecast") {
      forecast = try line.month(month)
    } else if let words = CaseLine.rest(of: field, after: "interim") {
      interim = words
    } else if let words = CaseLine.rest(of: field, after: "because") {
      overrideReason = words
    } else if let words = CaseLine.rest(of: field, after: "joint with") {
      jointWith = try words.components(separatedBy: ", ").map { try line.reference($0) }
    } else if let person = CaseLine.rest(of: field, after: "no risk says") {
      risk = SafeguardingRisk(isImmediate: false, reason: "Seen weekly", assessedBy: person, assessedOn: nil)
    } else {
      return false
    }
    return true
  }
}
