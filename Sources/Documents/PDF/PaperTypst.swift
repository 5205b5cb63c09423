/// A paper as the source of a typst document. What it looks like is in `PDFTemplate`; here is what it says.
struct PaperTypst {
  let print: PaperPrint
  private var paper: Paper { print.paper }

  init(_ print: PaperPrint) {
    self.print = print
  }

  var source: String {
    "#let dense = \(paper.layout == .summary)\n" + PDFTemplate.text + opening
      + paper.sections.enumerated().map(section).joined()
  }

  private var opening: String {
    let literal = TypstText.literal
    let facts = paper.facts.map { "(\(literal($0.name)), \(literal($0.value)))," }.joined(separator: " ")
    return """
      #let tones = (\(Self.tones))
      #show: paper.with(
        title: \(literal(paper.title)), caption: \(literal(paper.caption)),
        organisation: \(literal(print.organisation)), standing: \(literal(print.standing)),
        sentence: \(literal(paper.standing.sentence)), facts: (\(facts)),
      )

      """
  }

  private static var tones: String {
    RatingColours.tones.sorted { $0.key < $1.key }.map { name, colours in
      let (fill, ink) = (TypstText.colour(colours.fill), TypstText.colour(colours.ink))
      return "\(name): (fill: \(fill), ink: \(ink), edge: \(TypstText.colour(colours.edge)))"
    }.joined(separator: ", ")
  }

  private func section(_ index: Int, _ section: Paper.Section) -> String {
    "#section(\"\(index + 1)\", starts-page: \(section.startsPage), \(TypstText.literal(section.title)))\n\(blocks(section.blocks))\n"
  }

  func blocks(_ blocks: [Block]) -> String {
    blocks.map(block).joined(separator: "\n")
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .heading(let title): "#heading(level: 2, \(TypstText.literal(title)))"
    case .paragraph(let words): inline(words) + "\n"
    case .bullets(let items): "#list(\(contents(items)))"
    case .lettered(let items): "#enum(numbering: \"a)\", \(contents(items)))"
    case .key(let rows):
      "#key(\(rows.map { "(\(rating($0.rating)), [\(TypstText.words($0.meaning))])" }.joined(separator: ", ")))"
    case .table(let table): PaperTableTypst(table, self).source
    case .accounts(let accounts): accounts.map(account).joined(separator: "\n")
    case .figure(let figure): self.figure(figure)
    case .note(let words): "#note[\(inline(words))]"
    }
  }

  private func figure(_ figure: Figure) -> String {
    """
    #chart(
      caption: [\(TypstText.words(figure.caption))], says: [\(TypstText.words(figure.chart.description))],
      alternative: \(TypstText.literal(figure.alternative)), \(ChartTypst.image(figure)),
    )
    """
  }

  private func account(_ account: Block.Account) -> String {
    "#account([\(inline(account.references))], [\(blocks(account.blocks))])"
  }

  private func contents(_ items: [[Inline]]) -> String {
    items.map { "[\(inline($0))]" }.joined(separator: ", ")
  }

  func inline(_ words: [Inline]) -> String {
    words.map { word in
      switch word {
      case .text(let text): TypstText.words(text)
      case .strong(let text): "#strong[\(TypstText.words(text))]"
      case .figure(let text, let href): linked("figure-link", text, href)
      case .link(let text, let href): linked("words-link", text, href)
      case .reference(let text, let href): linked("reference-link", text, href)
      case .rating(let shown): "#" + rating(shown)
      }
    }.joined()
  }

  private func linked(_ kind: String, _ text: String, _ href: String) -> String {
    let address = print.address(href).map(TypstText.literal) ?? "none"
    return "#\(kind)(\(address))[\(TypstText.words(text))]"
  }

  private func rating(_ rating: PaperRating) -> String {
    let literal = TypstText.literal
    let tone = RatingColours.tones[rating.tone] == nil ? "white" : rating.tone
    return "rating(tones.\(tone), \(literal(rating.letter)), \(literal(rating.label)))"
  }
}
