import Documents
import Improvement

/// Table 2 with the ranking, and table 3 with its sentences.
extension ExceptionReportWriter {
  var table2: Table {
    let months = report.months
    let span = months.count == 1 ? months[0].long : "last \(say.count(months.count)) months"
    return Table(
      id: "table-2", caption: "Table 2. \(Words.capitalised(listedActions)) by priority, \(span)",
      columns: [Table.Column("Priority")] + months.map { Table.Column($0.long, isNumber: true) }
        + [Table.Column("Difference", isNumber: true)],
      groups: [
        Table.Group(
          rows: report.monthly.map { row in
            [[.paragraph(text("\(row.priority.number)  \(row.priority.markedTitle)"))]]
              + monthCells(row.counts, priority: row.priority.number)
              + [difference(row.difference, priority: row.priority.number)]
          })
      ],
      footer: [[.paragraph(text("Total"))]] + monthCells(report.monthlyTotals, priority: nil)
        + [difference(totalDifference, priority: nil)])
  }

  private var totalDifference: Int {
    let totals = report.monthlyTotals
    return totals.count < 2 ? 0 : totals[totals.count - 1] - totals[totals.count - 2]
  }

  private func monthCells(_ counts: [Int], priority: Int?) -> [[Block]] {
    zip(report.months, counts).map { month, count in
      let href = links.asAt(month).register(narrowed(listedFilter(priority: priority)))
      return [.paragraph([.figure(String(count), href: href)])]
    }
  }

  /// A difference opens the two months side by side.
  private func difference(_ difference: Int, priority: Int?) -> [Block] {
    guard difference != 0 else { return [.paragraph(text(signed(0)))] }
    let href = links.comparison(from: month - 1, to: month, narrowed(listedFilter(priority: priority)))
    return [.paragraph([.link(signed(difference), href: href)])]
  }

  /// "+2", "−1", "-" for none.
  func signed(_ difference: Int) -> String {
    difference == 0 ? "-" : difference > 0 ? "+\(difference)" : "−\(-difference)"
  }

  private var listedActions: String {
    report.list == .exceptions ? "\(words.adjective) actions" : words.plural
  }

  // MARK: Ranking

  /// Ties stand together: "Priorities 3, 6 and 8 have two each."
  var ranking: [Inline] {
    var groups = report.ranking[...]
    guard let first = groups.popFirst() else { return [] }
    let reds = text(words.plural)
    var opening =
      first.priorities.count == 1
      ? say(.most, ["Priority": text(first.priorities[0].named), "Reds": reds, "number": ranked(first)])
      : say(.mostTied, ["Priorities": priorities(first), "Reds": reds, "number": ranked(first)])
    if first.priorities.count == 1, let second = groups.first, second.priorities.count == 1 {
      groups.removeFirst()
      opening +=
        text(", ")
        + say(.followedBy, ["priority": text(second.priorities[0].named), "number": ranked(second)])
    }
    opening += text(".")
    for group in groups {
      let isOne = group.priorities.count == 1
      opening +=
        text(" ")
        + say(
          .each,
          [
            "Priorities": isOne ? text("Priority \(group.priorities[0].number)") : priorities(group),
            "have": group.priorities.count.of("has", "have"),
            "number": ranked(group) + text(isOne ? "" : " each"),
          ]) + text(".")
    }
    return opening
  }

  /// One priority's number opens its actions; where several share it, each priority opens its own.
  private func ranked(_ group: (count: Int, priorities: [Priority])) -> [Inline] {
    guard group.priorities.count == 1 else { return text(say.count(group.count)) }
    let listed = report.priorities.filter { $0.priority == group.priorities[0] }.flatMap(\.listed)
    return [figure(say.count(group.count), listed)]
  }

  private func priorities(_ group: (count: Int, priorities: [Priority])) -> [Inline] {
    text("Priorities ")
      + Words.list(
        group.priorities.map { priority in
          let href = links.register(narrowed(listedFilter(priority: priority.number)))
          return [.link(String(priority.number), href: href)]
        })
  }

  // MARK: Deadlines

  var deadlines: [Inline] {
    let rows = report.deadlines.bySize
    guard let first = rows.first else { return [] }
    let (number, total) = (first.standings.count, report.listed.count)
    let tied = rows.filter { $0.standings.count == number }
    var sentence: [Inline]
    if number * 2 > total || tied.count == 1 {
      sentence =
        say(
          number * 2 > total ? .deadlineMajority : .deadlineLargest,
          [
            "Reds": text(words.plural), "number": count(first.standings),
            "percent": text(first.share?.text ?? "-"),
            "deadline": text(inSentence(first)), "was": was, "were": were,
          ]) + text(".")
    } else {
      sentence = say(
        .deadlineTied,
        [
          "Reds": text(words.plural), "were": were,
          "deadlines": Words.list(
            tied.map {
              [.link(inSentence($0), href: links.register(references: $0.standings.map(\.reference)))]
            }),
          "number": text(say.count(number)),
        ])
    }
    if rows.count > 1, let oldest = report.deadlines.oldest {
      sentence +=
        text(" ")
        + say(
          .oldest,
          [
            "reference": [reference(oldest.standing)], "priority": text(String(oldest.standing.priority)),
            "deadline": text(inSentence(oldest.row)), "was": was,
          ])
    }
    return sentence
  }

  /// What falls due next month was not due yet.
  private var was: [Inline] { text(report.list == .turning ? "is" : "was") }
  private var were: [Inline] { text(report.list == .turning ? "are" : "were") }

  private func inSentence(_ row: Deadlines.Row) -> String {
    row.from == row.to ? row.label : row.label.replacingDash()
  }

  var table3: Table {
    Table(
      id: "table-3", caption: "Table 3. \(Words.capitalised(listedActions)) by deadline, newest first",
      columns: [
        Table.Column("Action deadline"), Table.Column("Number", isNumber: true),
        Table.Column("Percentage", isNumber: true),
      ],
      groups: [
        Table.Group(
          rows: report.deadlines.rows.map { row in
            var filter = listedFilter()
            filter.timescale = (row.from, row.to)
            return [
              [.paragraph(text(row.label))], [.paragraph([figure(String(row.standings.count), filter)])],
              [.paragraph(text(row.share?.text ?? "-"))],
            ]
          })
      ],
      footer: [
        [.paragraph(text("Total"))], [.paragraph([figure(String(report.listed.count), listedFilter())])],
        [.paragraph(text("100%"))],
      ])
  }
}

extension String {
  /// "January – March 2017" reads "January to March 2017" in a sentence.
  fileprivate func replacingDash() -> String {
    split(separator: " ").map { $0 == "–" ? "to" : $0 }.joined(separator: " ")
  }
}
