import Documents
import Improvement
import Papers

/// One list of actions that early warning makes: how many as a sentence, and who they are.
struct WarningTable: Sendable {
  let view: PlanView
  /// Rows before the rest is left to the register.
  private static let most = 25

  /// - Parameters:
  ///   - heading: how the sentence goes on after the number of actions.
  ///   - columns: what is told of each beside its reference, wording and lead.
  func section(
    id: String, _ rows: [Standing], heading: String, none: String, columns: [String],
    _ cells: (Standing) -> [HTML]
  ) -> HTML {
    guard !rows.isEmpty else {
      return "<section aria-label=\"\(none)\"><p class=\"empty\">\(none)</p></section>"
    }
    let shown = rows.prefix(Self.most)
    let references = rows.map(\.reference)
    return """
      <section aria-labelledby="\(id)">
      <div class="section section-head"><h2 id="\(id)"><a class="figure" href="\(view.links.register(references: references))">\(Words.plural(rows.count, "action"))</a> \(heading)</h2></div>
      <table class="dense stacks warning">
      <caption class="unseen">\(Words.plural(rows.count, "action")) \(heading)</caption>
      <thead><tr><th scope="col">Ref.</th><th scope="col" class="wording">Action</th><th scope="col" class="lead">Lead</th>\(each: columns, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
      <tbody>\(each: shown, { row($0, columns, cells($0)) })</tbody></table>
      \(if: rows.count > Self.most, "<p class=\"table-note\"><a href=\"\(view.links.register(references: references))\">All \(rows.count) in the register</a></p>")
      </section>
      """
  }

  private func row(_ standing: Standing, _ columns: [String], _ cells: [HTML]) -> HTML {
    """
    <tr><td>\(Components.reference(standing.reference, view.links))</td>
    <th scope="row" class="wording"><span class="clip-two">\(standing.title)</span></th>
    <td data-label="Lead" class="lead">\(standing.lead ?? "No lead is named")</td>
    \(each: zip(columns, cells), { "<td data-label=\"\($0)\" class=\"nowrap\">\($1)</td>" })</tr>

    """
  }

  func rating(_ standing: Standing) -> HTML { Components.rating(standing.rating, scale: view.plan.scale) }

  func forecast(_ standing: Standing) -> HTML { "\(standing.forecast?.long ?? "-")" }
}
