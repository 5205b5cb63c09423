/// A style as OpenDocument keeps it (ISO/IEC 26300-1, 16.2).
struct OpenDocumentStyle {
  private let style: OfficeStyle

  init(_ style: OfficeStyle) {
    self.style = style
  }

  var xml: HTML {
    let isParagraph = style.kind == .paragraph
    let parent = style.parent.map { "style:parent-style-name=\"\(Self.parent($0))\"" as HTML }
    let master = style.master.map { "style:master-page-name=\"\($0)\"" as HTML }
    let level = style.level.map { "style:default-outline-level=\"\($0)\"" as HTML }
    return """
      <style:style style:name="\(Self.encoded(name))" style:display-name="\(name)" \
      style:family="\(isParagraph ? "paragraph" : "text")" \(parent) \(level) \(master)>\(isParagraph ? paragraph : HTML())\
      <style:text-properties \(words)/></style:style>
      """
  }

  private var name: String { style.other ?? style.name }

  private static func parent(_ name: String) -> String {
    if name == "Normal" { return "Standard" }
    return encoded(PaperStyles.usual.first { $0.name == name }?.other ?? name)
  }

  /// A space is written as its number.
  static func encoded(_ name: String) -> String {
    name.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "_20_")
  }

  private var paragraph: HTML {
    let before = style.before.map { "fo:margin-top=\"\(points($0))\" " as HTML }
    let after = style.after.map { "fo:margin-bottom=\"\(points($0))\" " as HTML }
    let indent = style.indent.map { "fo:margin-left=\"\(points($0))\" " as HTML }
    return """
      <style:paragraph-properties \(before)\(after)\(indent)\(rule("top", style.top))\(rule("bottom", style.bottom))\
      \(rule("left", style.left))\(style.fill.map { "fo:background-color=\"#\(OfficeStyle.colour($0))\" " as HTML })\
      \(if: style.isToRight, "fo:text-align=\"end\" ")\
      \(if: style.startsPage, "fo:break-before=\"page\" ")\
      \(if: style.keepsWithNext, "fo:keep-with-next=\"always\" fo:keep-together=\"always\" ")/>
      """
  }

  private func rule(_ side: String, _ rule: OfficeStyle.Rule?) -> HTML {
    guard let rule else { return HTML() }
    let space = style.fill == nil ? 6.0 : 1.0
    return """
      fo:border-\(side)="\(points(rule.width)) solid #\(OfficeStyle.colour(rule.colour))" \
      fo:padding-\(side)="\(points(space))" 
      """
  }

  private var words: HTML {
    let size = style.size.map { "fo:font-size=\"\(points($0))\" " as HTML }
    let ink = style.ink.map { "fo:color=\"#\(OfficeStyle.colour($0))\" " as HTML }
    let fill = style.kind == .words ? style.fill : nil
    return """
      \(size)\(ink)\(if: style.isBold, "fo:font-weight=\"bold\" ")\
      \(fill.map { "fo:background-color=\"#\(OfficeStyle.colour($0))\" " as HTML })
      """
  }

  private func points(_ length: Double) -> String { "\(length)pt" }
}
