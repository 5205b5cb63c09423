/// A chart in a paper, with the caption that the paper gives it: "Chart 1. Actions by month and rating".
package struct Figure: Sendable, Hashable {
  package let chart: Chart
  package let caption: String

  package init(_ chart: Chart, caption: String) {
    self.chart = chart
    self.caption = caption
  }

  /// For those who do not see it, beside its caption: what it says, and every figure of it in words.
  var alternative: String {
    ([chart.description] + TextTable.sentences(chart.table)).map { text in
      text.last.map { ".!?".contains($0) } == true ? text : text + "."
    }.joined(separator: " ")
  }

  /// The table behind it, under the chart's own caption.
  var table: Table {
    let table = chart.table
    return Table(
      id: table.id, caption: caption, showsCaption: table.showsCaption, columns: table.columns,
      heading: table.heading, bands: table.bands, groups: table.groups, footer: table.footer)
  }
}

extension TextTable {
  /// A row a sentence: "March 2017: Red 15, Amber 142, All 298".
  static func sentences(_ table: Table) -> [String] {
    table.groups.flatMap(\.rows).map { row in
      let cells = row.map { text($0).joined(separator: " ") }
      let figures = zip(table.columns, cells).enumerated().filter { $0.offset != table.heading }
      return cells[table.heading] + ": "
        + figures.map { "\($0.element.0.title) \($0.element.1)" }.joined(separator: ", ")
    }
  }
}

extension Paper {
  /// In their order.
  var figures: [Figure] { sections.flatMap { Self.figures($0.blocks) } }

  private static func figures(_ blocks: [Block]) -> [Figure] {
    blocks.flatMap { block -> [Figure] in
      switch block {
      case .figure(let figure): [figure]
      case .accounts(let accounts): accounts.flatMap { figures($0.blocks) }
      case .heading, .paragraph, .bullets, .lettered, .key, .table, .note: []
      }
    }
  }
}
