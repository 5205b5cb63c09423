import Improvement
import Records

/// What the update form asks, as it was filled in. It reads and writes the fields' own texts, so that
/// what somebody typed comes back as they typed it, whatever was wrong with it.
struct UpdateForm: Sendable {
  /// A file that was sent and is kept, and will be the action's evidence when the update is sent.
  struct KeptFile: Hashable, Sendable {
    let hash: String
    let name: String
    let size: Int
    let mediaType: String

    var text: String { "\(hash) \(size) \(mediaType) \(name)" }

    init(hash: String, name: String, size: Int, mediaType: String) {
      (self.hash, self.name, self.size, self.mediaType) = (hash, name, size, mediaType)
    }

    init?(_ text: String) {
      let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count == 4, let size = Int(parts[1]) else { return nil }
      self.init(hash: parts[0], name: parts[3], size: size, mediaType: parts[2])
    }
  }

  /// Names of its fields, in the order of the form. "files" is kept by the site and taken from no form.
  static let names = [
    "words", "no-change", "joint", "parts", "interim", "forecast-month", "forecast-year", "rating", "why",
    "risk", "risk-why", "different", "evidence-link", "evidence-title", "evidence-kind",
    "evidence-date", "privacy",
    "correction",
  ]

  private(set) var values: [String: [String]] = [:]
  var files: [KeptFile] = []

  init() {}

  private init(_ content: UpdateContent) {
    values["parts"] = content.partsDone
    values["joint"] = content.jointWith.map(\.text)
    let texts: [(String, String?)] = [
      ("words", content.narrative), ("no-change", content.isUnchanged ? "yes" : nil),
      ("interim", content.interim), ("rating", content.rating), ("why", content.overrideReason),
      ("risk", content.risk.map { $0 ? "yes" : "no" }), ("risk-why", content.riskReason),
      ("different", content.whatIsDifferent), ("privacy", content.privacyReason),
      ("forecast-month", content.forecast.map { String($0.month) }),
      ("forecast-year", content.forecast.map { String($0.year) }),
    ]
    for (name, text) in texts { set(name, text) }
  }

  /// As sent.
  init(_ form: FormData) {
    for name in Self.names { values[name] = form.all(name).map { $0.replacing("\r\n", with: "\n") } }
  }

  /// As kept in a draft.
  init(_ draft: DraftRecords.Draft) {
    for (name, value) in draft.fields {
      if name == "files" {
        if let file = KeptFile(value) { files.append(file) }
      } else {
        values[name, default: []].append(value)
      }
    }
  }

  /// As it opens. What was said for the month already, accepted or not, is there as it was said; else what is
  /// likely to be said again is there, and the words are not.
  init(_ subject: UpdateSubject) {
    if let said = subject.said {
      self = UpdateForm(said)
      return
    }
    let last = subject.last
    set("interim", last?.interim)
    // A forecast that has passed would only have to be taken out again.
    let forecast = last?.forecast.flatMap { $0 > subject.month ? $0 : nil }
    set("forecast-month", forecast.map { String($0.month) })
    set("forecast-year", forecast.map { String($0.year) })
    values["parts"] = subject.action.parts.filter { $0.doneOn != nil }.map(\.letter)
    let suggested = subject.suggestion(UpdateContent())
    let isPlain = suggested.kind != .underWay || subject.lastRating?.kind != .underWay
    // Where a scale has several ratings of a kind, last month's is likelier than the first.
    set("rating", (isPlain ? subject.scale.first(suggested.kind) : subject.lastRating)?.key)
  }

  /// Opens with words that were said of other actions, which they cover together with this one.
  mutating func join(_ content: UpdateContent, with others: [Reference]) {
    set("words", content.narrative)
    set("interim", content.interim)
    values["joint"] = others.map(\.text)
  }

  private mutating func set(_ name: String, _ value: String?) {
    if let value { values[name] = [value] }
  }

  subscript(name: String) -> String { values[name]?.first ?? "" }
  func has(_ name: String, _ value: String) -> Bool { values[name]?.contains(value) ?? false }

  /// As a draft keeps it.
  var fields: [(name: String, value: String)] {
    Self.names.flatMap { name in (values[name] ?? []).filter { !$0.isEmpty }.map { (name, $0) } }
      + files.map { ("files", $0.text) }
  }

  private func said(_ name: String) -> String? {
    let text = String(trimmed(self[name]))
    return text.isEmpty ? nil : text
  }

  /// What it says, and what could not be read.
  func content(_ subject: UpdateSubject) -> (UpdateContent, FormProblems) {
    var content = UpdateContent()
    var problems = FormProblems()
    content.rating = self["rating"]
    content.isUnchanged = has("no-change", "yes")
    content.narrative = said("words") ?? ""
    if content.isUnchanged, content.narrative.isEmpty {
      content.narrative = subject.last?.narrative.text ?? ""
    }
    content.interim = said("interim")
    content.overrideReason = said("why")
    content.whatIsDifferent = said("different")
    content.risk = ["yes": true, "no": false][self["risk"]]
    content.riskReason = said("risk-why")
    let letters = Set(values["parts"] ?? [])
    content.partsDone = subject.action.parts.map(\.letter).filter(letters.contains)
    let together = Set(values["joint"] ?? [])
    content.jointWith = subject.companions.map(\.reference).filter { together.contains($0.text) }
    content.privacyReason = said("privacy")
    content.forecast = forecast(&problems)
    return (content, problems)
  }

  private func forecast(_ problems: inout FormProblems) -> Month? {
    let (month, year) = (self["forecast-month"], self["forecast-year"])
    if month.isEmpty, year.allSatisfy(\.isWhitespace) { return nil }
    guard let monthNumber = Int(month), var yearNumber = Int(trimmed(year)) else {
      problems.add("forecast-month", "Give the forecast as a month and a year, such as May 2017")
      return nil
    }
    if (0..<100).contains(yearNumber) { yearNumber += 2000 }
    guard (2000...2100).contains(yearNumber), let forecast = Month(year: yearNumber, month: monthNumber)
    else {
      problems.add("forecast-month", "The forecast’s year must be four figures, such as 2017")
      return nil
    }
    return forecast
  }
}
