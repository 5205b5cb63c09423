/// An OpenDocument text or spreadsheet, of which the tables are read (ISO/IEC 26300-1, 9).
enum OpenDocument {
  static func read(_ parts: inout DocumentParts) throws(FileProblem) -> TableDocument {
    let styles = OpenDocumentStyles()
    try parts.read("styles.xml", to: styles)
    // What a document says of its looks stands before what it says.
    let reader = OpenDocumentTables(styles, parts.limits)
    guard try parts.read("content.xml", to: reader) else {
      throw FileProblem(sentence: TableFileSentence.damaged)
    }
    return TableDocument(tables: reader.gathering.tables, hiddenSheets: reader.hiddenSheets)
  }
}

/// The styles of cells and tables, and the lists.
final class OpenDocumentStyles: XMLListener {
  private var fills: [String: Colour] = [:]
  private var parents: [String: String] = [:]
  private(set) var hiddenTables: Set<String> = []
  /// By the name of a list style and how deep: nil for bullets, or how it counts and what stands after.
  private(set) var lists: [String: [Int: (format: String, suffix: String)]] = [:]
  private var style: String?
  private var list: String?

  func fill(_ style: String?) -> Colour? {
    var style = style
    for _ in 0..<5 {
      guard let name = style else { return nil }
      if let fill = fills[name] { return fill }
      style = parents[name]
    }
    return nil
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      style = attributes["name"]
      if let style { parents[style] = attributes["parent-style-name"] }
    case "table-cell-properties":
      if let style { fills[style] = attributes["background-color"].flatMap { Colour($0) } }
    case "table-properties":
      if let style, attributes["display"] == "false" { hiddenTables.insert(style) }
    case "list-style": list = attributes["name"]
    case "list-level-style-bullet", "list-level-style-number":
      guard let list, let depth = attributes["level"].flatMap({ Int($0) }) else { break }
      let format = name.hasSuffix("bullet") ? "bullet" : attributes["num-format"] ?? ""
      lists[list, default: [:]][depth] = (format, attributes["num-suffix"] ?? "")
    default: break
    }
  }

  func end(_ name: String) {
    if name == "style" { style = nil }
    if name == "list-style" { list = nil }
  }

  func text(_ text: String) {}
}
