/// The styles that a Word or OpenDocument file has, by name without regard to capitals, each with its id.
final class StyleNames: XMLListener {
  private(set) var ids: [String: String] = [:]
  /// The names of those that lay a colour under their words.
  private(set) var filled: Set<String> = []
  private var id = ""
  private var name = ""

  init(_ content: [UInt8]) throws(FileProblem) {
    try XMLText.read(content, TableLimits(), to: self)
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      id = attributes["styleId"] ?? ""
      // In OpenDocument the style's name is its id.
      if let name = attributes["name"] { begin(name, id: name) }
    case "name": if !id.isEmpty, let name = attributes["val"] { begin(name, id: id) }
    case "shd": if attributes["fill"].map({ $0 != "auto" }) ?? false { filled.insert(self.name) }
    default:
      if attributes["background-color"].map({ $0 != "transparent" }) ?? false { filled.insert(self.name) }
    }
  }

  func end(_ name: String) {
    if name == "style" { (id, self.name) = ("", "") }
  }

  private func begin(_ name: String, id: String) {
    self.name = name.lowercased()
    ids[self.name] = id
  }

  func text(_ text: String) {}
}
