import Documents
import Improvement

/// The list of actions, and the account of each.
extension ExceptionReportWriter {
  private var listedPriorities: [ExceptionReport.PriorityRow] {
    report.priorities.filter { !$0.listed.isEmpty }
  }

  var list: [Block] {
    guard !report.listed.isEmpty else { return [paragraph(.noneListed, ["is listed": text(words.isListed)])] }
    return [
      .table(
        Table(
          id: "listed", caption: words.sectionTitle + ", by priority", showsCaption: false,
          columns: [Table.Column("Timescale"), Table.Column("Action"), Table.Column("Key action")],
          heading: 1, bands: "Priority",
          groups: listedPriorities.map { row in
            Table.Group(band: row.priority.heading, rows: row.listed.map(listRow))
          }))
    ]
  }

  private func listRow(_ standing: Standing) -> [[Block]] {
    let parts = content.actions[standing.reference]?.parts ?? []
    var wording: [Block] = [.paragraph(text(standing.stem))]
    if !parts.isEmpty { wording.append(.lettered(parts.map { text(Words.capitalised($0.text)) })) }
    return [[.paragraph(text(standing.timescale.printed))], [.paragraph([reference(standing)])], wording]
  }

  var accounts: [Block] {
    guard !report.listed.isEmpty else { return [paragraph(.noneListed, ["is listed": text(words.isListed)])] }
    var blocks: [Block] = []
    for row in listedPriorities {
      blocks.append(.heading(row.priority.heading))
      for narrative in content.priorityNarratives where narrative.priority == row.priority.number {
        blocks += paragraphs(narrative.narrative)
      }
      blocks.append(.accounts(jointly(row.listed).map(account)))
    }
    let footnotes = listedPriorities.compactMap(\.priority.footnote)
    for footnote in footnotes where footnote == footnotes.first {
      return blocks + [.note(text("* " + footnote))]
    }
    return blocks
  }

  /// Actions that share a narrative stand together, once.
  private func jointly(_ listed: [Standing]) -> [[Standing]] {
    var groups: [[Standing]] = []
    for standing in listed {
      let update = content.update(standing)
      let joint = groups.firstIndex { group in
        let first = content.update(group[0])
        return (update?.jointWith.contains(group[0].reference) ?? false)
          || (first?.jointWith.contains(standing.reference) ?? false)
      }
      if let joint { groups[joint].append(standing) } else { groups.append([standing]) }
    }
    return groups
  }

  private func account(_ group: [Standing]) -> Block.Account {
    let update = content.update(group[0])
    var blocks = update.map { paragraphs($0.narrative) } ?? []
    if blocks.isEmpty { blocks = [paragraph(.noNarrative, ["month": text(month.long)])] }
    let interims = group.compactMap { content.update($0)?.interim }.reduce(into: [String]()) {
      found, interim in
      if !found.contains(interim) { found.append(interim) }
    }
    if !interims.isEmpty {
      blocks.append(.paragraph([.strong("In the meantime: "), .text(interims.joined(separator: " "))]))
    }
    for standing in group { blocks.append(.note(standingLine(standing, isAlone: group.count == 1))) }
    return Block.Account(
      id: "account-" + group[0].reference.text.replacing(".", with: "-"),
      references: Words.list(group.map { [reference($0)] }), blocks: blocks)
  }

  /// "Red for 4 months in a row. Due December 2016, now forecast for May 2017."
  private func standingLine(_ standing: Standing, isAlone: Bool) -> [Inline] {
    var line = isAlone ? "" : standing.reference.text + ": "
    if report.list == .exceptions, let months = content.monthsAtRating[standing.reference], months > 0 {
      line +=
        months == 1
        ? "New at \(words.adjective) this month. "
        : "\(words.adjective) for \(say.count(months)) months in a row. "
    }
    line += "Due \(standing.timescale.to.long)"
    line += standing.forecast.map { ", now forecast for \($0.long)." } ?? ", with no forecast."
    if content.unchanged.contains(standing.reference) { line += " This account is the same as last month's." }
    return text(line)
  }

  private func paragraphs(_ narrative: Narrative) -> [Block] {
    narrative.blocks.map { block in
      switch block {
      case .paragraph(let words): .paragraph(text(words))
      case .bullets(let items): .bullets(items.map(text))
      }
    }
  }
}

extension String {
  func replacing(_ character: Character, with other: Character) -> String {
    String(map { $0 == character ? other : $0 })
  }
}
