/// A Word document, of which the tables are read (ECMA-376, part 1, 17.4).
enum WordDocument {
  static func read(_ parts: inout DocumentParts) throws(FileProblem) -> TableDocument {
    let main = try PartRelationships.of("", &parts).first("officeDocument") ?? "word/document.xml"
    let relationships = try PartRelationships.of(main, &parts)
    let lists = WordLists()
    if let part = relationships.first("numbering") { try parts.read(part, to: lists) }
    let styles = WordStyles()
    if let part = relationships.first("styles") { try parts.read(part, to: styles) }
    let reader = WordTables(lists: lists, styles: styles, parts.limits)
    guard try parts.read(main, to: reader) else { throw FileProblem(sentence: TableFileSentence.damaged) }
    return TableDocument(tables: reader.gathering.tables)
  }
}
