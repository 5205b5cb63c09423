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
    guard let place = text.range(of: end)?.lowerBound else { throw .damaged }
    let missing = HTML.each(PaperStyles.all(layout)) { style in
      text.contains(name(of: style)) ? HTML() : xml(of: style)
    }
    let tables = format == .docx && !text.contains("w:styleId=\"Table\"") ? WordTableStyle.table : HTML()
    return Array((text[..<place] + missing.text + tables.text + text[place...]).utf8)
  }

  private func xml(of style: OfficeStyle) -> HTML {
    format == .docx ? WordStyle(style).xml : OpenDocumentStyle(style).xml
  }

  private func name(of style: OfficeStyle) -> String {
    format == .docx
      ? "w:styleId=\"\(WordStyle.identifier(style.name))\""
      : "style:name=\"\(OpenDocumentStyle.encoded(style.other ?? style.name))\""
  }
}
