// What the words before a number say that it is.
extension TypedText {
  /// Whether it belongs to a thing: "journal no. 10045678".
  func isNumberOfAThing(_ run: Int) -> Bool {
    isLabelled(run, by: NumberLabels.things, over: NumberLabels.links)
  }

  /// Whether one of these words stands before a run, over at most three that link.
  func isLabelled(_ run: Int, by words: Set<String>, over links: Set<String>) -> Bool {
    var before = run - 1
    while run - before <= 4, before >= 0, gap(before: before + 1).allSatisfy(\.joinsLabels) {
      let word = word(before)
      if words.contains(word) { return true }
      guard links.contains(word) else { return false }
      before -= 1
    }
    return false
  }
}

extension UInt8 {
  private static let labelJoins = Array(" :-.#('=&".utf8)

  /// Whether it may stand between a label and its number, on one line.
  var joinsLabels: Bool { Self.labelJoins.contains(self) }
}

enum NumberLabels {
  /// Words between a label and its number: "report ref. no. …".
  static let links: Set = [
    "id", "identifier", "ids", "is", "no", "nos", "nr", "num", "number", "numbers", "of", "ref", "reference",
    "references", "refs", "the", "unique", "was",
  ]

  /// What plans number besides people.
  static let things: Set = [
    "action", "agenda", "asset", "board", "budget", "centre", "charity", "circular", "code", "codes",
    "committee", "company", "contract", "cost", "council", "data", "decision", "dfe", "doc", "document",
    "foi", "funding", "gl", "grant", "inspection", "invoice", "isbn", "issn", "item", "job", "journal", "key",
    "ledger", "letter", "licence", "map", "minute", "minutes", "ofsted", "order", "payment", "plan",
    "planning", "po", "policy", "post", "procurement", "programme", "project", "purchase", "register",
    "report", "risk", "statutory", "table", "task", "tender", "terms", "ticket", "transaction", "uprn", "urn",
    "vacancy", "voucher",
  ]

  static let nhs: Set = ["nhs"]

  static let phones: Set = ["cell", "mob", "mobile", "phone", "tel", "telephone"]
}
