/// A paper's table: numbers in a scrolling region of their own, so that a phone never scrolls the page.
struct PaperTableHTML {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  var html: HTML {
    let isFigures = table.columns.contains(where: \.isNumber)
    let body: HTML = """
      <table class="paper-table\(if: !isFigures, " banded")">
      <caption id="\(table.id)"\(if: !table.showsCaption, " class=\"unseen\"")>\(table.caption)</caption>
      <thead><tr>\(each: table.columns, head)</tr></thead>
      \(each: table.groups, group)\(foot)
      </table>

      """
    guard isFigures else { return body }
    return """
      <div class="scroll figures" role="region" aria-labelledby="\(table.id)" tabindex="0">
      \(body)</div>

      """
  }

  private func head(_ column: Table.Column) -> HTML {
    "<th scope=\"col\"\(if: column.isNumber, " class=\"number\"")>\(column.title)</th>"
  }

  private func group(_ group: Table.Group) -> HTML {
    """
    <tbody>\(group.band.map(band))\(each: group.rows, { "<tr>\(cells($0))</tr>\n" })</tbody>
    """
  }

  private func band(_ title: String) -> HTML {
    "<tr class=\"band\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(title)</th></tr>\n"
  }

  private var foot: HTML {
    table.footer.map { "<tfoot><tr>\(cells($0))</tr></tfoot>" } ?? ""
  }

  private func cells(_ row: [[Block]]) -> HTML {
    HTML.each(row.enumerated()) { index, blocks in
      let isNumber = index < table.columns.count && table.columns[index].isNumber
      let content = cell(blocks)
      return index == table.heading
        ? "<th scope=\"row\"\(if: isNumber, " class=\"number\"")>\(content)</th>"
        : "<td\(if: isNumber, " class=\"number\"")>\(content)</td>"
    }
  }

  /// One paragraph in a cell needs no element of its own.
  private func cell(_ blocks: [Block]) -> HTML {
    HTML.each(blocks) { block in
      if case .paragraph(let words) = block { return PaperHTML.inline(words) + " " }
      return PaperHTML.block(block)
    }
  }
}
