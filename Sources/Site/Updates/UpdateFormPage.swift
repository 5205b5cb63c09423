import Documents
import Improvement
import Papers

/// The update form: question by question, what was said last month beside this month's box.
struct UpdateFormPage {
  let subject: UpdateSubject
  let author: UpdateAuthor
  let form: UpdateForm
  var problems = FormProblems()
  /// Set when the form opens on a draft.
  var draft: DraftNotice?

  private var action: Action { subject.action }
  private var before: String { (subject.last?.asAt ?? subject.month - 1).name }
  private var then: Update? { subject.last }
  var title: String {
    (problems.isEmpty ? "" : "Error: ") + "Update action \(action.reference)"
  }

  var html: HTML {
    """
    \(Components.trail([(author.homeName, author.home)] + author.action(action.reference)))
    \(problems.summary)
    <div class="page-head"><div>
    <p class="caption">\(subject.isCorrection ? "A correction of" : "Your update for") \(subject.month.long)</p>
    <h1>\(action.reference.text) \(subject.standing.title)</h1></div>
    <p class="meta">\(progress)</p></div>
    <div class="about"><p>\(action.stem)</p>
    <p class="row">\(standingWords) <span>Published for <b>\(subject.standing.timescale.label)</b></span> \(pastWords)</p></div>
    \(subject.isCorrection ? correction : returned)\(draft.map { $0.identities.isEmpty ? "" : $0.html })
    <form method="post" action="\(author.form(action.reference, subject.month))" enctype="multipart/form-data" novalidate data-draft="\(author.draft(action.reference, subject.month))">
    <input type="hidden" name="csrf" value="\(author.csrf)"><input type="hidden" name="seen" value="\(UpdateWriting.mark(subject.sent))">
    <div class="tn-head" aria-hidden="true"><p>In \(before) you said</p><p>For \(subject.month.name)</p></div>
    \(words)\(UpdateFormChoices(page: self).html)\(if: subject.isCorrection, why)
    <div class="tn tn-send"><div class="then"></div><div class="now row"><button class="button">\(subject.isCorrection ? "Keep the correction" : "Send update")</button> <button class="button-quiet" name="draft" value="yes">Save and finish later</button> <span class="meta" id="draft-state" role="status">\(draft == nil ? "" : "This is your draft.")</span></div></div>
    </form>
    """
  }

  private var progress: HTML {
    let answered = subject.asked - subject.outstanding.count - 1
    guard let next = subject.outstanding.first, subject.asked > 1 else { return "" }
    return
      "\(max(0, answered)) of your \(subject.asked) actions \(answered == 1 ? "is" : "are") answered. Next: <a href=\"\(author.form(next.reference, subject.month))\">\(next.reference.text)</a>"
  }

  private var standingWords: HTML {
    guard let rating = subject.lastRating else { return "<span>Not rated yet</span>" }
    return "<span>\(Components.rating(rating, scale: subject.scale)) in \(before)</span>"
  }

  private var pastWords: HTML {
    let months = subject.standing.monthsPast
    return months > 0 && subject.lastRating?.kind != .complete
      ? "<span class=\"late\">\(Words.plural(months, "month")) past</span>" : ""
  }

  private var returned: HTML {
    guard let sent = subject.sent.first else { return "" }
    switch sent.state {
    case .returned:
      return """
        <div class="notice notice-grave" role="note"><p>Sent back by \(subject.entry.named(sent.decidedBy ?? "reviewer")) on \(sent.decidedOn?.long ?? "")</p><p>\(sent.remark ?? "")</p></div>
        """
    case .sent where sent.author == author.id:
      return
        "<div class=\"notice\" role=\"note\"><p>You have sent an update for \(subject.month.name)</p><p>It waits for review. If you send another, it takes that one’s place.</p></div>"
    case .sent: return bySomebodyElse(sent)
    case .accepted, .awaitingBoard:
      return
        "<div class=\"notice notice-settled\" role=\"note\"><p>An update for \(subject.month.name) is accepted</p><p>If you send another, it is a correction: the first one stays in the history.</p></div>"
    case .replaced: return ""
    }
  }

  private var correction: HTML {
    """
    <div class="notice" role="note"><p>\(subject.month.long) is closed</p><p>What you say here counts at once. The closed figures and their report stand as they are; the difference shows as restated since. To close the month with other figures, reopen it.</p></div>
    """
  }

  private var why: HTML {
    pair(
      "",
      Field(
        "correction", "Why is it corrected?", value: form["correction"],
        hint: "It stands beside the correction.", problem: problems["correction"]
      ).input)
  }

  private func bySomebodyElse(_ sent: Submission) -> HTML {
    let rating = Components.rating(subject.scale[sent.content.rating], scale: subject.scale)
    let words = Narrative(sent.content.narrative)
    return """
      <div class="notice" role="note"><p>\(Words.capitalised(subject.entry.named(sent.sentBy))) has sent an update for \(subject.month.name)</p>
      <p>\(rating)</p>\(each: words.blocks, ActionStory.block)<p>It waits for review. If you send yours, it takes that one’s place.</p></div>
      """
  }

  // MARK: Question and answer

  /// One question: what was said then, what is asked now.
  func pair(_ then: HTML, _ now: HTML) -> HTML {
    "<div class=\"tn\"><div class=\"then\"><p class=\"then-label\">In \(before)</p>\(then)</div>\n<div class=\"now\">\(now)</div></div>\n"
  }

  private var words: HTML {
    let said = then.flatMap { $0.narrative.isEmpty ? nil : HTML.each($0.narrative.blocks, ActionStory.block) }
    var field = Field(
      "words", UpdateForm.question("words"), value: form["words"],
      hint:
        "Say what is in the way and what will move it. No names, and nothing that could identify a child.",
      problem: problems["words"])
    field.rows = 7
    let noChange: HTML = """
      \(Field.problem("no-change", problems["no-change"]))<div class="choice no-change"><input type="checkbox" id="no-change" name="no-change" value="yes"\(if: form.has("no-change", "yes"), " checked")><label for="no-change">Nothing has changed since \(before)</label><p class="hint">\(before)’s words will be printed again and marked as unchanged.</p></div>
      """
    let privacy = PrivacyQuestion.field(
      form["privacy"], problems, "Why may it be sent as it is?",
      hint: "The reason is kept with the update, and the reviewer sees it.")
    let source: HTML = then.map { "<p class=\"meta\">Accepted \($0.recordedOn.long)</p>" } ?? ""
    let mayStay: HTML = said == nil ? "" : noChange
    return pair("\(said ?? "<p>Nothing was said.</p>")\(source)", "\(field.area)\(privacy)\(mayStay)")
  }
}
