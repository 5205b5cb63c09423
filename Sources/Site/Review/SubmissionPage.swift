import Documents
import Improvement
import Papers

/// One update under review: what was said before, what is said now, and what to do with it.
struct SubmissionPage {
  let view: PlanView
  let submission: Submission
  let action: Action
  let standing: Standing
  let last: Update?
  let notes: ReviewNotes
  /// Where its own month is closed: the open month into which it is accepted, if there is one.
  var takenInto: Month??
  /// Whether the reader sent it, where it says that the action is complete.
  var own = OwnCompletion.no
  var problems = FormProblems()
  var filled = Filled()

  private var scale: RatingScale { view.plan.scale }
  private var content: UpdateContent { submission.content }
  private var address: String { view.links.page("submissions/" + submission.id.rawValue) }
  var title: String { "Review \(action.reference)" }

  /// Where the link went through which it came, for those who review.
  var linkEmail: String?

  var html: HTML {
    """
    \(Components.trail([("The month", view.links.period(submission.month)), ("Action \(action.reference)", view.links.action(action.reference))]))
    \(problems.summary)
    <div class="page-head"><div><p class="caption">Update for \(submission.month.long)</p><h1>\(action.reference.text) \(standing.title)</h1></div>
    <p class="meta">Sent on \(submission.sentOn.long) by \(view.entry.named(submission.sentBy))\(through)</p></div>
    <div class="about"><p>\(action.stem)</p><p class="row"><span>\(RatingChange.html(from: last.flatMap { scale[$0.rating] }, to: scale[content.rating], scale))</span> <span>Published for <b>\(standing.timescale.label)</b></span></p>
    \(if: !notes.notes.isEmpty, "<p>\(HTML.joined(notes.notes.map { "<span class=\"\($0.isFlag ? "flag" : "meta")\">\($0.words)</span>" }, by: " · "))</p>")</div>
    <div class="tn-head" aria-hidden="true"><p>\(last?.asAt.name ?? "Before")</p><p>\(submission.month.name)</p></div>
    \(closed)\(each: questions, { pair($0.0, $0.1, $0.2) })
    \(decision)
    """
  }

  private var closed: HTML {
    guard let takenInto, submission.state == .sent || submission.state == .awaitingBoard else { return "" }
    let sentence =
      takenInto.map { "Accepted now, it stands from \($0.long) on." }
      ?? "Open the next month; it can then be accepted into that."
    return
      "<div class=\"notice\" role=\"note\"><p>\(submission.month.long) was closed while this waited</p><p>\(sentence)</p></div>\n"
  }

  private var through: String {
    switch submission.origin {
    case .lead: ""
    case .partner: ", for a partner"
    case .officer: ", for the lead"
    case .link: ", through a link\(linkEmail.map { " to \($0)" } ?? "")"
    }
  }

  private func pair(_ question: String, _ then: HTML, _ now: HTML) -> HTML {
    "<div class=\"tn\"><div class=\"then\"><p class=\"then-label\">\(last?.asAt.name ?? "Before")</p>\(then)</div><div class=\"now\"><h2 class=\"question\">\(question)</h2>\(now)</div></div>\n"
  }

  private var questions: [(String, HTML, HTML)] {
    func text(_ text: String?) -> HTML {
      text.map { "<p>\($0)</p>" } ?? "<p class=\"soft\">Nothing was said.</p>"
    }
    func words(_ narrative: Narrative?) -> HTML {
      guard let narrative, !narrative.isEmpty else { return text(nil) }
      return HTML.each(narrative.blocks, ActionStory.block)
    }
    var all: [(String, HTML, HTML)] = [
      (
        "What has happened, and what happens next?", words(last?.narrative),
        "\(words(Narrative(content.narrative)))\(if: content.isUnchanged, "<p class=\"flag\">Said to be unchanged.</p>")\(if: !content.jointWith.isEmpty, "<p class=\"small\">Said together with \(Components.references(content.jointWith, view.links)).</p>")\(content.privacyReason.map { "<p class=\"flag\">It may name somebody. Sent because: \($0)</p>" as HTML })"
      )
    ]
    if !action.parts.isEmpty {
      let before = action.parts.filter { $0.doneOn != nil }.map { $0.letter + ")" }
      let now = content.partsDone.map { $0 + ")" }
      all.append(
        (
          "Parts that are done", text(before.isEmpty ? nil : Words.list(before)),
          text(now.isEmpty ? "None." : Words.list(now))
        ))
    }
    all.append(("What is in place in the meantime?", text(last?.interim), text(content.interim)))
    all.append(("When will it be finished?", text(last?.forecast?.long), text(content.forecast?.long)))
    all.append(
      (
        "Rating", "<p>\(Components.rating(last.flatMap { scale[$0.rating] }, scale: scale))</p>",
        "<p>\(Components.rating(scale[content.rating], scale: scale))</p>\(content.overrideReason.map { "<p><b>Not the one suggested, because:</b> \($0)</p>" as HTML })"
      ))
    if content.risk != nil || last?.risk != nil {
      let said = content.risk.map { ($0 ? "Yes. " : "No. ") + (content.riskReason ?? "") }
      all.append(
        (
          "Is any child at immediate risk?",
          text(last?.risk.map { ($0.isImmediate ? "Yes. " : "No. ") + $0.reason }), text(said)
        ))
    }
    if content.whatIsDifferent != nil {
      all.append(
        ("What is different now for children?", text(last?.whatIsDifferent), text(content.whatIsDifferent)))
    }
    let evidence = ActionEvidence(view: view, evidence: action.evidence).list
    all.append(("Evidence", "", evidence))
    return all
  }

  private var decision: HTML {
    let person = view.reader.person
    switch submission.state {
    case .sent where person.may(.reviewUpdates):
      return SubmissionDecisionForm(page: self, address: address).review
    case .awaitingBoard where person.may(.recordAcceptance):
      return lone + SubmissionDecisionForm(page: self, address: address).board
    case .sent: return notice("It waits for review.")
    case .awaitingBoard:
      return notice(
        "Accepted by \(view.entry.named(submission.decidedBy ?? "officer")); awaiting acceptance by the board."
      ) + lone
    case .accepted:
      let minute = submission.boardMinute.map { " Accepted by the board, minute \($0)." } ?? ""
      return notice(
        "Accepted by \(view.entry.named(submission.decidedBy ?? "officer")) on \(submission.decidedOn?.long ?? "").\(minute)"
      ) + lone
    case .returned: return notice("Sent back: \(submission.remark ?? "")")
    case .replaced: return notice("It was sent again since.")
    }
  }

  /// One hand said it and accepted it.
  private var lone: HTML {
    submission.acceptedAlone.map {
      "<p class=\"flag\">Accepted by whoever sent it, because: \($0)</p>"
    } ?? ""
  }

  private func notice(_ sentence: String) -> HTML {
    "<div class=\"notice notice-settled\" role=\"note\"><p>\(sentence)</p></div>"
  }
}

/// What a reviewer, or whoever records the board's minute, does with an update.
struct SubmissionDecisionForm {
  let page: SubmissionPage
  let address: String

  private func form(_ act: String, _ body: HTML) -> HTML {
    "<form method=\"post\" action=\"\(address)/\(act)\" novalidate>\(Components.proof(page.view.reader))\(body)</form>"
  }

  /// Asked in the form whose text it is about.
  private func privacy(_ name: String) -> HTML {
    page.filled.names.contains(name) ? PrivacyQuestion.field(page.filled, page.problems) : ""
  }

  var review: HTML {
    let accept: HTML =
      page.own == .othersAccept
      ? "<p id=\"acceptance\" tabindex=\"-1\">\(OwnCompletion.refusal)</p>"
      : form(
        "acceptance",
        "\(page.own.question(page.filled, page.problems))<p><button class=\"button\">Accept</button></p>")
    return """
      <section class="section decision" aria-labelledby="decide"><h2 id="decide">Decide</h2>
      <div class="halves"><div>\(accept)</div><div>\(sendBack("return"))</div></div></section>
      """
  }

  private func sendBack(_ act: String) -> HTML {
    let remark = Field(
      "remark", "What should be put right?", value: page.filled["remark"],
      hint: "The author reads this above the form, with their words still in it.",
      problem: page.problems["remark"]
    ).with { $0.rows = 3 }
    return form(
      act, "\(remark.area)\(privacy("remark"))<p><button class=\"button-quiet\">Send it back</button></p>")
  }

  var board: HTML {
    var day = Field(
      "board-on", "The board met on", value: page.filled["board-on"], problem: page.problems["board-on"])
    day.type = "date"
    let minute = Field(
      "board-minute", "Minute", value: page.filled["board-minute"], hint: "Such as 17/14, item 6.",
      problem: page.problems["board-minute"])
    return """
      <section class="section decision" aria-labelledby="decide"><h2 id="decide">The board’s acceptance</h2>
      <div class="halves"><div>\(form("board-acceptance", "\(day.input)\(minute.input)\(privacy("board-minute"))<p><button class=\"button\">Record it</button></p>"))</div>
      <div>\(sendBack("board-refusal"))</div></div></section>
      """
  }
}
