import Improvement

// How the plan is reported: told from its bodies and roles, or as the file's own settings say.
extension PlanImport.CanonicalReader {
  mutating func settings() -> PlanSettings {
    let said = file.settings
    var settings = PlanSettings()
    settings.reportTitle = said?.reportTitle ?? settings.reportTitle
    settings.board = said?.board ?? board ?? settings.board
    settings.leadOfficer = said?.leadOfficer ?? post("Executive Director")
    settings.contactOfficer = said?.contactOfficer ?? post("Service Improvement Officer")
    settings.counting = said?.counting?.value ?? settings.counting
    settings.sentences = sentences(said?.sentences ?? [:])
    settings.decimals = number(said?.decimals, in: 0...1, "decimals") ?? settings.decimals
    settings.tableMonths = number(said?.tableMonths, in: 1...12, "tableMonths") ?? settings.tableMonths
    return settings
  }

  /// A council's own sentences: each must have a key that papers print, and may fill in only what they know.
  private mutating func sentences(_ own: [String: String]) -> [String: String] {
    for (key, words) in own.sorted(by: { $0.key < $1.key }) {
      guard let standard = StandardSentence(rawValue: key) else {
        problem("settings.sentences.\(key)", "no paper prints a sentence by this name.")
        continue
      }
      for name in Sentences.unknownNames(in: words, for: standard) {
        problem(
          "settings.sentences.\(key)",
          "“{\(name)}” is nothing that this sentence can fill in. Its own words are: \(standard.words)")
      }
    }
    return own
  }

  private var board: String? {
    file.bodies.first { $0.kind == "governance-board" }?.name.value
  }

  private func post(_ words: String) -> String {
    file.roles.first { $0.title.value.contains(words) }?.title.value ?? ""
  }

  private mutating func number(_ number: Int?, in range: ClosedRange<Int>, _ name: String) -> Int? {
    if let number, !range.contains(number) {
      problem("settings.\(name)", "expected a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }
}
