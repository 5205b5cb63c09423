import Documents
import Improvement
import Papers
import Records

/// Closing the month; and, once closed, what was frozen, publishing it, and reopening it.
struct MonthClosing {
  let page: MonthPage
  private var desk: MonthDesk { page.desk }
  private var view: PlanView { desk.view }
  private var month: Month { view.asAt }

  var html: HTML {
    desk.period.isClosed ? closed : open
  }

  private func form(_ act: String, _ body: HTML) -> HTML {
    "<form method=\"post\" action=\"\(view.links.period(month, act))\" novalidate>\(Components.proof(view.reader))\(body)</form>"
  }

  private var open: HTML {
    guard page.mayRun else { return "" }
    let faults = desk.preflight?.faults ?? []
    let stands =
      faults.count == 1
      ? "One fault stands in the way"
      : "\(Words.capitalised(Words.count(faults.count))) faults stand in the way"
    return """
      \(if: desk.period.state == .open, "<section class=\"closing\" aria-labelledby=\"review\"><div class=\"section\"><h2 id=\"review\">Start the review</h2></div><p>Leads can still send updates while they are reviewed.</p>\(form("review", "<p><button class=\"button-quiet\">Start the review</button></p>"))</section>")
      \(dates)
      <section class="closing" aria-labelledby="close"><div class="section"><h2 id="close">Close \(month.name)</h2></div>
      <p>Closing fixes the figures and the words. The exception report and everything made from it are then told from them. A later correction never changes them: it shows as restated since.</p>
      \(if: !faults.isEmpty, "<div class=\"notice notice-grave\"><p>\(stands)</p><p class=\"small\">You can mend \(faults.count == 1 ? "it" : "them"), or close with a reason for each.</p></div>")
      \(unanswered)\(form("closure", "\(each: faults, reason)\(privacy)\(early)<p><button class=\"button\">Close \(month.long)</button></p>"))
      </section>
      """
  }

  /// Not a fault: what stood before is carried over, and the report can say so.
  private var unanswered: HTML {
    let answers = desk.answers
    let missing = answers.asked - answers.answered
    guard missing > 0 else { return "" }
    return """
      <p class="flag">\(Words.capitalised(Words.count(missing))) of \(answers.asked) updates \(missing == 1 ? "has" : "have") not been sent. What stood before is carried over\(if: answers.toReview > 0, "; \(Words.count(answers.toReview)) more \(answers.toReview == 1 ? "waits" : "wait") for review").</p>
      """
  }

  private func reason(_ check: Preflight.Check) -> HTML {
    let name = "reason-" + check.key.replacing(" ", with: "-")
    return Field(
      name, "\(check.title): why close all the same?", value: page.reasons[name] ?? "",
      problem: page.problems[name]
    ).input
  }

  /// Asked while the month still runs: what happens in its last days would be told nowhere.
  private var early: HTML {
    guard page.today <= month.lastDay else { return "" }
    let choice = Choice(
      .checkbox, "early", "yes", "Close \(month.name) before it ends",
      isChosen: page.reasons["early"] == "yes",
      id: "early",
      hint:
        "It ends on \(month.lastDay.long). Closed now, the position is told as if nothing more will change.")
    return "\(Field.problem("early", page.problems["early"]))\(choice.html)"
  }

  private var privacy: HTML {
    PrivacyQuestion.field(page.reasons[PrivacyQuestion.name] ?? "", page.problems)
  }

  private var dates: HTML {
    let period = desk.period
    func day(_ name: String, _ label: String, _ day: Day?) -> HTML {
      var field = Field(
        name, label, value: page.reasons[name] ?? day?.iso ?? "", problem: page.problems[name])
      field.type = "date"
      return field.input
    }
    return """
      <section aria-labelledby="dates"><div class="section"><h2 id="dates">Dates</h2></div>
      \(form("dates", "\(day("updates-by", "Updates by", period.updatesBy))\(day("close-by", "Close by", period.closeBy))\(day("board-on", "The board meets", period.boardOn))<p><button class=\"button-quiet small-button\">Keep these dates</button></p>"))</section>
      """
  }

  /// What is kept of them, as it is said once they were changed.
  static func dates(_ period: ReportingPeriod) -> String {
    let kept = [
      period.updatesBy.map { "updates by \($0.long)" }, period.closeBy.map { "close by \($0.long)" },
      period.boardOn.map { "the board meets on \($0.long)" },
    ].compactMap { $0 }
    return kept.isEmpty ? "Kept: the month has no dates." : "Kept: \(Words.list(kept))."
  }

  private var closed: HTML {
    """
    <section class="closing" aria-labelledby="close"><div class="section"><h2 id="close">Closed on \(desk.period.closedOn?.long ?? "")</h2></div>
    <p><a href="\(view.links.exceptionReport(month))">\(view.plan.settings.reportTitle) for \(month.long)</a></p>
    \(MonthClosures(desk: desk).html)
    \(despite)
    \(if: desk.closures.isEmpty, "<p class=\"small\">It was closed before it came here, so its report is told from the records.</p>")
    \(if: page.mayRun, publication)\(if: page.mayRun, reopening)</section>
    """
  }

  private var despite: HTML {
    guard !desk.closedDespite.isEmpty else { return "" }
    return """
      <h3>What stood when it was closed, and why it was closed all the same</h3>
      <ul class="small">\(each: desk.closedDespite, { "<li>\($0.what): <b>\($0.reason)</b></li>" })</ul>
      """
  }

  private var publication: HTML {
    if let day = desk.closures.last?.publishedOn ?? (desk.closures.isEmpty ? desk.period.publishedOn : nil) {
      return "<p class=\"small\">Open to members since \(day.long).</p>"
    }
    guard let read = ReportEdition.published.closure(among: desk.closures, isClosed: true) else {
      return form(
        "publication",
        "<p>Members outside the board cannot read its report yet.</p><p><button class=\"button\">Let members read it</button></p>"
      )
    }
    return form(
      "publication",
      """
      <p>Members still read it as it was closed on \(read.closedOn.long). The corrected report will tell them both figures, and why it was reopened.</p>
      <p><button class="button">Let members read the corrected report</button></p>
      """)
  }

  private var reopening: HTML {
    """
    <details\(if: page.problems["reason"] != nil, " open")><summary>Reopen \(month.name)</summary><p class="small">The figures that were closed are kept, and members go on reading what was published. Closing again makes a second set beside them; its report says why.</p>
    \(form("reopening", "\(Field("reason", "Why must it be reopened?", value: page.reasons["reason"] ?? "", hint: "The corrected report prints it.", problem: page.problems["reason"]).input)<p><button class=\"button-grave\">Reopen \(month.long)</button></p>"))</details>
    """
  }
}
