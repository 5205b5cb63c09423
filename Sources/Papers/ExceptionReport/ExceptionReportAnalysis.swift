import Documents
import Improvement

/// The analysis: headline and table 1, movement and table 2, ranking, deadlines and table 3.
extension ExceptionReportWriter {
  var analysis: [Block] {
    var blocks: [Block] = [headline, .table(table1), .note(say(.dueMeans))] + priorityFigure
    blocks += unrated
    if report.list.carriesOver { blocks += movement }
    if report.months.count > 1, report.list.carriesOver {
      blocks.append(.table(table2))
      blocks.append(
        .note(say(.difference, ["month": text(month.name), "month before": text((month - 1).name)])))
    }
    guard !report.listed.isEmpty else { return blocks }
    // One action alone is not ranked.
    if report.listed.count > 1 { blocks += [.paragraph(ranking), .paragraph(deadlines)] }
    blocks.append(.table(table3))
    if !report.deadlines.addsUp { blocks.append(.note(say(.rounding))) }
    return blocks
  }

  // MARK: Headline

  /// The first month in which what is counted can have fallen due; nil where some had fallen due before the
  /// plan was reported at all, so that no month begins the count.
  private var beginning: Month? {
    let first = plan.firstMonth
    let isEarlier = report.priorities.contains { $0.counted.contains { $0.timescale.to < first } }
    return first == month || isEarlier ? nil : first
  }

  private var period: String {
    beginning.map { "Between \($0.long) and \(month.long)" } ?? "By \(month.lastDay.long)"
  }

  private var headline: Block {
    let values: [String: [Inline]] = [
      "In the period": text(
        report.list == .turning
          ? "In \((month + 1).long)" : report.list == .completed ? "At \(month.lastDay.long)" : period),
      "counted": [figure(say.counted(report.counted, "action"), countedFilter())],
      "fell due": text(fellDue),
      "listed": [figure(say.counted(report.listed.count, "action"), listedFilter())],
      "percent": text(report.share?.text ?? "-"), "had not progressed": text(words.shortClause),
    ]
    return paragraph(report.listed.isEmpty ? .headlineNone : .headline, values)
  }

  private var fellDue: String {
    switch report.list {
    case .exceptions, .late: "fell due"
    case .completed: report.counted == 1 ? "was in the plan" : "were in the plan"
    case .turning: report.counted == 1 ? "falls due" : "fall due"
    }
  }

  private var table1: Table {
    let span = beginning.map { "\($0.long) to \(month.long)" } ?? "by \(month.lastDay.long)"
    let counted =
      report.list == .completed
      ? "In the plan" : report.list == .turning ? "Due in \((month + 1).long)" : "Total due, \(span)"
    return Table(
      id: "table-1",
      caption:
        "Table 1. Actions \(report.list == .completed ? "in the plan" : "due") and \(words.columnTitle.lowercased()), by priority",
      columns: [
        Table.Column("Priority"), Table.Column(counted, isNumber: true),
        Table.Column(words.columnTitle, isNumber: true),
      ],
      groups: [
        Table.Group(
          rows: report.priorities.map { row in
            let number = row.priority.number
            return [
              named(row.priority), cell(row.counted.count, countedFilter(priority: number)),
              cell(row.listed.count, listedFilter(priority: number)),
            ]
          })
      ],
      footer: [
        [.paragraph(text("Total"))], cell(report.counted, countedFilter()),
        cell(report.listed.count, listedFilter()),
      ])
  }

  private func named(_ priority: Priority) -> [Block] {
    [.paragraph(text("\(priority.number)  \(priority.markedTitle)"))]
  }

  private func cell(_ count: Int, _ filter: RegisterFilter) -> [Block] {
    [.paragraph([figure(String(count), filter)])]
  }

  private var unrated: [Block] {
    let unrated = report.position.standings.filter { $0.isDue && $0.rating == nil }
    guard !unrated.isEmpty else { return [] }
    return [
      paragraph(
        .unrated,
        [
          "Number": count(unrated, atHead: true),
          "actions have": unrated.count.of("action has", "actions have"),
          "references": references(unrated),
        ])
    ]
  }

  // MARK: Movement

  private var movement: [Block] {
    // What came with the plan did not fall due in its first month.
    guard month > plan.firstMonth else { return [paragraph(.firstMonth)] }
    let movement = report.movement
    var blocks: [Block] = [.paragraph(newlyDue(movement))]
    blocks.append(.paragraph(fromBefore(movement)))
    let rebaselined = report.position.standings.filter { $0.isRebaselined && !$0.isWithdrawn }
    if !rebaselined.isEmpty {
      blocks.append(
        paragraph(
          .rebaselined,
          [
            "Number": [figure(Words.capitalised(say.counted(rebaselined.count, "action")), rebaselined)],
            "have": rebaselined.count.of("has", "have"), "references": references(rebaselined),
          ]))
    }
    return blocks
  }

  private func newlyDue(_ movement: Movement) -> [Inline] {
    guard !movement.newlyDue.isEmpty else { return say(.newlyDueNone, ["month": text(month.long)]) }
    var newlyDue = RegisterFilter()
    newlyDue.due = .newly
    let number = movement.newlyDue.count
    let listed = movement.newlyDue.filter(report.list.lists)
    let opening = say(
      .newlyDue,
      [
        "Number": [figure(Words.capitalised(say.counted(number, "action")), newlyDue)],
        "month": text(month.long),
      ])
    if number == 1, !listed.isEmpty {
      return opening + text(" ")
        + say(.newlyDueOneListed, ["is listed": text(words.isListed), "references": references(listed)])
    }
    if listed.isEmpty {
      return opening + text(" ") + say(.newlyDueNoneListed, ["is listed": text(words.isListed)])
    }
    return opening + text(" ")
      + say(
        .newlyDueListed,
        [
          "number": [figure(say.count(number), newlyDue)], "listed": count(listed),
          "are listed": text(listed.count == 1 ? words.isListed : words.areListed),
          "references": references(listed),
        ])
  }

  private func fromBefore(_ movement: Movement) -> [Inline] {
    let before = month - 1
    var sentences: [[Inline]] = []
    if movement.before.isEmpty {
      sentences.append(say(.noneBefore, ["was listed": text(wasListed), "month": text(before.long)]))
    } else {
      let number = movement.before.count
      let remaining = movement.remaining.count
      sentences.append(
        say(
          .remaining,
          [
            "number": [figure(say.count(number), movement.before)], "actions": number.of("action", "actions"),
            "were listed": text(number == 1 ? wasListed : words.wereListed), "month": text(before.long),
            "remaining": [figure(say.count(remaining), movement.remaining)]
              + text(remaining == 1 || remaining == 0 ? " remains" : " remain"),
          ]))
    }
    sentences += left(movement)
    sentences += slipped(movement)
    if !movement.before.isEmpty || !movement.now.isEmpty {
      sentences.append(
        say(
          .balance,
          [
            "before": [figure(String(movement.before.count), movement.before)],
            "now": [figure(String(movement.now.count), movement.now)],
            "left": count(movement.left.map(\.standing)), "newly": count(movement.newly.map(\.standing)),
          ]))
    }
    return sentences.enumerated().flatMap { $0 == 0 ? $1 : text(" ") + $1 }
  }

  private var wasListed: String {
    words.wereListed.hasPrefix("were ") ? "was " + words.wereListed.dropFirst(5) : words.wereListed
  }

  private func left(_ movement: Movement) -> [[Inline]] {
    var destinations: [Movement.Destination] = plan.scale.ratings.map { .rating($0.key) }
    destinations += [.withdrawn, .noLongerDue]
    return destinations.compactMap { destination -> [Inline]? in
      let standings = movement.left.filter { $0.to == destination }.map(\.standing)
      guard !standings.isEmpty else { return nil }
      let number = standings.count
      var values = ["Number": count(standings, atHead: true), "references": referencesByPriority(standings)]
      switch destination {
      case .rating(let key):
        values["have"] = number.of("has", "have")
        values["rating"] = text(plan.scale[key]?.label ?? key)
        return say(.left, values)
      case .withdrawn:
        values["were"] = number.of("was", "were")
        return say(.withdrawn, values)
      case .noLongerDue:
        values["are"] = number.of("is", "are")
        return say(.noLongerDue, values)
      }
    }
  }

  private func slipped(_ movement: Movement) -> [[Inline]] {
    let (slipped, reopened) = (movement.newly(.slippedBack), movement.newly(.reopened))
    guard !slipped.isEmpty || !reopened.isEmpty else {
      return report.list == .exceptions ? [say(.noneSlipped, ["Red": text(words.adjective)])] : []
    }
    var sentences: [[Inline]] = []
    if !slipped.isEmpty {
      sentences.append(
        say(
          .slippedBack,
          [
            "Number": count(slipped, atHead: true), "Red": text(words.adjective),
            "references": referencesByPriority(slipped),
          ]))
    }
    if !reopened.isEmpty {
      sentences.append(
        say(
          .reopened,
          [
            "Number": count(reopened, atHead: true), "were": reopened.count.of("was", "were"),
            "references": referencesByPriority(reopened),
          ]))
    }
    return sentences
  }
}
