import Foundation
import Improvement

/// "As at March 2017; known on 2017-03-31; list late; priority 3": the report of a month and claims of it.
struct ReportCheck {
  let facts: CaseFacts
  let report: ExceptionReport
  let knownOn: Day?

  init(_ heading: CaseLine, _ facts: CaseFacts) throws {
    self.facts = facts
    let fields = heading.text.components(separatedBy: "; ")
    let asAt = try heading.month(String(fields[0].dropFirst("As at ".count)))
    var (known, list, scope): (Day?, ReportList, ReportScope) = (nil, .exceptions, ReportScope())
    for field in fields.dropFirst() {
      if let day = CaseLine.rest(of: field, after: "known on") {
        known = try heading.day(day)
      } else if let name = CaseLine.rest(of: field, after: "list"), let named = ReportList(rawValue: name) {
        list = named
      } else if let number = CaseLine.rest(of: field, after: "priority") {
        scope.priority = try heading.number(number)
      } else if let category = CaseLine.rest(of: field, after: "category") {
        scope.category = category
      } else if let body = CaseLine.rest(of: field, after: "responsible") {
        scope.body = body
      } else {
        throw heading.misprint("“\(field)” is not understood")
      }
    }
    let earlier = [asAt - 2, asAt - 1].map { month in
      let listed = facts.position(asAt: month, knownOn: known).narrowed(to: scope).standings.filter(
        list.lists)
      return (month: month, counts: Dictionary(grouping: listed, by: \.priority).mapValues(\.count))
    }
    knownOn = known
    report = ExceptionReport(
      plan: facts.plan, position: facts.position(asAt: asAt, knownOn: known), earlier: earlier, list: list,
      scope: scope)
  }

  func check(_ line: CaseLine) throws -> [CaseFailure] {
    let claim = CaseClaim(line: line)
    if let (subject, said) = claim.parts {
      guard
        let actual = try figure(subject) ?? table(subject) ?? register(subject, line) ?? rule(subject, line)
      else { throw line.misprint("“\(subject)” is not understood") }
      return claim.hold(said, against: actual)
    }
    let halves = line.text.components(separatedBy: " is ")
    guard halves.count == 2 else { throw line.misprint("not understood") }
    guard let standing = report.position.standings.first(where: { $0.reference.text == halves[0] }) else {
      return claim.fail("\(halves[0]) is not in the plan")
    }
    return check(halves[1].components(separatedBy: ", "), of: standing, claim)
  }

  /// Each word must hold; and of the flags, those that are not said must not.
  private func check(_ words: [String], of standing: Standing, _ claim: CaseClaim) -> [CaseFailure] {
    let flags = StandingWords.flags(standing)
    let history = facts.actions.first { $0.reference == standing.reference }.map { History($0.updates) }!
    let truths = flags + StandingWords.others(standing, history, knownOn: knownOn)
    let untrue = words.filter { !truths.contains($0) }
    let unsaid = flags.filter { !words.contains($0) }
    return untrue.flatMap { claim.fail("not “\($0)”; it is \(truths.joined(separator: ", "))") }
      + unsaid.flatMap { claim.fail("it is also “\($0)”") }
  }

  private func figure(_ subject: String) -> String? {
    let (position, movement) = (report.position, report.movement)
    switch subject {
    case "in the plan": return CaseWords.list(position.live)
    case "ever in the plan": return CaseWords.list(position.standings)
    case "due": return CaseWords.list(position.due)
    case "re-baselined": return CaseWords.list(position.standings.filter(\.isRebaselined))
    case "listed": return "\(report.listed.count) of \(report.counted) (\(CaseWords.share(report.share)))"
    case "in order": return CaseWords.list(report.listed)
    case "before": return CaseWords.list(movement.before)
    case "remaining": return CaseWords.list(movement.remaining)
    case "left": return CaseWords.list(movement.left.map { "\($0.standing.reference) to \($0.to.key)" })
    case "newly": return CaseWords.list(movement.newly.map { "\($0.standing.reference) \($0.why.rawValue)" })
    case "newly due": return CaseWords.list(movement.newlyDue)
    case "dropped from due": return CaseWords.list(movement.droppedFromDue)
    case "balance":
      let sum = "\(movement.before.count) - \(movement.left.count) + \(movement.newly.count)"
      return movement.balances ? "\(sum) = \(movement.now.count)" : "\(sum) is not \(movement.now.count)"
    default: return nil
    }
  }
}
