import Documents
import Improvement
import Papers
import Records

/// What is asked when one occurrence of a recurring task is recorded.
struct OccurrenceForm: Sendable {
  var doneOn = ""
  var doneBy = ""
  var note = ""
  var link = ""
  var linkTitle = ""
  var privacy = PrivacyTick()

  init(by post: String) { doneBy = post }

  init(_ form: FormData) {
    (doneOn, doneBy, note) = (form.text("done-on"), form.text("done-by"), form.text("note"))
    (link, linkTitle) = (form.text("link"), form.text("link-title"))
    privacy = PrivacyTick(form)
  }

  struct Read: Sendable {
    var doneOn: Day?
    var problems = FormProblems()
    var asksPrivacy = false
  }

  /// - Parameter today: nothing was done later.
  func read(of plan: Plan, today: Day) -> Read {
    var read = Read()
    read.doneOn = Day(doneOn)
    if doneOn.isEmpty {
      read.problems.add("done-on", "Give the day on which it was done")
    } else if read.doneOn == nil {
      read.problems.add("done-on", Day.refusal(of: doneOn))
    } else if let day = read.doneOn, day > today {
      read.problems.add("done-on", "\(day.long) is still to come")
    }
    if doneBy.isEmpty { read.problems.add("done-by", "Say by which post it was done") }
    if doneBy.count > 200 { read.problems.add("done-by", "Shorten it to 200 characters") }
    if note.count > 4000 {
      read.problems.add("note", "Shorten the note to 4,000 characters; it has \(note.count)")
    }
    if let problem = privacy.problem("note", note, of: plan) {
      read.problems.add("note", problem)
      read.asksPrivacy = true
    }
    read.problems.add("link", EvidenceGiven.problem(link: link, title: linkTitle))
    return read
  }

  func html(_ problems: FormProblems, asksPrivacy: Bool, posts: [String]) -> HTML {
    let day = Field("done-on", "Done on", value: doneOn, problem: problems["done-on"]).with {
      ($0.type, $0.width) = ("date", "w-mid")
    }
    let words = Field(
      "note", "What was found", value: note, hint: "Nothing about a named child or worker.",
      problem: problems["note"]
    ).with { $0.rows = 4 }
    let address = Field("link", "Or a link to it", value: link, problem: problems["link"]).with {
      $0.type = "url"
    }
    return """
      \(day.input)\(Field("done-by", "Done by", value: doneBy, hint: "The post.", problem: problems["done-by"]).input(among: posts))\(words.area)
      \(privacy.html(isAsked: asksPrivacy))
      <div class="field\(if: problems["evidence"] != nil, " field-wrong")"><label for="evidence">Evidence</label>
      <p class="hint" id="evidence-hint">A file of up to 20 MB, or a link. It is added to the evidence of the action.</p>
      \(Field.problem("evidence", problems["evidence"]))<input type="file" id="evidence" name="evidence" aria-describedby="evidence-hint"></div>
      \(address.input)\(Field("link-title", "What the link is", value: linkTitle, hint: "Such as “Report of the sample, March”.").input)
      """
  }
}
