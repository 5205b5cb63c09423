/// The parts of a template, of which nothing may reach outside it.
struct TemplateParts {
  private let format: PaperPrint.Format
  private let parts: [String: [UInt8]]

  init(_ bytes: [UInt8], _ format: PaperPrint.Format) throws(TemplateRefusal) {
    self.format = format
    do throws(ArchiveFault) {
      let archive = try Archive(bytes)
      let size = archive.entries.reduce(0) { $0 + $1.size }
      guard size <= OfficeTemplate.mostUnpacked else { throw .tooLarge }
      var parts: [String: [UInt8]] = [:]
      for entry in archive.entries {
        let name = String(decoding: entry.name, as: UTF8.self)
        parts[name] = try archive.content(of: entry, atMost: OfficeTemplate.mostUnpacked)
      }
      self.parts = parts
    } catch {
      throw error == .tooLarge ? .tooLargeInside : .damaged
    }
  }

  private static let needed: [PaperPrint.Format: [String]] = [
    .docx: ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"],
    .odt: ["content.xml", "styles.xml"],
  ]

  func check() throws(TemplateRefusal) {
    for part in Self.needed[format] ?? [] where parts[part] == nil { throw .noPart(part) }
    for (name, content) in parts.sorted(by: { $0.key < $1.key }) {
      guard !Self.isProgram(name.lowercased()) else { throw .program }
      if Self.isMarkup(name.lowercased(), content) { try check(content) }
    }
  }

  private func check(_ content: [UInt8]) throws(TemplateRefusal) {
    let listener = TemplateListener()
    do throws(FileProblem) {
      try XMLText.read(content, TableLimits(), to: listener)
      listener.finish()
    } catch {
      throw error.sentence == TableFileSentence.doctype ? .doctype : .damaged
    }
    if let refusal = listener.refusal { throw refusal }
  }

  /// Whatever its name: readers find parts by what refers to them.
  private static func isMarkup(_ name: String, _ content: [UInt8]) -> Bool {
    if name.hasSuffix(".xml") || name.hasSuffix(".rels") { return true }
    let start = content.prefix(64).drop { [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, 9, 10, 13, 32].contains($0) }
    return start.first == UInt8(ascii: "<")
  }

  private static func isProgram(_ name: String) -> Bool {
    ["vbaproject", "/activex/", "/embeddings/", "/macrosheets/", "customui/"].contains { name.contains($0) }
      || name.hasPrefix("object ")
  }
}
