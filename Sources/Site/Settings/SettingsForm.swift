import Documents
import Improvement
import Papers

/// What is asked of a plan's settings, but for its standard sentences. It reads and writes the fields' own
/// texts, so that what was typed comes back as it was typed.
struct SettingsForm: Sendable {
  /// In the order of the form.
  static let names = [
    "report-title", "board", "lead-officer", "contact-officer", "counting", "decimals", "table-months",
    "board-accepts", "reminder-days", "rating-addresses", "alert-addresses",
    "case-patterns",
  ]

  private(set) var values: [String: String] = [:]

  init(_ form: FormData) {
    for name in Self.names { values[name] = form[name] ?? "" }
  }

  init(_ settings: PlanSettings) {
    values = [
      "report-title": settings.reportTitle, "board": settings.board, "lead-officer": settings.leadOfficer,
      "contact-officer": settings.contactOfficer, "counting": settings.counting.rawValue,
      "decimals": String(settings.decimals), "table-months": String(settings.tableMonths),
      "board-accepts": settings.boardAcceptsCompletion ? "yes" : "",
      "reminder-days": settings.reminderDays.map(String.init).joined(separator: ", "),
      "rating-addresses": settings.ratingAddresses.joined(separator: "\n"),
      "alert-addresses": settings.alertAddresses.joined(separator: "\n"),
      "case-patterns": settings.casePatterns.map(\.written).joined(separator: "\n"),
    ]
  }

  subscript(name: String) -> String { values[name] ?? "" }

  var seen: String { Seen.mark(Self.names.map { self[$0] }) }

  /// The settings as the form has them, and what must be mended first.
  func settings(_ old: PlanSettings) -> (PlanSettings, FormProblems) {
    var (settings, problems) = (old, FormProblems())
    settings.reportTitle = text(
      "report-title", isNeeded: "Give the title of the report, such as “Exception report”", &problems)
    settings.board = text("board", isNeeded: "Name the body that the report goes to", &problems)
    settings.leadOfficer = text("lead-officer", &problems)
    settings.contactOfficer = text("contact-officer", &problems)
    if let counting = PlanSettings.Counting(rawValue: self["counting"]) {
      settings.counting = counting
    } else {
      problems.add("counting", "Choose how small counts are written")
    }
    if let decimals = Int(self["decimals"]), (0...1).contains(decimals) {
      settings.decimals = decimals
    } else {
      problems.add("decimals", "Choose how percentages are rounded")
    }
    if let months = Int(trimmed(self["table-months"])), (1...12).contains(months) {
      settings.tableMonths = months
    } else {
      problems.add("table-months", "Give a number of months from 1 to 12")
    }
    settings.boardAcceptsCompletion = self["board-accepts"] == "yes"
    settings.reminderDays = days(&problems)
    settings.ratingAddresses = addresses("rating-addresses", &problems)
    settings.alertAddresses = addresses("alert-addresses", &problems)
    settings.casePatterns = patterns(&problems)
    return (settings, problems)
  }

  private func text(_ name: String, isNeeded: String? = nil, _ problems: inout FormProblems) -> String {
    let text = String(trimmed(self[name]))
    if text.isEmpty { problems.add(name, isNeeded) }
    if text.count > 120 { problems.add(name, "Shorten it to 120 characters; it has \(text.count)") }
    return text
  }

  private func lines(_ name: String) -> [String] {
    self[name].split(whereSeparator: \.isNewline).map { String(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// The farthest day first; none switches reminders off.
  private func days(_ problems: inout FormProblems) -> [Int] {
    let parts = self["reminder-days"].split { $0 == "," || $0.isWhitespace }
    let days = parts.compactMap { Int($0) }.filter { (0...31).contains($0) }
    if days.count < parts.count || days.count > 6 {
      problems.add("reminder-days", "Give up to six numbers of days from 0 to 31, such as 2, 0")
    }
    return Set(days).sorted(by: >)
  }

  private func addresses(_ name: String, _ problems: inout FormProblems) -> [String] {
    var addresses: [String] = []
    for line in lines(name) {
      do throws(MailAddressProblem) {
        let address = try MailAddress(line)
        if !addresses.contains(where: { $0.lowercased() == address.key }) { addresses.append(address.text) }
      } catch {
        if problems[name] == nil { problems.add(name, error.sentence) }
      }
    }
    if addresses.count > 20 { problems.add(name, "Give 20 addresses at most") }
    return addresses
  }

  private func patterns(_ problems: inout FormProblems) -> [CasePattern] {
    var patterns: [CasePattern] = []
    for line in lines("case-patterns") {
      switch CasePattern.read(line) {
      case .success(let pattern): if !patterns.contains(pattern) { patterns.append(pattern) }
      case .failure(let problem):
        if problems["case-patterns"] == nil { problems.add("case-patterns", problem.sentence) }
      }
    }
    return patterns
  }
}
