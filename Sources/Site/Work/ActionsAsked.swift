import Documents
import Improvement

/// Actions for which somebody is asked, those to answer first.
struct ActionsAsked {
  let items: [MonthAnswers.Item]
  let drafts: Set<ID<Action>>
  let scale: RatingScale
  let month: Month
  let form: @Sendable (Reference, Month) -> String

  private var ordered: [MonthAnswers.Item] {
    items.sorted { (order($0), $0.standing.reference) < (order($1), $1.standing.reference) }
  }

  private func order(_ item: MonthAnswers.Item) -> Int {
    item.answer.isIn ? 2 : item.standing.isException ? 0 : 1
  }

  var html: HTML {
    guard !items.isEmpty else { return "<p class=\"empty\">Nothing is asked of you for \(month.long).</p>" }
    return """
      <table class="dense stacks asked">
      <caption class="unseen">Your actions for \(month.long), those to answer first</caption>
      <thead><tr><th scope="col">Ref.</th><th scope="col">Action</th><th scope="col">Stands at</th><th scope="col">Due</th><th scope="col">Your update</th><th scope="col"><span class="unseen">Do</span></th></tr></thead>
      <tbody>\(each: ordered, row)</tbody></table>
      """
  }

  private func row(_ item: MonthAnswers.Item) -> HTML {
    let standing = item.standing
    let name: HTML = "<span class=\"unseen\"> \(standing.reference.text)</span>"
    let act: HTML =
      item.answer.isIn
      ? "Change\(name)" : drafts.contains(standing.action) ? "Finish\(name)" : "Answer\(name)"
    return """
      <tr><td data-label="Reference"><b>\(standing.reference.text)</b></td>
      <th scope="row">\(standing.title)</th>
      <td class="nowrap" data-label="Stands at">\(Components.rating(standing.rating, scale: scale))\(if: standing.isLate, " <b class=\"late\">late</b>")</td>
      <td class="nowrap" data-label="Due">\(standing.timescale.to.long)</td>
      <td data-label="Your update">\(state(item))</td>
      <td class="nowrap"><a href="\(form(standing.reference, month))">\(act)</a></td></tr>

      """
  }

  private func state(_ item: MonthAnswers.Item) -> HTML {
    switch item.answer {
    case .accepted: "<span class=\"tag tag-done\">Accepted</span>"
    case .toReview: "<span class=\"tag tag-open\">Sent, to be reviewed</span>"
    case .awaitingBoard: "<span class=\"tag tag-open\">Awaiting acceptance by the board</span>"
    case .returned: "<span class=\"tag tag-wrong\">Sent back to you</span>"
    case .none:
      drafts.contains(item.standing.action)
        ? "<span class=\"tag\">Draft</span>" : "<span class=\"soft\">Not answered</span>"
    }
  }
}
