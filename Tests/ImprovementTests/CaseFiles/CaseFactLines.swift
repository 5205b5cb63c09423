import Improvement

/// Lines that tell a plan: settings, what actions belong to, and actions.
extension CaseFacts {
  mutating func read(_ line: CaseLine) throws {
    let fields = line.fields
    if let title = CaseLine.rest(of: line.text, after: "Title") {
      self.title = title
    } else if let key = CaseLine.rest(of: line.text, after: "Scale") {
      guard let preset = RatingScale.preset(key) else { throw line.misprint("no such scale") }
      scale = preset
    } else if let figure = CaseLine.rest(of: line.text, after: "Decimals") {
      decimals = try line.number(figure)
    } else if let month = CaseLine.rest(of: line.text, after: "Period") {
      periods.append(ReportingPeriod(month: try line.month(month), state: .closed, closedOn: nil))
    } else if let number = CaseLine.rest(of: fields[0], after: "Priority") {
      try readPriority(try line.number(number), fields, line)
    } else if let text = CaseLine.rest(of: fields[0], after: "Objective"), fields.count == 2 {
      let reference = try line.reference(text)
      let priority = reference.leadingNumber ?? 0
      objectives.append(
        Objective(id: ID(text), reference: reference, priority: priority, title: fields[1]))
    } else if let number = CaseLine.rest(of: fields[0], after: "Recommendation"), fields.count > 1 {
      recommendations.append(
        Recommendation(
          id: ID("\(mark)\(fields[1])"), code: fields[1], number: try line.number(number),
          addressedTo: "Council", text: fields.dropFirst(2).first ?? ""))
    } else if let reference = Reference(fields[0]), fields.count > 1 {
      actions.append(try action(reference, fields, line))
    } else {
      throw line.misprint("not understood")
    }
  }

  /// "Priority 3  Care leavers  once Leaving care" or "Priority 3  2017-03 “What was said.”"
  private mutating func readPriority(_ number: Int, _ fields: [String], _ line: CaseLine) throws {
    guard fields.count > 1 else { throw line.misprint("a priority needs a title") }
    if let month = Month(fields[1].prefix(7)) {
      guard let words = CaseLine.quoted(String(fields[1].dropFirst(8))) else {
        throw line.misprint("a priority's narrative stands in “ and ”")
      }
      narratives.append(
        PriorityNarrative(priority: number, asAt: month, narrative: Narrative(words), submittedBy: nil))
      return
    }
    var priority = Priority(
      id: ID("priority \(number)"), number: number, title: fields[1], shortTitle: fields[1])
    for field in fields.dropFirst(2) {
      guard let alias = CaseLine.rest(of: field, after: "once") else {
        throw line.misprint("“\(field)” is not understood")
      }
      priority.aliases.append(alias)
    }
    priorities.append(priority)
  }

  private func action(_ reference: Reference, _ fields: [String], _ line: CaseLine) throws -> Action {
    let given = fields.compactMap { CaseLine.rest(of: $0, after: "priority") }.first
    let joined = fields.compactMap { CaseLine.rest(of: $0, after: "in plan") }.first
    var action = Action(
      id: ID(reference.text), reference: reference,
      priority: try given.map { try line.number($0) } ?? reference.leadingNumber ?? 0,
      stem: "Action \(reference)", timescale: try line.timescale(fields[1]),
      inPlanFrom: try joined.map { try line.month($0) } ?? CaseFacts.start)
    for field in fields.dropFirst(2) where !field.hasPrefix("priority ") && !field.hasPrefix("in plan ") {
      guard try action.read(field, line) else { throw line.misprint("“\(field)” is not understood") }
    }
    return action
  }
}
