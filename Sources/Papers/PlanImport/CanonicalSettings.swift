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
    settings.sentences = said?.sentences ?? [:]
    settings.decimals = number(said?.decimals, in: 0...1, "decimals") ?? settings.decimals
    settings.tableMonths = number(said?.tableMonths, in: 1...12, "tableMonths") ?? settings.tableMonths
    return settings
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
