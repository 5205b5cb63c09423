/// A paper as the page shows it, in the stylesheet's own pieces.
package struct PaperHTML: Sendable {
  package let paper: Paper

  package init(_ paper: Paper) {
    self.paper = paper
  }

  package var header: HTML {
    """
    <header class="paper-title">
      <p class="caption">\(paper.caption)</p>
      <h1>\(paper.title)</h1>
      <dl class="facts">\(each: paper.facts, { "<div><dt>\($0.name)</dt><dd>\($0.value)</dd></div>" })</dl>
    </header>
    """
  }

  package var sections: HTML {
    HTML.each(paper.sections.enumerated()) { index, section in
      """
      <section aria-labelledby="\(section.id)">
      <h2 id="\(section.id)"><span class="no">\(index + 1)</span> \(section.title)</h2>
      \(each: section.blocks, Self.block)
      </section>

      """
    }
  }

  package var contents: HTML {
    """
    <ol class="contents">\(each: paper.sections, { "<li><a href=\"#\($0.id)\">\($0.title)</a></li>" })</ol>
    """
  }

  static func block(_ block: Block) -> HTML {
    switch block {
    case .heading(let title): "<h3>\(title)</h3>\n"
    case .paragraph(let words): "<p>\(inline(words))</p>\n"
    case .bullets(let items): "<ul>\(each: items, { "<li>\(inline($0))</li>" })</ul>\n"
    case .lettered(let items): "<ol class=\"lettered\">\(each: items, { "<li>\(inline($0))</li>" })</ol>\n"
    case .key(let rows):
      """
      <dl class="rating-key">\(each: rows, { "<div><dt>\(rating($0.rating))</dt><dd>\($0.meaning)</dd></div>" })</dl>

      """
    case .table(let table): PaperTableHTML(table).html
    case .accounts(let accounts): "<dl class=\"accounts\">\(each: accounts, account)</dl>\n"
    case .figure(let figure): ChartHTML(figure.chart).html("<b>\(figure.caption)</b>")
    case .note(let words): "<p class=\"meta\">\(inline(words))</p>\n"
    }
  }

  private static func account(_ account: Block.Account) -> HTML {
    """
    <div id="\(account.id)"><dt>\(inline(account.references))</dt>
    <dd>\(each: account.blocks, block)</dd></div>

    """
  }

  static func inline(_ words: [Inline]) -> HTML {
    HTML.each(words) { word in
      switch word {
      case .text(let text): "\(text)"
      case .strong(let text): "<b>\(text)</b>"
      case .figure(let text, let href): "<a class=\"figure\" href=\"\(href)\">\(text)</a>"
      case .reference(let text, let href): "<a class=\"ref\" href=\"\(href)\">\(text)</a>"
      case .link(let text, let href): "<a href=\"\(href)\">\(text)</a>"
      case .rating(let shown): rating(shown)
      }
    }
  }

  package static func rating(_ rating: PaperRating) -> HTML {
    "<span class=\"rating tone-\(rating.tone)\"><b aria-hidden=\"true\">\(rating.letter)</b>\(rating.label)</span>"
  }
}
