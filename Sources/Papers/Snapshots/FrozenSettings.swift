import Documents
import Improvement

extension PlanSettings {
  var frozen: JSON {
    .members([
      "counting": .string(counting.rawValue), "decimals": .number(decimals),
      "tableMonths": .number(tableMonths), "reportTitle": .string(reportTitle), "board": .string(board),
      "leadOfficer": .string(leadOfficer), "contactOfficer": .string(contactOfficer),
      "sentences": .array(
        sentences.sorted { $0.key < $1.key }.map { key, words in
          .members(["key": .string(key), "words": .string(words)])
        }),
    ])
  }

  init(_ frozen: FrozenMembers) throws {
    self.init()
    counting = try frozen.word("counting")
    decimals = try frozen.number("decimals", in: 0...1)
    tableMonths = try frozen.number("tableMonths", in: 1...12)
    reportTitle = try frozen.text("reportTitle")
    board = try frozen.text("board")
    leadOfficer = try frozen.text("leadOfficer")
    contactOfficer = try frozen.text("contactOfficer")
    let own = try frozen.list("sentences") { (try $0.text("key"), try $0.text("words")) }
    try frozen.checkUnique(own.map(\.0), in: "sentences")
    sentences = Dictionary(uniqueKeysWithValues: own)
  }
}
