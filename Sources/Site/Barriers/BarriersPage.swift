import Documents
import Improvement
import Papers

/// What stands in the way of each priority, the gravest first, and what was closed.
struct BarriersPage: Sendable {
  let view: PlanView
  let barriers: [Barrier]
  let today: Day
  var note: String?

  private var mayEdit: Bool { view.reader.person.may(.editPlan) }
  private var open: [Barrier] { barriers.filter { !$0.isClosed } }
  private var overdue: [Barrier] { open.filter { $0.isReviewOverdue(on: today) } }

  var html: HTML {
    """
    \(Components.trail([(view.plan.council.shortName, PlanLinks(plan: view.plan.slug, asAt: nil).overview)]))
    \(Components.done(note))
    <div class="page-head"><div><h1>Barriers and risks</h1><p class="meta">\(finding)</p></div>
    <p class="row"><a href="\(view.links.page("barriers.csv"))">CSV</a>\(if: mayEdit, " <a class=\"button-quiet small-button\" href=\"\(view.links.page("barriers/new"))\">Add a barrier or risk</a>")</p></div>
    <div class="stack-wide">
    \(each: view.plan.priorities, priority)
    \(closed)
    </div>
    <p class="meta table-note">A score is likelihood times impact, each from 1 to 5: 1 is least, 25 is most.</p>
    """
  }

  private var finding: String {
    guard let worst = open.min(by: Barrier.gravestFirst) else {
      return "Nothing is said to stand in the way."
    }
    let count = "\(Words.capitalised(Words.count(open.count))) \(open.count == 1 ? "is" : "are") open"
    let late =
      overdue.isEmpty
      ? "every review is in time"
      : "\(Words.count(overdue.count)) \(overdue.count == 1 ? "has a review that is" : "have reviews that are") overdue"
    return "\(count), and \(late). The gravest, number \(worst.number), scores \(worst.before.value)."
  }

  private func priority(_ priority: Priority) -> HTML {
    let own = open.filter { $0.priority == priority.number }.sorted(by: Barrier.gravestFirst)
    guard !own.isEmpty else { return "" }
    return """
      <section aria-labelledby="priority-\(priority.number)"><div class="section section-head"><h2 id="priority-\(priority.number)">\(priority.number) \(priority.title)</h2></div>
      \(table("Barriers and risks of Priority \(priority.number)", own))</section>
      """
  }

  private func table(_ caption: String, _ barriers: [Barrier]) -> HTML {
    """
    <table class="dense stacks barriers"><caption class="unseen">\(caption)</caption>
    <thead><tr><th scope="col">No.</th><th scope="col">In the way</th><th scope="col">What is being done</th><th scope="col" class="number">Before</th><th scope="col" class="number">After</th><th scope="col">Review</th>\(if: mayEdit, "<th scope=\"col\"><span class=\"unseen\">Do</span></th>")</tr></thead>
    <tbody>\(each: barriers, row)</tbody></table>
    """
  }

  private func row(_ barrier: Barrier) -> HTML {
    """
    <tr><td data-label="Number">\(barrier.number)</td><th scope="row">\(barrier.what) <span class="under">\(barrier.kind == .risk ? "Risk" : "Barrier"), \(barrier.owner)</span></th>
    <td data-label="What is being done">\(barrier.response)</td>
    <td class="number" data-label="Before">\(score(barrier.before))</td><td class="number" data-label="After">\(score(barrier.after))</td>
    <td class="nowrap" data-label="Review">\(review(barrier))</td>
    \(if: mayEdit, "<td><a href=\"\(view.links.page("barriers/\(barrier.number)"))\">Change<span class=\"unseen\"> number \(barrier.number)</span></a></td>")</tr>

    """
  }

  private func score(_ score: Barrier.Score) -> HTML {
    "<b>\(score.value)</b> <span class=\"under\">\(score.likelihood) × \(score.impact)</span>"
  }

  private func review(_ barrier: Barrier) -> HTML {
    if let day = barrier.closedOn { return "Closed on \(day.long)" }
    return barrier.isReviewOverdue(on: today)
      ? "\(barrier.reviewOn.long) <span class=\"under late\">overdue</span>" : "\(barrier.reviewOn.long)"
  }

  private var closed: HTML {
    let closed = barriers.filter(\.isClosed).sorted { ($0.closedOn ?? today) > ($1.closedOn ?? today) }
    guard !closed.isEmpty else { return "" }
    return """
      <section aria-labelledby="closed"><div class="section section-head"><h2 id="closed">Closed</h2></div>
      <ul class="links">\(each: closed, { barrier in
        "<li>\(barrier.number). \(barrier.what) <span class=\"meta\">Priority \(barrier.priority). Closed on \(barrier.closedOn?.long ?? ""): \(barrier.closedBecause ?? "")\(if: mayEdit, " <a href=\"\(view.links.page("barriers/\(barrier.number)"))\">Look at it<span class=\"unseen\">: number \(barrier.number)</span></a>")</span></li>\n"
      })</ul></section>
      """
  }
}
