import Documents
import Improvement
import Papers

/// The questions after the words: parts, what holds meanwhile, forecast, rating, risk, completion, evidence.
struct UpdateFormChoices {
  let page: UpdateFormPage
  private var subject: UpdateSubject { page.subject }
  private var form: UpdateForm { page.form }
  private var problems: FormProblems { page.problems }
  private var then: Update? { subject.last }

  var html: HTML {
    "\(joint)\(parts)\(interim)\(forecast)\(rating)\(risk)\(different)\(evidence)"
  }

  private var joint: HTML {
    guard !subject.companions.isEmpty else { return "" }
    let said = then?.jointWith ?? []
    return page.pair(
      said.isEmpty
        ? "<p>They were said of this action alone.</p>"
        : "<p>Said together with \(Words.list(said.map(\.text))).</p>",
      """
      <details\(if: !(form.values["joint"] ?? []).isEmpty, " open")><summary>Do these words cover other actions too?</summary>
      <fieldset><legend class="unseen">Other actions that these words cover</legend><p class="hint">They are put into those actions’ forms. Each still gets a rating of its own.</p>
      <div class="choices">\(each: subject.companions, { choice("joint", $0.reference.text, "\($0.reference.text) \($0.title)", isChosen: form.has("joint", $0.reference.text)) })</div></fieldset></details>
      """)
  }

  private func choice(
    _ name: String, _ value: String, _ label: HTML, isChosen: Bool, type: StaticString = "checkbox"
  )
    -> HTML
  {
    let id = "\(name)-\(value)"
    return
      "<div class=\"choice\"><input type=\"\(HTML(stringLiteral: type))\" id=\"\(id)\" name=\"\(name)\" value=\"\(value)\"\(if: isChosen, " checked")><label for=\"\(id)\">\(label)</label></div>\n"
  }

  private var parts: HTML {
    let parts = subject.action.parts
    guard !parts.isEmpty else { return "" }
    let done = parts.filter { $0.doneOn != nil }.map { $0.letter + ")" }
    let before =
      done.isEmpty
      ? "No part was done."
      : "\(Words.capitalised(Words.list(done))) \(done.count == 1 ? "was" : "were") done."
    return page.pair(
      "<p>\(before)</p>",
      """
      <fieldset><legend>Which parts are done?</legend><div class="choices">
      \(each: parts, { choice("parts", $0.letter, "\($0.letter)) \($0.text)", isChosen: form.has("parts", $0.letter)) })</div></fieldset>
      """)
  }

  private var interim: HTML {
    var field = Field(
      "interim", UpdateForm.question("interim"), value: form["interim"], problem: problems["interim"])
    field.rows = 3
    return page.pair("<p>\(then?.interim ?? "Nothing was said.")</p>", field.area)
  }

  private var forecast: HTML {
    let moved = subject.action.updates.compactMap(\.forecast).reduce(into: [Month]()) {
      if $0.last != $1 { $0.append($1) }
    }
    let times = moved.count - 1
    let problem = problems["forecast"] ?? problems["forecast-month"]
    return page.pair(
      "<p>\(then?.forecast?.long ?? "No forecast was given.")</p>\(if: times > 0, "<p class=\"meta\">It has moved \(times == 1 ? "once" : "\(Words.count(times)) times").</p>")",
      """
      <fieldset class="field\(if: problem != nil, " field-wrong")" id="forecast" aria-describedby="forecast-hint\(if: problem != nil, " forecast-month-problem")">
      <legend>When will it be finished?</legend>
      <p class="hint" id="forecast-hint">Your forecast. The published date, \(subject.standing.timescale.label), stays as it is.</p>
      \(Field.problem("forecast-month", problem))<div class="row dates">
      <div><label for="forecast-month">Month</label><select id="forecast-month" name="forecast-month"\(if: problem != nil, " aria-invalid=\"true\"")>\(Components.option("", "", selected: form["forecast-month"].isEmpty))\(each: 1...12, { Components.option(String($0), Month.names[$0 - 1], selected: form["forecast-month"] == String($0)) })</select></div>
      <div><label for="forecast-year">Year</label><input class="w-short" type="text" inputmode="numeric" id="forecast-year" name="forecast-year" value="\(form["forecast-year"])"></div>
      </div></fieldset>
      """)
  }

  private var rating: HTML {
    let suggestion = subject.suggestion(form.content(subject).0)
    let suggested = subject.scale.first(suggestion.kind)
    let offered = subject.scale.ratings.filter {
      $0.kind != .notStarted || !subject.standing.isDue || form["rating"] == $0.key
        || suggestion.kind == .notStarted
    }
    let offeredKinds = offered.filter { $0.kind != .exception || subject.standing.isDue || $0.beforeDue }
    let warning = suggestion.warning.map { " It is \($0)." } ?? ""
    return page.pair(
      "<p>\(Components.rating(subject.lastRating, scale: subject.scale))</p>",
      """
      <fieldset class="field\(if: problems["rating"] != nil, " field-wrong")" id="rating" aria-describedby="rating-hint"><legend>Rating</legend>
      <p class="hint" id="rating-hint"><b>\(suggested?.label ?? "") is suggested</b> because \(suggestion.reason).\(warning)</p>
      \(Field.problem("rating", problems["rating"]))<div class="choices">
      \(each: offeredKinds, { rating in choice("rating", rating.key, "\(Components.rating(rating, scale: subject.scale)) \(meaning(rating))\(if: rating.key == suggested?.key, " <b>suggested</b>")", isChosen: form["rating"] == rating.key, type: "radio") })</div>
      <div class="under-choice">\(Field("why", UpdateForm.question("why"), value: form["why"], problem: problems["why"]).input)</div></fieldset>
      """)
  }

  private func meaning(_ rating: Rating) -> String {
    rating.kind == .complete
      ? "\(rating.meaning). Needs evidence"
      : rating.kind == .underWay && subject.standing.isDue ? "\(rating.meaning), and late" : rating.meaning
  }

  private var risk: HTML {
    let red = subject.scale.exception.label
    let said: HTML =
      then?.risk.map { "<p>\($0.isImmediate ? "Yes" : "No"). \($0.reason)</p>" } ?? "<p>It was not asked.</p>"
    return page.pair(
      said,
      """
      <fieldset class="field\(if: problems["risk"] != nil, " field-wrong")" id="risk" aria-describedby="risk-hint"><legend>Is any child at immediate risk because this is not done?</legend>
      <p class="hint" id="risk-hint">Needed if you rate it \(red). If a child is at risk now, say yes whatever the rating: a yes stands above every page of the plan at once\(if: subject.alerts, ", and those named in the plan’s settings are written to").</p>
      \(Field.problem("risk", problems["risk"]))<div class="choices-row">\(choice("risk", "no", "No", isChosen: form["risk"] == "no", type: "radio"))\(choice("risk", "yes", "Yes", isChosen: form["risk"] == "yes", type: "radio"))</div>
      <div class="under-choice">\(Field("risk-why", UpdateForm.question("risk-why"), value: form["risk-why"], problem: problems["risk-why"]).input)</div></fieldset>
      """)
  }

  private var different: HTML {
    let complete = subject.scale.complete.label
    var field = Field(
      "different", UpdateForm.question("different"), value: form["different"],
      hint: "Needed only if it is \(complete).", problem: problems["different"])
    field.rows = 3
    return page.pair("<p>\(then?.whatIsDifferent ?? "Nothing was said.")</p>", field.area)
  }

  private var evidence: HTML {
    let shown = subject.action.evidence
    let kept: HTML =
      shown.isEmpty
      ? "<p>There is none.</p>"
      : "<ul class=\"plain\">\(each: shown, { "<li>\($0.title)\($0.date.map { ", " + $0.long } ?? "")</li>" })</ul>"
    var link = Field(
      "evidence-link", "Or a link", value: form["evidence-link"], problem: problems["evidence-link"])
    link.type = "url"
    var date = Field(
      "evidence-date", "Its date", value: form["evidence-date"], problem: problems["evidence-date"])
    date.type = "date"
    let waiting: HTML =
      form.files.isEmpty
      ? ""
      : "<ul class=\"plain\">\(each: form.files, { "<li>\($0.name) <span class=\"meta\">will be added when you send</span></li>" })</ul>"
    return page.pair(
      kept,
      """
      <div class="field\(if: problems["evidence"] != nil, " field-wrong")"><label for="evidence">Evidence</label>
      <p class="hint" id="evidence-hint">A file of up to 20 MB, or a link to where it is kept. Nothing about a named child.</p>
      \(Field.problem("evidence", problems["evidence"]))\(waiting)<input type="file" id="evidence" name="evidence" multiple aria-describedby="evidence-hint"></div>
      <div class="under-choice">\(link.input)\(Field("evidence-title", "What it is", value: form["evidence-title"], hint: "Such as “Minutes of the panel, 3 March”.", problem: problems["evidence-title"]).input)</div>
      <div class="row dates under-choice"><div>\(Field("evidence-kind", "What kind it is", value: form["evidence-kind"]).select([("", "As its name says")] + Evidence.kinds.map { ($0, Words.capitalised($0)) }))</div>
      <div>\(date.input)</div></div>
      """)
  }
}
