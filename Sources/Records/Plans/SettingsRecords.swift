import Improvement

/// A plan's settings are kept one a row, by name; a name that is not kept has the product's value.
extension PlanSettings {
  private static let sentencePrefix = "sentence."

  init(kept: [String: String]) {
    self.init()
    if let word = kept["counting"], let counting = Counting(rawValue: word) { self.counting = counting }
    if let number = kept["decimals"].flatMap({ Int($0) }), (0...1).contains(number) { decimals = number }
    if let number = kept["table months"].flatMap({ Int($0) }), (1...12).contains(number) {
      tableMonths = number
    }
    reportTitle = kept["report title"] ?? reportTitle
    board = kept["board"] ?? board
    leadOfficer = kept["lead officer"] ?? leadOfficer
    contactOfficer = kept["contact officer"] ?? contactOfficer
    casePatterns = StoredList.read(kept["case patterns"] ?? "").compactMap { try? CasePattern.read($0).get() }
    boardAcceptsCompletion = kept["board accepts completion"] == "yes"
    alertAddresses = StoredList.read(kept["alert addresses"] ?? "")
    ratingAddresses = StoredList.read(kept["rating addresses"] ?? "")
    if let days = kept["reminder days"] { reminderDays = StoredList.read(days).compactMap { Int($0) } }
    for (name, value) in kept where name.hasPrefix(Self.sentencePrefix) {
      sentences[String(name.dropFirst(Self.sentencePrefix.count))] = value
    }
  }

  /// What is kept: all that differs from the product's own values.
  var kept: [String: String] {
    let own = PlanSettings()
    var kept: [String: String] = [:]
    if counting != own.counting { kept["counting"] = counting.rawValue }
    if decimals != own.decimals { kept["decimals"] = String(decimals) }
    if tableMonths != own.tableMonths { kept["table months"] = String(tableMonths) }
    if reportTitle != own.reportTitle { kept["report title"] = reportTitle }
    if board != own.board { kept["board"] = board }
    if leadOfficer != own.leadOfficer { kept["lead officer"] = leadOfficer }
    if contactOfficer != own.contactOfficer { kept["contact officer"] = contactOfficer }
    if !casePatterns.isEmpty { kept["case patterns"] = StoredList.write(casePatterns.map(\.written)) }
    if boardAcceptsCompletion { kept["board accepts completion"] = "yes" }
    if !alertAddresses.isEmpty { kept["alert addresses"] = StoredList.write(alertAddresses) }
    if !ratingAddresses.isEmpty { kept["rating addresses"] = StoredList.write(ratingAddresses) }
    if reminderDays != own.reminderDays {
      kept["reminder days"] = StoredList.write(reminderDays.map(String.init))
    }
    for (key, text) in sentences { kept[Self.sentencePrefix + key] = text }
    return kept
  }
}

/// Changing a plan's settings.
package enum SettingsRecords {
  /// Each setting that differs is one entry of the audit trail. The caller marks the plan as changed.
  static func change(
    _ old: PlanSettings, to new: PlanSettings, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    let (before, after) = (old.kept, new.kept)
    for name in Set(before.keys).union(after.keys).sorted() where before[name] != after[name] {
      if before[name] != nil {
        try ledger.remove(
          "plan_setting", name, where: "plan = \(plan) AND name = \(name)", [("value", before[name].sqlValue)]
        )
      }
      if let value = after[name] {
        try ledger.add(
          "plan_setting", name, [("plan", plan.sqlValue), ("name", name.sqlValue), ("value", value.sqlValue)])
      }
    }
  }

  package static func keep(
    _ old: PlanSettings, as new: PlanSettings, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    guard old != new else { return }
    try change(old, to: new, of: plan, ledger)
    try PlanWriter.touch(plan, ledger)
  }
}
