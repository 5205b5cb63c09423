import Foundation

/// A Word or OpenDocument file of a council's own, whose fonts, styles, header, footer and margins its papers
/// take. The styles that papers need and that it has not are added as the product's own have them; what it has
/// stays as it is.
struct CouncilReference {
  private let format: PaperPrint.Format
  private let bytes: [UInt8]
  private let layout: Paper.Layout
  private static let most = 50 << 20

  init(_ bytes: [UInt8], _ format: PaperPrint.Format, _ layout: Paper.Layout = .report) {
    (self.bytes, self.format, self.layout) = (bytes, format, layout)
  }

  private var stylesName: String { format == .docx ? "word/styles.xml" : "styles.xml" }

  func completed() throws(ToolFault) -> [UInt8] {
    do throws(ArchiveFault) {
      let archive = try Archive(bytes)
      guard archive.entries.contains(where: { $0.name == Array(stylesName.utf8) }) else { throw .damaged }
      var completed = ArchiveWriter()
      for entry in archive.entries {
        let name = String(decoding: entry.name, as: UTF8.self)
        var content = try archive.content(of: entry, atMost: Self.most)
        if name == stylesName { content = try withStyles(content) }
        completed.add(name, content, isPacked: name != "mimetype")
      }
      return completed.bytes
    } catch {
      throw .reference(format.rawValue)
    }
  }

  private func withStyles(_ content: [UInt8]) throws(ArchiveFault) -> [UInt8] {
    let text = String(decoding: content, as: UTF8.self)
    let end = format == .docx ? "</w:styles>" : "</office:styles>"
    guard let place = text.range(of: end, options: .backwards)?.lowerBound,
      let names = try? StyleNames(content)
    else { throw .damaged }
    let missing = HTML.each(missing(among: PaperStyles.all(layout), names)) { xml(of: $0, names) }
    let tables = format == .docx && names.ids["table"] == nil ? WordTableStyle.table : HTML()
    return Array((text[..<place] + missing.text + tables.text + text[place...]).utf8)
  }

  // MARK: What it has not

  /// The names of the styles that it has not.
  func missing() throws(TemplateRefusal) -> [String] {
    missing(among: PaperStyles.all(layout), try names()).map {
      format == .docx ? $0.name : $0.other ?? $0.name
    }
  }

  /// The names of the product's own styles that it has not, or that have lost the colour under their words.
  func spoilt() throws(TemplateRefusal) -> [String] {
    let names = try names()
    let pale = PaperStyles.own.filter { $0.fill != nil && !names.filled.contains(name(of: $0).lowercased()) }
    return (missing(among: PaperStyles.own, names) + pale).map(\.name)
  }

  private func names() throws(TemplateRefusal) -> StyleNames {
    guard let archive = try? Archive(bytes),
      let entry = archive.entries.first(where: { $0.name == Array(stylesName.utf8) }),
      let content = try? archive.content(of: entry, atMost: Self.most), let names = try? StyleNames(content)
    else { throw .damaged }
    return names
  }

  private func missing(among styles: [OfficeStyle], _ names: StyleNames) -> [OfficeStyle] {
    styles.filter { names.ids[name(of: $0).lowercased()] == nil }
  }

  /// Those that it takes after may go by other ids in a file of another language.
  private func xml(of style: OfficeStyle, _ names: StyleNames) -> HTML {
    guard format == .docx else { return OpenDocumentStyle(style).xml }
    return WordStyle(style, parent: style.parent.flatMap { names.ids[$0.lowercased()] }).xml
  }

  private func name(of style: OfficeStyle) -> String {
    format == .docx ? style.name : OpenDocumentStyle.encoded(style.other ?? style.name)
  }
}
