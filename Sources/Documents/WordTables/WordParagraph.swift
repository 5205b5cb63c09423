/// A paragraph of a Word document, as it is told: its words, and the number or bullet that Word puts before them.
struct WordParagraph {
  private let lists: WordLists
  private let styles: WordStyles
  private var words = ""
  private var list: WordLists.Level?
  private var isInText = false
  private var isInRun = false
  private var isHidden = false

  init(lists: WordLists, styles: WordStyles) {
    (self.lists, self.styles) = (lists, styles)
  }

  var size: Int { words.utf8.count }

  mutating func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "r": (isInRun, isHidden) = (true, false)
    case "vanish" where isInRun: isHidden = !["0", "false"].contains(attributes["val"])
    case "t": isInText = !isHidden
    case "tab" where isInRun: words += "\t"
    case "br" where isInRun, "cr" where isInRun: words += "\n"
    case "noBreakHyphen" where isInRun: words += "-"
    case "pStyle": list = attributes["val"].flatMap { styles.list(of: $0) } ?? list
    case "numId": list = WordLists.Level(list: attributes["val"] ?? "", depth: list?.depth ?? 0)
    case "ilvl":
      list = WordLists.Level(list: list?.list ?? "", depth: attributes["val"].flatMap { Int($0) } ?? 0)
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "t" { isInText = false }
    if name == "r" { isInRun = false }
  }

  mutating func add(_ piece: String) {
    if isInText { words += piece }
  }

  /// What it says; the next one begins.
  mutating func take() -> String {
    defer { (words, list) = ("", nil) }
    guard let mark = list.flatMap({ lists.mark($0) }) else { return words }
    if words.isEmpty { return mark.isNumber ? mark.text : "" }
    return "\(mark.text) \(words)"
  }
}
