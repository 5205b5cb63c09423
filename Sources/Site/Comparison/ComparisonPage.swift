import Documents
import Improvement
import Papers

/// What is new, gone, changed, now matches and no longer does.
struct ComparisonPage: Sendable {
  let view: PlanView
  let from: Month
  let filter: RegisterFilter
  let problems: [String]
  let comparison: Comparison

  var title: String { "\(from.long) and \(view.asAt.long) compared" }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    <div class="page-head"><div><h1>What changed</h1>
    <p class="lede">Between \(from.lastDay.long) and \(view.asAt.lastDay.long), each read under the rules and dates of its own day.</p></div></div>
    \(Components.knownOn(view))
    \(each: problems, { "<div class=\"notice\" role=\"note\"><p>\($0)</p></div>" })
    \(form)
    <p class="results"><span>\(summary)</span>\(if: !comparison.rows.isEmpty, " <a href=\"\(file)\">CSV</a>")</p>
    \(each: Comparison.Kind.allCases, section)
    \(if: comparison.rows.isEmpty, "<p class=\"empty\">Nothing that matches has changed.</p>")
    """
  }

  private var summary: String {
    let said = Comparison.Kind.allCases.compactMap { kind -> String? in
      let count = comparison.rows(kind).count
      return count == 0 ? nil : "\(count) \(Self.word(kind))"
    }
    let rest = "\(comparison.unchanged) unchanged"
    return Words.capitalised((said + [rest]).joined(separator: ", ")) + "."
  }

  private static func word(_ kind: Comparison.Kind) -> String {
    switch kind {
    case .added: "new"
    case .withdrawn: "withdrawn"
    case .nowMatches: "now in the list"
    case .noLongerMatches: "no longer in the list"
    case .changed: "changed"
    }
  }

  static func title(_ kind: Comparison.Kind) -> String {
    switch kind {
    case .added: "New in the plan"
    case .withdrawn: "Withdrawn"
    case .nowMatches: "Now in the list"
    case .noLongerMatches: "No longer in the list"
    case .changed: "Changed"
    }
  }

  private var form: HTML {
    """
    <form class="filters" action="/plans/\(view.plan.slug)/comparison" aria-label="Choose what to compare">
    <div class="filters-row">
    <div><label for="c-from">From</label><select id="c-from" name="from">\(Components.monthOptions(view, isLong: false, selected: from))</select></div>
    <div><label for="c-to">To</label><select id="c-to" name="to">\(Components.monthOptions(view, isLong: false))</select></div>
    <div><label for="c-rating">Rated</label><select id="c-rating" name="rating">\(Components.option("", "Any rating", selected: filter.ratings.isEmpty))\(each: view.plan.scale.ratings, { Components.option($0.key, $0.label, selected: filter.ratings == [$0.key]) })</select></div>
    <div><label for="c-priority">Priority</label><select id="c-priority" name="priority">\(Components.option("", "All", selected: filter.priority == nil))\(each: view.plan.priorities, { Components.option(String($0.number), "\($0.number) \($0.shortTitle)", selected: filter.priority == $0.number) })</select></div>
    <div><button class="button small-button">Compare</button></div>
    </div>\(view.keptKnownOn)\(kept)
    </form>
    """
  }

  /// Filters that have no field here stay as they are.
  private var kept: HTML {
    HTML.each(RegisterQuery.items(filter).filter { $0.0 != "rating" && $0.0 != "priority" }) {
      "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">"
    }
  }

  private func section(_ kind: Comparison.Kind) -> HTML {
    let rows = comparison.rows(kind)
    guard !rows.isEmpty else { return "" }
    let id = "k-" + kind.rawValue.split(separator: " ").joined(separator: "-")
    return """
      <section class="comp" aria-labelledby="\(id)"><div class="section"><h2 id="\(id)">\(Self.title(kind)) <span class="meta">\(rows.count)</span></h2></div>
      <table class="dense stacks compared">
      <caption class="unseen">\(Self.title(kind)), from \(from.long) to \(view.asAt.long)</caption>
      <thead><tr><th scope="col">Ref.</th><th scope="col">Action</th><th scope="col">\(from.long)</th><th scope="col">\(view.asAt.long)</th><th scope="col">What changed</th></tr></thead>
      <tbody>\(each: rows, row)</tbody></table></section>

      """
  }

  private func row(_ row: Comparison.Row) -> HTML {
    let title = (row.after ?? row.before)?.title ?? ""
    return """
      <tr><td>\(Components.reference(row.reference, view.links))</td><th scope="row"><span class="clip-two">\(title)</span></th>
      <td data-label="\(from.long)">\(state(row.before))</td><td data-label="\(view.asAt.long)">\(state(row.after))</td>
      <td data-label="What changed">\(each: row.changes, { "<span class=\"under\">\($0.what): \($0.from) → \($0.to)</span>" })</td></tr>

      """
  }

  private func state(_ standing: Standing?) -> HTML {
    guard let standing else { return "<span class=\"soft\">Not in the plan</span>" }
    let rating = Components.rating(standing.rating, scale: view.plan.scale)
    if standing.isWithdrawn { return "<span class=\"soft\">Withdrawn</span>" }
    return "\(rating)\(if: standing.isLate, " <b class=\"late\">late</b>")"
  }
}
