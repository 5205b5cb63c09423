import Documents
import Improvement
import Papers

/// What is asked of a recurring task: what, how often, from when, and perhaps until when.
struct RecurringTaskForm: Sendable {
  var what = ""
  var every = "1"
  var from = ""
  var until = ""

  init(from month: Month) { from = month.iso }

  init(_ form: FormData) {
    (what, every, from, until) = (
      form.text("what"), form.text("every"), form.text("from"), form.text("until")
    )
  }

  func task(_ id: ID<RecurringTask>, of action: ID<Action>) -> (RecurringTask?, FormProblems) {
    var problems = FormProblems()
    if what.isEmpty { problems.add("what", "Say what is done, such as “Dip sample of ten files”") }
    if what.count > 200 { problems.add("what", "Shorten it to 200 characters; it has \(what.count)") }
    let months = Int(every).flatMap { (1...24).contains($0) ? $0 : nil }
    if months == nil { problems.add("every", "Give a number of months from 1 to 24") }
    let start = Self.month(from, "from", isNeeded: true, &problems)
    let end = Self.month(until, "until", isNeeded: false, &problems)
    if let start, let end, end < start {
      problems.add("until", "It cannot end before it begins, in \(start.long)")
    }
    guard problems.isEmpty, let months, let start else { return (nil, problems) }
    return (
      RecurringTask(id: id, action: action, what: what, everyMonths: months, from: start, until: end),
      problems
    )
  }

  static func month(_ text: String, _ field: String, isNeeded: Bool, _ problems: inout FormProblems) -> Month?
  {
    if text.isEmpty {
      if isNeeded { problems.add(field, "Give a month as year and month, such as 2017-04") }
      return nil
    }
    guard let month = Month(text), (2000...2100).contains(month.year) else {
      problems.add(field, "Write the month as year and month, such as 2017-04")
      return nil
    }
    return month
  }

  func html(_ problems: FormProblems) -> HTML {
    func month(_ name: String, _ label: String, _ value: String, _ hint: String) -> HTML {
      Field(name, label, value: value, hint: hint, problem: problems[name]).with {
        ($0.type, $0.width) = ("month", "w-mid")
      }.input
    }
    let often = Field(
      "every", "Every how many months", value: every, hint: "1 is every month, 12 once a year.",
      problem: problems["every"]
    )
    .with { ($0.type, $0.width) = ("numeric", "w-short") }
    return """
      \(Field("what", "What is done", value: what, hint: "Such as “Dip sample of ten files”.", problem: problems["what"]).input)\(often.input)
      \(month("from", "First month", from, "Year and month: 2017-04."))\(month("until", "Last month", until, "Leave it empty while no end is known."))
      """
  }
}
