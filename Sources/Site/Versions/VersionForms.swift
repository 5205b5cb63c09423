import Documents
import Improvement
import Papers

/// What is asked when the plan as it stands is fixed as a version.
struct VersionForm {
  var number = ""
  var note = ""
  var privacy = ""

  init() {}

  init(_ form: FormData) {
    number = form.text("number")
    note = form.text("note")
    privacy = form.text(PrivacyQuestion.name)
  }

  /// The number that follows the newest one: 3.1 after 3.0, 8 after 7; none where it is no number.
  static func next(after versions: [PlanVersion]) -> String {
    guard let newest = versions.max(by: { $0.date < $1.date })?.number else { return "0.1" }
    let parts = newest.split(separator: ".", omittingEmptySubsequences: false)
    guard let last = parts.last.flatMap({ Int($0) }) else { return "" }
    let next = (parts.dropLast().map(String.init) + [String(last + 1)]).joined(separator: ".")
    return versions.contains { $0.number == next } ? "" : next
  }

  /// - Parameter taken: the numbers that the plan's versions have already.
  func problems(taken: [String]) -> FormProblems {
    var problems = FormProblems()
    problems.add("number", numberProblem(taken))
    if note.count > 1000 {
      problems.add("note", "Shorten the note to 1,000 characters; it has \(note.count)")
    }
    return problems
  }

  private func numberProblem(_ taken: [String]) -> String? {
    if number.isEmpty { return "Give the version a number, such as 2.1" }
    if taken.contains(where: { $0.lowercased() == number.lowercased() }) {
      return "There is a version \(number) already: give this one another number"
    }
    // These are addresses of other pages.
    if ["now", "comparison"].contains(number.lowercased()) {
      return "“\(number)” is no number: write one such as 2.1"
    }
    let isPlain = number.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
        || $0 == 0x2E
    }
    return isPlain && number.count <= 20 && number.first != "."
      ? nil
      : "Write the number with letters, figures, dots and hyphens alone, 20 at most, such as 2.1 or 3.0-b"
  }

  func html(_ problems: FormProblems) -> HTML {
    let number = Field(
      "number", "Number of the version", value: number, hint: "Such as 2.1. It is never used again.",
      problem: problems["number"]
    ).with { $0.width = "w-short" }
    let note = Field(
      "note", "What is new in it", value: note, hint: "One or two sentences, for whoever reads the list.",
      problem: problems["note"]
    ).with { $0.rows = 2 }
    return "\(number.input)\(note.area)\(PrivacyQuestion.field(privacy, problems))"
  }
}

/// What is asked when a body's resolution is recorded.
struct ApprovalForm {
  var body = ""
  var date = ""
  var resolution = ""
  var approves = ""
  var privacy = ""

  init() {}

  init(_ form: FormData) {
    (body, date, resolution, approves) = (
      form.text("body"), form.text("date"), form.text("resolution"), form["approves"] ?? ""
    )
    privacy = form.text(PrivacyQuestion.name)
  }

  /// The approval as the form has it, or what must be mended first.
  ///
  /// - Parameter today: a body cannot have resolved anything later.
  func approval(of version: PlanVersion, today: Day) -> (PlanApproval?, FormProblems) {
    var problems = FormProblems()
    if body.isEmpty { problems.add("body", "Say which body it was") }
    if body.count > 200 { problems.add("body", "Give the body's name in 200 characters at most") }
    let day = Day(date)
    if date.isEmpty {
      problems.add("date", "Give the day on which it met")
    } else if day == nil {
      problems.add("date", Day.refusal(of: date))
    } else if let day, day > today {
      problems.add("date", "\(day.long) is still to come")
    }
    if resolution.isEmpty { problems.add("resolution", "Say what it resolved, in the words of its minute") }
    if resolution.count > 1000 { problems.add("resolution", "Shorten the resolution to 1,000 characters") }
    if !version.isApproved, !["yes", "no"].contains(approves) {
      problems.add("approves", "Choose whether this approves the version")
    }
    guard problems.isEmpty, let day else { return (nil, problems) }
    return (PlanApproval(body: body, date: day, resolution: resolution), problems)
  }

  func html(_ problems: FormProblems, of version: PlanVersion, bodies: [String]) -> HTML {
    let day = Field("date", "Day of its meeting", value: date, problem: problems["date"]).with {
      ($0.type, $0.width) = ("date", "w-mid")
    }
    let words = Field(
      "resolution", "What it resolved", value: resolution,
      hint: "In the words of the minute: “Resolved that the plan be approved”.",
      problem: problems["resolution"]
    ).with { $0.rows = 2 }
    return """
      \(Field("body", "Body", value: body, problem: problems["body"]).input(among: bodies))\(day.input)\(words.area)\(PrivacyQuestion.field(privacy, problems))
      \(if: !version.isApproved, choice(problems))
      """
  }

  private func choice(_ problems: FormProblems) -> HTML {
    Field("approves", "Does this approve the version?", problem: problems["approves"]).choices([
      Choice(
        .radio, "approves", "yes", "Yes", isChosen: approves == "yes",
        hint: "Its text is fixed for good, and it is in force from that day."),
      Choice(
        .radio, "approves", "no", "No", isChosen: approves == "no",
        hint: "The body noted it, or recommended it to another. It stays a draft."),
    ])
  }
}
