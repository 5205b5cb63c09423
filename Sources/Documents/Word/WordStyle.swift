/// A style as Word keeps it (ISO/IEC 29500-1, 17.7.4).
struct WordStyle {
  private let style: OfficeStyle
  private let parent: String?

  /// - Parameter parent: the id of what it takes after, where that is another than the name tells.
  init(_ style: OfficeStyle, parent: String? = nil) {
    self.style = style
    self.parent = parent ?? style.parent.map(Self.identifier)
  }

  var xml: HTML {
    let isParagraph = style.kind == .paragraph
    return """
      <w:style w:type="\(isParagraph ? "paragraph" : "character")" \
      \(if: !Self.builtIn.contains(style.name), "w:customStyle=\"1\" ")\
      w:styleId="\(Self.identifier(style.name))"><w:name w:val="\(style.name)"/>\
      \(parent.map { "<w:basedOn w:val=\"\($0)\"/>" as HTML })\
      <w:qFormat/>\(isParagraph ? paragraph : HTML())<w:rPr>\(words)</w:rPr></w:style>
      """
  }

  /// Those that Word has too.
  private static let builtIn: Set = ["Body Text", "Title", "heading 1", "heading 2", "Hyperlink"]

  /// Its name without spaces, but "Heading1" for what is named "heading 1".
  static func identifier(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst().filter { $0 != " " }
  }

  private var paragraph: HTML {
    let edges: [(HTML, OfficeStyle.Rule?)] = [
      ("top", style.top), ("left", style.left), ("bottom", style.bottom),
    ]
    let rules = HTML.each(edges) { side, rule in
      guard let rule else { return HTML() }
      let space = style.fill == nil ? 6 : 1
      return """
        <w:\(side) w:val="single" w:sz="\(Int(rule.width * 8))" w:space="\(space)" \
        w:color="\(OfficeStyle.colour(rule.colour))"/>
        """
    }
    return """
      <w:pPr>\(if: style.keepsWithNext, "<w:keepNext/><w:keepLines/>")\
      \(if: style.startsPage, "<w:pageBreakBefore/>")\
      \(if: !rules.isEmpty, "<w:pBdr>\(rules)</w:pBdr>")\(shade)\(spacing)\
      \(style.indent.map { "<w:ind w:left=\"\(Self.twentieths($0))\"/>" as HTML })\
      \(if: style.isToRight, "<w:jc w:val=\"right\"/>")\
      \(style.level.map { "<w:outlineLvl w:val=\"\($0 - 1)\"/>" as HTML })</w:pPr>
      """
  }

  private var spacing: HTML {
    guard style.before != nil || style.after != nil else { return HTML() }
    return """
      <w:spacing w:before="\(Self.twentieths(style.before ?? 0))" w:after="\(Self.twentieths(style.after ?? 0))"/>
      """
  }

  private var shade: HTML {
    guard let fill = style.fill else { return HTML() }
    return "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(OfficeStyle.colour(fill))\"/>"
  }

  private var words: HTML {
    let size = style.size.map { "<w:sz w:val=\"\(Int($0 * 2))\"/><w:szCs w:val=\"\(Int($0 * 2))\"/>" as HTML }
    let ink = style.ink.map { "<w:color w:val=\"\(OfficeStyle.colour($0))\"/>" as HTML }
    return """
      \(if: style.isBold, "<w:b/><w:bCs/>")\(ink)\(size)\(style.kind == .words ? shade : HTML())
      """
  }

  private static func twentieths(_ points: Double) -> Int { Int(points * 20) }
}
