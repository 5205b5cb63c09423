import Documents
import Improvement
import Papers
import Records

/// What one version says otherwise than another, change by change.
struct VersionComparisonPage: Sendable {
  let view: PlanView
  let from: Editions.Side
  let to: Editions.Side
  let sides: [Editions.Side]
  let comparison: EditionComparison

  private var words: VersionChangeWords { VersionChangeWords(plan: view.plan, links: view.links) }

  private var both: String { "\(from.title) and \(Self.lowered(to.title))" }

  private static func lowered(_ title: String) -> String {
    title.hasPrefix("The ") ? "t" + title.dropFirst() : title
  }

  var title: String { "\(both) compared" }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Versions", view.links.versions)]))
    <div class="page-head"><div><h1>\(both)</h1>
    <p class="lede">\(summary)</p>
    <p class="meta">Ratings and updates are no part of a version, so none is compared here. <a href="\(view.links.versions)/comparison.csv?from=\(PercentEncoding.encode(from.key))&amp;to=\(PercentEncoding.encode(to.key))">CSV</a></p></div>
    \(VersionWords.chooser(view, sides: sides, from: from, to: to))</div>
    \(told)
    \(if: comparison.isEmpty, "<p class=\"empty\"><b>Both say the same.</b> Nothing was added, taken out, reworded, moved or given another date or lead.</p>")
    <div class="stack-wide">
    \(plan)
    \(added)
    \(withdrawn)
    \(changed)
    \(others)
    </div>
    """
  }

  private var summary: String {
    func said(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let said = [
      said(comparison.added.count, "was added", "were added"),
      said(comparison.withdrawn.count, "is no longer there", "are no longer there"),
      said(comparison.reworded.count, "is worded otherwise", "are worded otherwise"),
      said(comparison.retimed.count, "has other dates", "have other dates"),
      said(comparison.withAnotherLead.count, "has another lead", "have another lead"),
      said(comparison.moved.count, "was moved", "were moved"),
      said(comparison.relinked.count, "answers other recommendations", "answer other recommendations"),
    ].compactMap { $0 }
    return said.isEmpty ? "No action is different." : "Of the actions, \(Words.list(said))."
  }

  private var told: HTML {
    let sides = [from, to].filter(\.isTold).map { Self.lowered($0.title) }
    guard !sides.isEmpty else { return "" }
    return """
      <div class="notice" role="note"><p>\(Words.capitalised(Words.list(sides))) came with an import, without \(sides.count == 1 ? "a text of its own" : "texts of their own")</p>
      <p>What \(sides.count == 1 ? "it" : "each") said is told from the dated facts as at its day: actions that joined, withdrawals, new timescales and responsible bodies. Wordings, leads and links were not dated, so those of now stand in, and no change of them shows.</p></div>
      """
  }

  private func section(_ id: String, _ title: String, _ count: Int, _ body: HTML) -> HTML {
    guard count > 0 else { return "" }
    return """
      <section aria-labelledby="\(id)"><div class="section"><h2 id="\(id)">\(title) <span class="meta">\(count)</span></h2></div>
      \(body)</section>

      """
  }

  private var plan: HTML {
    guard let change = comparison.title else { return "" }
    return section("plan", "Title of the plan", 1, "<p>\(words.marked(change))</p>")
  }

  private var added: HTML {
    section(
      "added", "Added", comparison.added.count,
      words.table(comparison.added, caption: "Actions that were added"))
  }

  private var withdrawn: HTML {
    section(
      "withdrawn", "No longer there", comparison.withdrawn.count,
      words.table(comparison.withdrawn, caption: "Actions that are no longer there"))
  }

  private var changed: HTML {
    section(
      "changed", "Changed", comparison.actions.changed.count,
      "<ul class=\"plain edition-changes\">\(each: comparison.actions.changed, words.action)</ul>")
  }

  private var others: HTML {
    let (priorities, objectives) = (comparison.priorities, comparison.objectives)
    let recommendations = comparison.recommendations
    return """
      \(section("priorities", "Priorities", priorities.count, words.list(priorities, name: { "Priority \($0.number)" }, text: \.title)))
      \(section("objectives", "Objectives", objectives.count, words.list(objectives, name: { "Objective \($0.reference.text)" }, text: \.title)))
      \(section("recommendations", "Recommendations", recommendations.count, words.list(recommendations, name: { "Recommendation \($0.number)" }, text: \.text)))
      """
  }
}

extension EditionDifferences {
  fileprivate var count: Int { added.count + gone.count + changed.count }
}
