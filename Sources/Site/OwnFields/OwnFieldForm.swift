import Documents
import Improvement
import Papers

/// What is asked of a council's own field: its label, what it holds, and who may see and fill it in.
struct OwnFieldForm: Sendable {
  var label = ""
  var kind = "text"
  var options = ""
  var maySee: Set<String> = Set(Self.roles.map(\.rawValue))
  var mayEdit: Set<String> = [Role.officer.rawValue]

  /// Those who read actions at all.
  static let roles = Permissions.columns.filter { Permissions.reach(of: $0, .readActions) > .none }

  init() {}

  init(_ form: FormData) {
    label = form.text("label")
    kind = form["kind"] ?? ""
    options = form["options"] ?? ""
    (maySee, mayEdit) = (Set(form.all("see")), Set(form.all("edit")))
  }

  init(_ field: OwnField) {
    (label, kind, options) = (field.label, field.kind.rawValue, field.options.joined(separator: "\n"))
    (maySee, mayEdit) = (Set(field.maySee.map(\.rawValue)), Set(field.mayEdit.map(\.rawValue)))
  }

  var seen: String { Seen.mark([label, kind, options] + maySee.sorted() + ["|"] + mayEdit.sorted()) }

  private var lines: [String] {
    options.split(whereSeparator: \.isNewline).map { String(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// The field as the form has it, and what must be mended first.
  ///
  /// - Parameters:
  ///   - old: the field that is changed; nil for a new one. What a field holds is never changed.
  ///   - others: the plan's other fields.
  func field(_ id: ID<OwnField>, changing old: OwnField?, beside others: [OwnField]) -> (
    OwnField?, FormProblems
  ) {
    var problems = FormProblems()
    problems.add("label", labelProblem(others))
    guard let kind = old?.kind ?? OwnField.Kind(rawValue: kind) else {
      problems.add("kind", "Choose what the field holds")
      return (nil, problems)
    }
    if kind == .choice { problems.add("options", optionsProblem) }
    let field = OwnField(
      id: id, label: label, kind: kind, options: kind == .choice ? lines : [],
      maySee: Set(maySee.compactMap(Role.init(rawValue:))).intersection(Self.roles),
      mayEdit: Set(mayEdit.compactMap(Role.init(rawValue:))).intersection(Self.roles))
    if field.mayEdit.isEmpty { problems.add("edit", "Choose at least one role that fills it in") }
    return (problems.isEmpty ? field : nil, problems)
  }

  private func labelProblem(_ others: [OwnField]) -> String? {
    if label.isEmpty { return "Give the field a label, such as “Budget code”" }
    if label.count > 60 { return "Shorten the label to 60 characters; it has \(label.count)" }
    let same = { (text: String) in text.lowercased() == label.lowercased() }
    if others.contains(where: { same($0.label) }) { return "There is a field of that name already" }
    return RegisterFile.columns.contains(where: same)
      ? "“\(label)” is a column of the register’s files already: choose another label" : nil
  }

  private var optionsProblem: String? {
    if lines.count < 2 { return "Give at least two options, one a line" }
    if lines.count > 50 { return "Give 50 options at most; there are \(lines.count)" }
    if Set(lines).count < lines.count { return "An option stands there twice" }
    return lines.contains { $0.count > 100 } ? "Shorten each option to 100 characters" : nil
  }

  // MARK: Its markup

  /// - Parameter isNew: what a field holds is chosen once.
  func html(_ problems: FormProblems, isNew: Bool) -> HTML {
    let choices = Field(
      "options", "Options", value: options, hint: "For a choice: one a line.", problem: problems["options"]
    ).with { $0.rows = 4 }
    let isChoice = kind == OwnField.Kind.choice.rawValue
    return """
      \(Field("label", "Label", value: label, hint: "As it stands on the action’s page and over its column in files.", problem: problems["label"]).input)
      \(if: isNew, kinds(problems), else: "<p>Holds: <b>\(Self.words(OwnField.Kind(rawValue: kind) ?? .text))</b> <span class=\"meta\">This cannot be changed. Take the field away and add another instead.</span></p>")
      \(if: isNew || isChoice, choices.area)
      \(roles("see", "Who may see it", maySee, problems))
      \(roles("edit", "Who may fill it in", mayEdit, problems, hint: "Whoever fills it in sees it too. Leads fill it in for the actions that they lead, partner authors for their own priorities."))
      """
  }

  static func words(_ kind: OwnField.Kind) -> String {
    switch kind {
    case .text: "Text"
    case .number: "A number"
    case .date: "A date"
    case .yesOrNo: "Yes or no"
    case .choice: "A choice of options"
    }
  }

  private func kinds(_ problems: FormProblems) -> HTML {
    Field("kind", "What does it hold?", problem: problems["kind"]).choices(
      OwnField.Kind.allCases.map {
        Choice(.radio, "kind", $0.rawValue, "\(Self.words($0))", isChosen: kind == $0.rawValue)
      })
  }

  private func roles(
    _ name: String, _ legend: String, _ chosen: Set<String>, _ problems: FormProblems, hint: String? = nil
  ) -> HTML {
    Field(name, legend, hint: hint, problem: problems[name]).choices(
      Self.roles.map {
        Choice(
          .checkbox, name, $0.rawValue, "\(Words.capitalised($0.rawValue))",
          isChosen: chosen.contains($0.rawValue), isTight: true)
      }, isRow: true)
  }
}
