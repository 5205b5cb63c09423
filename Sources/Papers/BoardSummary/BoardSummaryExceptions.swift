import Documents
import Improvement

/// Which actions are exceptions, whether children are safe meanwhile, and what may follow.
extension BoardSummaryWriter {
  /// So many have room on the page, and so many priorities of them.
  private static let (mostNamed, mostPriorities) = (12, 10)

  var exceptions: [Block] {
    let rows = summary.priorities.filter { $0.now.exceptions > 0 }
    guard !rows.isEmpty else {
      return [report.paragraph(.noneListed, ["is listed": report.text(report.words.isListed)])]
    }
    let shown = Array(rows.prefix(Self.mostPriorities))
    let named = named(shown)
    let number = named.reduce(0) { $0 + $1.count }
    let table = Table(
      id: "exceptions-by-priority", caption: "\(red) actions by priority", showsCaption: false,
      columns: [
        Table.Column("Priority"), Table.Column("Actions"), Table.Column(red, isNumber: true),
        Table.Column("Change", isNumber: true),
      ],
      groups: [Table.Group(rows: zip(shown, named).map(row))])
    return [.table(table)] + more(content.report.listed.count - number) + [.paragraph(risk)]
  }

  /// Each priority's first ones, and then its others, as far as there is room.
  private func named(_ rows: [BoardSummary.PriorityRow]) -> [[Standing]] {
    let listed = rows.map { row in
      content.report.priorities.first { $0.priority.number == row.priority.number }?.listed ?? []
    }
    var counts = [Int](repeating: 0, count: listed.count)
    var left = Self.mostNamed
    for place in 0..<(listed.map(\.count).max() ?? 0) {
      for index in listed.indices where place < listed[index].count && left > 0 {
        counts[index] += 1
        left -= 1
      }
    }
    return zip(listed, counts).map { Array($0.prefix($1)) }
  }

  private func row(_ row: BoardSummary.PriorityRow, _ named: [Standing]) -> [[Block]] {
    let number = row.priority.number
    var actions: [Inline] = []
    for (index, standing) in named.enumerated() {
      actions += (index == 0 ? [] : [.text("; ")]) + self.named(standing, 46)
    }
    let rest = row.now.exceptions - named.count
    if rest > 0 { actions.append(.text(named.isEmpty ? "\(rest) actions" : "; and \(rest) more")) }
    return [
      cell("\(number)  \(Words.short(row.priority.shortTitle, 24))"), cell(actions),
      cell([figure(row.now.exceptions) { ($0.list, $0.priority) = (.exceptions, number) }]),
      difference(row.exceptionsDifference),
    ]
  }

  // MARK: Safeguarding

  /// What named officers have answered of immediate risk.
  private var risk: [Inline] {
    let (immediate, unanswered) = (content.atImmediateRisk, content.riskUnanswered)
    var words: [Inline] = []
    for risk in immediate.prefix(2) {
      let values: [String: [Inline]] = [
        "reference": [report.reference(risk.standing)], "reason": [.text(Words.short(risk.risk.reason, 90))],
      ]
      words += [.strong(Plain.text(report.say(.immediateRisk, values))), .text(" ")]
    }
    if immediate.count > 2 {
      words += [
        .strong("\(immediate.count - 2) more leave a child at immediate risk:"), .text(" see the "),
        reportLink,
        .text(". "),
      ]
    }
    if !unanswered.isEmpty {
      return words + report.say(.riskUnanswered, ["references": references(unanswered)])
    }
    guard immediate.isEmpty else { return words }
    let number = content.report.listed.count
    let listed = report.figure(
      report.say.counted(number, "\(report.words.adjective) action"), report.listedFilter())
    return number == 1
      ? report.say(.noImmediateRiskOfOne, ["listed action": [listed]])
      : report.say(.noImmediateRisk, ["listed actions": [listed]])
  }

  private func references(_ standings: [Standing]) -> [Inline] {
    let most = 10
    guard standings.count > most else { return report.references(standings) }
    let first = standings.sorted { $0.reference < $1.reference }.prefix(most)
    return Words.list(
      first.map { [report.reference($0)] } + [[.text("\(standings.count - most) more in the "), reportLink]])
  }

  // MARK: Next month

  var next: [Block] {
    let (turning, most) = (summary.turning, 4)
    let values: [String: [Inline]] = [
      "Number": [
        report.figure(Words.capitalised(report.say.counted(turning.count, "action")), turning)
      ],
      "month": [.text((month + 1).long)], "Red": [.text(red)], "fall": turning.count.of("falls", "fall"),
      "are": turning.count.of("is", "are"),
    ]
    guard !turning.isEmpty else { return [report.paragraph(.summaryNoneTurning, values)] }
    return [report.paragraph(.summaryTurning, values)]
      + [.bullets(turning.prefix(most).map { named($0, 60) + rated($0) })]
      + more(turning.count - most, .turning)
  }

  /// " (Amber)"
  private func rated(_ standing: Standing) -> [Inline] {
    [.text(" (\(standing.rating?.label ?? "not rated"))")]
  }
}
