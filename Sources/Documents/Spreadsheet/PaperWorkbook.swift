/// A paper's tables as a workbook: a sheet about the paper, then one for each of its tables.
extension Workbook {
  /// - Parameters:
  ///   - address: where the site is: "https://plan.example.gov.uk". Without one no cell opens its record.
  ///   - created: when the file is made, in seconds since 1970.
  package init(_ paper: Paper, organisation: String, address: String? = nil, created: Int) {
    let tables = paper.sections.flatMap { Self.tables($0.blocks) }
    let cells = PaperCell(address: address)
    self.init(
      Properties(title: paper.title, subject: paper.caption, organisation: organisation, created: created),
      sheets: [Sheet(about: paper, tables)] + tables.map { Sheet($0, cells) })
  }

  private static func tables(_ blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block {
      case .table(let table): [table]
      case .figure(let figure): [figure.table]
      case .accounts(let accounts): accounts.flatMap { tables($0.blocks) }
      case .heading, .paragraph, .bullets, .lettered, .key, .note: []
      }
    }
  }
}

extension Workbook.Sheet {
  /// What the paper is, how far it may be relied on, its small print, and which sheet holds what.
  fileprivate init(about paper: Paper, _ tables: [Table]) {
    var rows: [[Workbook.Cell]] = [[.text("Title"), .text(paper.title)]]
    if !paper.caption.isEmpty { rows.append([.text("For"), .text(paper.caption)]) }
    rows += paper.facts.map { [.text($0.name), .text($0.value)] }
    rows.append([.text("Standing"), .text(paper.standing.sentence)])
    for (index, table) in tables.enumerated() {
      rows.append([.text("Sheet"), .link(table.caption, to: .sheet(index + 1))])
    }
    for block in paper.sections.flatMap(\.blocks) {
      if case .note(let words) = block { rows.append([.text("Note"), .text(PaperText.plain(words))]) }
    }
    self.init(
      name: "About", title: paper.title,
      columns: [Workbook.Column("About", width: 18), Workbook.Column("This paper", width: 90)], rows: rows,
      isList: false)
  }
}
