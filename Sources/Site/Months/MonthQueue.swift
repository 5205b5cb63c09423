import Documents
import Improvement
import Papers

/// What waits for review, exceptions first.
struct MonthQueue {
  let desk: MonthDesk
  private var view: PlanView { desk.view }
  private var scale: RatingScale { view.plan.scale }

  var html: HTML {
    """
    <section aria-labelledby="queue">
    <div class="section section-head"><h2 id="queue">To review: \(desk.waiting.count)</h2>\(all)</div>
    \(if: desk.waiting.isEmpty, "<p class=\"empty\">Nothing waits for review.</p>", else: table)
    </section>
    """
  }

  private var all: HTML {
    let count = desk.plain.count
    guard count > 0 else { return "" }
    let words =
      count == 1 ? "Accept the one that raises no question" : "Accept the \(count) that raise no question"
    return """
      <form class="inline" method="post" action="\(view.links.period(view.asAt, "acceptances"))">\(Components.proof(view.reader))\(each: desk.plain, { "<input type=\"hidden\" name=\"submission\" value=\"\($0.submission.id.rawValue)\">" })<button class="as-link">\(words)</button></form>
      """
  }

  private var table: HTML {
    """
    <table class="dense stacks queue">
    <caption class="unseen">Updates waiting for review, \(scale.exception.label) first</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col">Action</th><th scope="col">Rating</th><th scope="col">Suggested</th><th scope="col">To look at</th><th scope="col"><span class="unseen">Review</span></th></tr></thead>
    <tbody>\(each: desk.waiting, row)</tbody></table>
    """
  }

  private func row(_ waiting: MonthDesk.Waiting) -> HTML {
    let (reference, rating) = (waiting.standing.reference, scale[waiting.submission.content.rating])
    return """
      <tr><td data-label="Reference">\(Components.reference(reference, view.links))</td>
      <th scope="row">\(waiting.standing.title)</th>
      <td class="nowrap" data-label="Rating">\(RatingChange.html(from: waiting.last.flatMap { scale[$0.rating] }, to: rating, scale))</td>
      <td class="nowrap" data-label="Suggested">\(suggested(waiting, rating))</td>
      <td data-label="To look at">\(notes(waiting.notes))</td>
      <td class="nowrap"><a href="\(view.links.page("submissions/" + waiting.submission.id.rawValue))">Review<span class="unseen"> \(reference.text)</span></a></td></tr>

      """
  }

  private func suggested(_ waiting: MonthDesk.Waiting, _ rating: Rating?) -> HTML {
    guard waiting.notes.suggested != rating?.kind, let suggested = scale.first(waiting.notes.suggested) else {
      return "<span class=\"zero\">same</span>"
    }
    return Components.rating(suggested, scale: scale)
  }

  private func notes(_ notes: ReviewNotes) -> HTML {
    guard !notes.notes.isEmpty else { return "<span class=\"zero\">–</span>" }
    return HTML.joined(
      notes.notes.map { "<span class=\"\($0.isFlag ? "flag" : "meta")\">\($0.words)</span>" }, by: "<br>")
  }
}

/// A rating, with the one before it where that was another.
enum RatingChange {
  static func html(from before: Rating?, to now: Rating?, _ scale: RatingScale) -> HTML {
    guard let before, before.key != now?.key else { return Components.rating(now, scale: scale) }
    return """
      \(Components.bareRating(before)) <span class="arrow" aria-hidden="true">→</span><span class="unseen"> to </span> \(Components.rating(now, scale: scale))
      """
  }
}

/// What was sent back to its writers, with what was asked of them.
struct MonthReturned {
  let desk: MonthDesk

  var html: HTML {
    let view = desk.view
    return """
      <section aria-labelledby="returned"><div class="section"><h2 id="returned">Sent back, and not sent again: \(desk.returned.count)</h2></div>
      <ul class="links">\(each: desk.returned, { item in
        "<li>\(Components.reference(item.standing.reference, view.links)) \(item.standing.title) <span class=\"meta\">To \(view.entry.named(item.submission.sentBy)), by \(view.entry.named(item.submission.decidedBy ?? "reviewer")) on \(item.submission.decidedOn?.long ?? ""): “\(item.submission.remark ?? "")” <a href=\"\(view.links.page("submissions/" + item.submission.id.rawValue))\">See it<span class=\"unseen\">: \(item.standing.reference.text)</span></a></span></li>"
      })</ul></section>
      """
  }
}

/// Completions that the officer accepted and the board has not yet.
struct MonthBoardQueue {
  let desk: MonthDesk

  var html: HTML {
    let view = desk.view
    return """
      <section aria-labelledby="board"><div class="section"><h2 id="board">Awaiting acceptance by the board: \(desk.awaitingBoard.count)</h2></div>
      <ul class="links">\(each: desk.awaitingBoard, { item in
        "<li>\(Components.reference(item.standing.reference, view.links)) \(item.standing.title) <span class=\"meta\">Accepted by \(view.entry.named(item.submission.decidedBy ?? "officer")) on \(item.submission.decidedOn?.long ?? ""). <a href=\"\(view.links.page("submissions/" + item.submission.id.rawValue))\">Record the minute<span class=\"unseen\"> for \(item.standing.reference.text)</span></a></span></li>"
      })</ul></section>
      """
  }
}
