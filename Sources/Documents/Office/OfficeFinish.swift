/// The last touches to what pandoc wrote: what the file says of itself, rows that are not broken over two pages,
/// pages turned sideways for wide tables, rules in OpenDocument's tables and the words of its pictures, and one
/// time on all parts, so that the same paper gives the same bytes.
struct OfficeFinish {
  private let format: PaperPrint.Format
  private let properties: OfficeProperties
  private let alternatives: [(title: String, words: String)]

  /// - Parameter alternatives: what its pictures say to those who do not see them, in their order.
  init(
    _ format: PaperPrint.Format, _ properties: OfficeProperties,
    _ alternatives: [(title: String, words: String)]
  ) {
    (self.format, self.properties, self.alternatives) = (format, properties, alternatives)
  }

  func finished(_ made: [UInt8]) throws(ToolFault) -> [UInt8] {
    do throws(ArchiveFault) {
      let archive = try Archive(made)
      var finished = ArchiveWriter()
      for entry in archive.entries {
        let name = String(decoding: entry.name, as: UTF8.self)
        let content = try archive.content(of: entry, atMost: 200 << 20)
        finished.add(name, part(name, content), isPacked: name != "mimetype")
      }
      return finished.bytes
    } catch {
      throw .failed(.pandoc, "what it made cannot be read: \(error)")
    }
  }

  private func part(_ name: String, _ content: [UInt8]) -> [UInt8] {
    switch (format, name) {
    case (.docx, "docProps/core.xml"): properties.core.bytes
    case (.odt, "meta.xml"): properties.meta.bytes
    case (.docx, "word/document.xml"):
      Array(WordSections.turned(rewritten(content, Self.wordTouches)).utf8)
    case (.docx, "word/header1.xml"), (.docx, "word/footer1.xml"):
      Array(rewritten(content, WordReference.fields(properties)).utf8)
    case (.odt, "content.xml"):
      Array(
        OpenDocumentPictures.told(
          UnbrokenTables.kept(rewritten(content, OpenDocumentReference.contentTouches)), alternatives
        ).utf8)
    default: content
    }
  }

  private func rewritten(_ content: [UInt8], _ touches: [(String, String)]) -> String {
    var text = String(decoding: content, as: UTF8.self)
    for (before, after) in touches { text = text.replacing(before, with: after) }
    return text
  }

  private static let wordTouches = [
    ("<w:tr><w:tc>", "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>"),
    ("<w:trPr><w:tblHeader w:val=\"true\" /></w:trPr>", "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"),
  ]
}
