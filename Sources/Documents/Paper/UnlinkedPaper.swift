extension Paper {
  /// The paper in the same words for readers who may not follow its links to the records.
  package var unlinked: Paper {
    var paper = self
    for index in paper.sections.indices {
      paper.sections[index].blocks = paper.sections[index].blocks.map(\.unlinked)
    }
    return paper
  }
}

extension Inline {
  fileprivate var unlinked: Inline {
    switch self {
    case .figure(let text, _), .reference(let text, _), .link(let text, _): .text(text)
    case .text, .strong, .rating: self
    }
  }
}

extension Block {
  fileprivate var unlinked: Block {
    switch self {
    case .heading, .key, .figure: self
    case .paragraph(let words): .paragraph(words.map(\.unlinked))
    case .bullets(let items): .bullets(items.map { $0.map(\.unlinked) })
    case .lettered(let items): .lettered(items.map { $0.map(\.unlinked) })
    case .note(let words): .note(words.map(\.unlinked))
    case .table(let table): .table(table.unlinked)
    case .accounts(let accounts):
      .accounts(
        accounts.map {
          Account(
            id: $0.id, references: $0.references.map(\.unlinked), blocks: $0.blocks.map(\.unlinked))
        })
    }
  }
}

extension Table {
  fileprivate var unlinked: Table {
    func row(_ cells: [[Block]]) -> [[Block]] { cells.map { $0.map(\.unlinked) } }
    return Table(
      id: id, caption: caption, showsCaption: showsCaption, columns: columns, heading: heading, bands: bands,
      groups: groups.map { Group(band: $0.band, rows: $0.rows.map(row)) }, footer: footer.map(row))
  }
}
