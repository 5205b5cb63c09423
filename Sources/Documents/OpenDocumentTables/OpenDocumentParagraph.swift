/// A paragraph of an OpenDocument file, as it is told, with the mark of the list that it is in.
struct OpenDocumentParagraph {
  private struct List {
    let style: String?
    var count = 0
  }

  private let styles: OpenDocumentStyles
  private var lists: [List] = []
  /// Whether the next paragraph is the first of its item.
  private var isMarked = false
  private var words = ""
  private var depth = 0

  init(_ styles: OpenDocumentStyles) {
    self.styles = styles
  }

  var size: Int { words.utf8.count }

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "p", "h": depth += 1
    case "list": lists.append(List(style: attributes["style-name"] ?? lists.last?.style))
    case "list-item":
      isMarked = true
      if let last = lists.indices.last {
        lists[last].count = attributes["start-value"].flatMap { Int($0) } ?? lists[last].count + 1
      }
    case "s" where depth > 0:
      let count = attributes["c"].flatMap { Int($0) } ?? 1
      words += String(repeating: " ", count: max(1, min(count, 100)))
    case "tab" where depth > 0: words += "\t"
    case "line-break" where depth > 0: words += "\n"
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "list" { _ = lists.popLast() }
  }

  mutating func add(_ piece: String) {
    // Line breaks among the words of a paragraph are those of its file.
    if depth > 0 { words += piece.replacing("\n", with: " ") }
  }

  /// What it says; the next one begins.
  mutating func take() -> String {
    defer {
      words = ""
      depth = max(0, depth - 1)
    }
    guard isMarked, !words.isEmpty, let list = lists.last else { return words }
    isMarked = false
    guard let style = list.style, let shape = styles.lists[style]?[lists.count], shape.format != "bullet"
    else {
      return "• \(words)"
    }
    guard !shape.format.isEmpty else { return words }
    return WordLists.written(list.count, shape.format) + (shape.suffix.isEmpty ? "." : shape.suffix)
      + " \(words)"
  }
}
