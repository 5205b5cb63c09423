/// A paper as pandoc reads it for word processors: the page's blocks, each with the name of its style.
struct PaperOfficeHTML {
  let print: PaperPrint
  private var paper: Paper { print.paper }

  init(_ print: PaperPrint) {
    self.print = print
  }

  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"></head><body>
    \(paper.layout == .summary ? closeOpening : opening)
    \(each: paper.sections.enumerated(), { section($0, $1) })
    </body></html>
    """
  }

  private var opening: HTML {
    """
    \(styled("PaperOrganisation", print.organisation))
    \(styled("PaperStanding", paper.standing.sentence))
    \(if: !paper.caption.isEmpty, styled("PaperCaption", paper.caption))
    \(styled("Title", paper.title))
    \(facts)
    """
  }

  /// All that a report says on half a page, on three lines.
  private var closeOpening: HTML {
    """
    \(if: !paper.caption.isEmpty, styled("PaperCaption", paper.caption))
    \(styled("Title", paper.title))
    \(styled("PaperStanding", paper.standing.sentence))
    \(styled("PaperFacts", paper.facts.map { "\($0.name): \($0.value)" }.joined(separator: "\u{2002}·\u{2002}")))
    """
  }

  private var facts: HTML {
    guard !paper.facts.isEmpty else { return HTML() }
    return """
      <table><colgroup><col style="width:24%"><col style="width:76%"></colgroup><tbody>
      \(each: paper.facts, { "<tr><td>\(styled("PaperCellHeading", $0.name))</td><td>\(styled("PaperCell", $0.value))</td></tr>" })
      </tbody></table>

      """
  }

  private func section(_ index: Int, _ section: Paper.Section) -> HTML {
    "\(if: section.startsPage, styled("PaperNewPage", "\u{a0}"))<h1>\(index + 1)\u{2002}\(section.title)</h1>\n\(each: section.blocks, block)"
  }

  private func block(_ block: Block) -> HTML {
    switch block {
    case .heading(let title): "<h2>\(title)</h2>\n"
    case .paragraph(let words): "<p>\(inline(words))</p>\n"
    case .bullets(let items): "<ul>\(each: items, { "<li><p>\(inline($0))</p></li>" })</ul>\n"
    case .lettered(let items):
      "<ol type=\"a\">\(each: items, { "<li><p>\(inline($0))</p></li>" })</ol>\n"
    case .key(let rows):
      """
      <table><colgroup><col style="width:20%"><col style="width:80%"></colgroup><tbody>
      \(each: rows, { "<tr><td>\(cell(.rating($0.rating)))</td><td>\(styled("PaperCell", $0.meaning))</td></tr>" })
      </tbody></table>

      """
    case .table(let table): PaperTableOfficeHTML(table, self).html
    case .accounts(let accounts): "<dl>\(each: accounts, account)</dl>\n"
    case .figure(let figure): self.figure(figure)
    case .note(let words): styled("PaperNote", inline(words))
    }
  }

  private func figure(_ figure: Figure) -> HTML {
    let drawing = figure.chart.drawing
    let place = paper.figures.firstIndex(of: figure) ?? 0
    let picture: HTML = """
      <img src="\(ChartPictures.name(place))" alt="\(figure.alternative)" \
      width="\(String(drawing.width))pt" height="\(String(drawing.height))pt">
      """
    return """
      \(styled("PaperFigureCaption", figure.caption))\(styled("PaperFigureWords", figure.chart.description))\
      \(styled("PaperFigure", picture))
      """
  }

  private func account(_ account: Block.Account) -> HTML {
    "<dt>\(inline(account.references))</dt><dd>\(each: account.blocks, block)</dd>\n"
  }

  /// A cell of a rating alone stands on its colour.
  func cell(_ word: Inline) -> HTML {
    guard case .rating(let rating) = word else { return styled("PaperCell", inline([word])) }
    return styled(PaperStyles.rating(rating.tone), inline([.text("\(rating.letter)\u{2002}\(rating.label)")]))
  }

  func inline(_ words: [Inline]) -> HTML {
    HTML.each(words) { word in
      switch word {
      case .text(let text): "\(text)"
      case .strong(let text): "<b>\(text)</b>"
      case .figure(let text, let href), .link(let text, let href): linked("\(text)", href)
      case .reference(let text, let href):
        linked("<span data-custom-style=\"PaperReference\">\(text)</span>", href)
      case .rating(let rating):
        """
        <span data-custom-style="\(PaperStyles.rating(rating.tone))Words">\(rating.letter)\u{2002}\(rating.label)</span>
        """
      }
    }
  }

  private func linked(_ shown: HTML, _ href: String) -> HTML {
    guard let address = print.address(href) else { return shown }
    return "<a href=\"\(address)\">\(shown)</a>"
  }

  func styled(_ style: String, _ text: String) -> HTML { styled(style, "\(text)" as HTML) }

  func styled(_ style: String, _ words: HTML) -> HTML {
    "<div data-custom-style=\"\(style)\"><p>\(words)</p></div>\n"
  }
}
