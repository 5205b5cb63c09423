/// What the tabs of a workbook say: legal to Excel, and no two alike.
struct SheetNames {
  private static let most = 31
  private(set) var names: [String] = []
  private var taken: Set<String> = []

  init(_ wanted: [String]) {
    for name in wanted { add(name) }
  }

  private mutating func add(_ wanted: String) {
    let name = Self.legal(wanted)
    var found = name
    var number = 2
    while !taken.insert(found.lowercased()).inserted {
      let suffix = " (\(number))"
      found = Self.shortened(name, to: Self.most - suffix.utf16.count) + suffix
      number += 1
    }
    names.append(found)
  }

  /// Without []:*?/\, without an apostrophe at either end, and at most 31 characters long.
  static func legal(_ wanted: String) -> String {
    let allowed = CellText.clean(wanted).map { "[]:*?/\\\n\t".contains($0) ? " " : $0 }
    let words = String(allowed).split(separator: " ").joined(separator: " ")
    let name = trimmed(shortened(trimmed(words), to: most))
    return isMistakable(name) ? trimmed(shortened("Sheet \(name)", to: most)) : name
  }

  /// Excel keeps "History" for itself, and the library puts no quotation marks round what is letters and figures,
  /// so that "Q1" would be a cell and "2017" a number where the sheet is meant.
  private static func isMistakable(_ name: String) -> Bool {
    name.lowercased() == "history"
      || name.wholeMatch(of: /(?i)[0-9.][a-z0-9_.]*|[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*|true|false/)
        != nil
      || name.isEmpty
  }

  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while let first = name.first, "' ".contains(first) { name.removeFirst() }
    while let last = name.last, "' ,.".contains(last) { name.removeLast() }
    return String(name)
  }

  /// At the end of a word where the rest still says something.
  private static func shortened(_ name: String, to most: Int) -> String {
    guard name.utf16.count > most else { return name }
    var kept = ""
    for character in name {
      guard kept.utf16.count + character.utf16.count <= most else { break }
      kept.append(character)
    }
    if name.dropFirst(kept.count).first == " " { return kept }
    guard let space = kept.lastIndex(of: " "), kept[..<space].count >= most / 2 else { return kept }
    return String(kept[..<space])
  }
}
