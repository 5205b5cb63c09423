import Documents
import Improvement
import Papers

/// What should have come and has not, what is expected, and what came.
struct DependenciesPage: Sendable {
  let view: PlanView
  let list: WaitingList

  private var mayEdit: Bool { view.reader.person.may(.editPlan) }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    \(Components.knownOn(view))
    <div class="page-head"><div><h1>What actions wait for</h1>
    <p class="meta">\(finding)</p><p class="small"><a href="\(view.links.page("dependencies.csv"))?as-at=\(view.asAt.iso)">CSV</a></p></div>
    \(Components.asAt(view, action: "/plans/\(view.plan.slug)/dependencies"))</div>
    <div class="stack-wide">
    \(section("overdue", "Should have come by now", list.overdue, none: "Nothing that was expected by the end of \(view.asAt.long) is missing."))
    \(section("expected", "Expected", list.expected, none: "Nothing else is waited for."))
    \(section("met", "Met", list.met, none: "Nothing yet."))
    </div>
    """
  }

  private var finding: String {
    let (overdue, expected) = (list.overdue.count, list.expected.count)
    let first =
      overdue == 0
      ? "Nothing is waited for past its month"
      : "\(Words.capitalised(Words.count(overdue))) \(overdue == 1 ? "thing" : "things") should have come by \(view.asAt.lastDay.long)"
    return "\(first); \(Words.count(expected)) more \(expected == 1 ? "is" : "are") expected."
  }

  private func section(_ id: StaticString, _ title: String, _ items: [WaitingList.Item], none: String) -> HTML
  {
    let id = HTML(stringLiteral: id)
    return """
      <section aria-labelledby="\(id)"><div class="section section-head"><h2 id="\(id)">\(title)</h2></div>
      \(if: items.isEmpty, "<p class=\"empty\">\(none)</p>", else: table(title, items))</section>
      """
  }

  private func table(_ title: String, _ items: [WaitingList.Item]) -> HTML {
    """
    <table class="dense stacks waits"><caption class="unseen">\(title)</caption>
    <thead><tr><th scope="col">Action</th><th scope="col">Waits for</th><th scope="col">Expected</th>\(if: mayEdit, "<th scope=\"col\"><span class=\"unseen\">Do</span></th>")</tr></thead>
    <tbody>\(each: items, row)</tbody></table>
    """
  }

  private func row(_ item: WaitingList.Item) -> HTML {
    let reference = item.standing.reference
    let address = PlanLinks(plan: view.plan.slug, asAt: nil).action(reference, "dependencies")
    return """
      <tr><th scope="row">\(Components.reference(reference, view.links)) \(item.standing.title) <span class="under">\(item.standing.lead ?? "No lead is named")</span></th>
      <td data-label="Waits for">\(what(item))</td>
      <td class="nowrap" data-label="Expected">\(when(item))</td>\(if: mayEdit, "<td><a href=\"\(address)\">Change<span class=\"unseen\"> what \(reference.text) waits for</span></a></td>")</tr>

      """
  }

  private func what(_ item: WaitingList.Item) -> HTML {
    guard let reference = item.dependency.action else {
      return "\(item.dependency.what) <span class=\"under\">\(Words.capitalised(item.dependency.kind))</span>"
    }
    let words: HTML =
      item.dependency.what.isEmpty ? "" : " <span class=\"under\">\(item.dependency.what)</span>"
    guard let other = item.other else {
      return "\(Components.reference(reference, view.links))\(words)"
    }
    let state: HTML =
      other.isWithdrawn
      ? "<span class=\"tag\">Withdrawn</span>" : Components.rating(other.rating, scale: view.plan.scale)
    return "\(Components.reference(reference, view.links)) \(other.title) \(state)\(words)\(hint(item))"
  }

  /// The other action has done what it can: somebody should say whether the wait is over.
  private func hint(_ item: WaitingList.Item) -> HTML {
    guard item.looksSettled, item.dependency.met.map({ $0 > view.asAt }) ?? true else { return "" }
    return
      "<span class=\"under late\">It is \(item.other?.isWithdrawn == true ? "withdrawn" : "complete"): is the wait over?</span>"
  }

  private func when(_ item: WaitingList.Item) -> HTML {
    if let met = item.dependency.met, met <= view.asAt {
      return "\(item.dependency.expected?.long ?? "No month") <span class=\"under\">Met in \(met.long)</span>"
    }
    guard let expected = item.dependency.expected else {
      return "<span class=\"soft\">No month is given</span>"
    }
    guard expected <= view.asAt else { return "\(expected.long)" }
    let past = item.monthsPast(view.asAt)
    return
      "\(expected.long) <span class=\"under late\">\(past == 0 ? "This month, and not met" : "\(Words.plural(past, "month")) past")</span>"
  }
}
