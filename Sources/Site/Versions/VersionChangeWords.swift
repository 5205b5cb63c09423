import Documents
import Improvement
import Papers

/// Changes between two versions as a reader sees them, and as one who hears the page hears them.
struct VersionChangeWords: Sendable {
  let plan: Plan
  let links: PlanLinks

  /// A text with what was taken out struck through and what is new underlined. Few screen readers tell
  /// such marks, so words that only they read say where each begins and ends.
  func marked(_ change: TextChange) -> HTML {
    HTML.joined(
      change.words.map { run in
        switch run.kind {
        case .same: "\(run.text)"
        case .removed:
          "<del><span class=\"unseen\">[taken out: </span>\(run.text)<span class=\"unseen\">]</span></del>"
        case .added:
          "<ins><span class=\"unseen\">[new: </span>\(run.text)<span class=\"unseen\">]</span></ins>"
        }
      }, by: " ")
  }

  private func said(_ change: EditionChange) -> HTML {
    switch change {
    case .wording(let text): "<p class=\"wording-change\">\(marked(text))</p>"
    case .title(let text): "<p class=\"wording-change\">\(marked(text))</p>"
    case .successMeasure(let text):
      "<p>\(change.sentence)</p><p class=\"wording-change\">\(marked(text))</p>"
    default: "<p>\(change.sentence)</p>"
    }
  }

  func action(_ change: EditionDifferences<EditionAction>.Change) -> HTML {
    let isReworded = change.changes.contains { if case .wording = $0 { true } else { false } }
    return """
      <li><h3>\(Components.reference(change.to.reference, links)) <span class="meta">Priority \(change.to.priority)</span></h3>
      \(if: !isReworded, "<p class=\"meta\">\(change.to.stem)</p>")
      \(each: change.changes, said)</li>

      """
  }

  func table(_ actions: [EditionAction], caption: String) -> HTML {
    """
    <table class="dense stacks edition">
    <caption class="unseen">\(caption)</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col">Key action</th><th scope="col">Lead</th><th scope="col">Timescale</th></tr></thead>
    <tbody>\(each: actions, { "<tr><td>\(Components.reference($0.reference, links))</td><th scope=\"row\">\($0.text)</th><td data-label=\"Lead\">\($0.lead ?? "-")</td><td data-label=\"Timescale\">\($0.timescale.printed)</td></tr>\n" })</tbody></table>
    """
  }

  /// Priorities, objectives or recommendations that were added, taken out or changed.
  func list<Item>(
    _ differences: EditionDifferences<Item>, name: (Item) -> String, text: (Item) -> String
  ) -> HTML {
    func item(_ value: Item, _ body: HTML) -> HTML { "<li><h3>\(name(value))</h3>\(body)</li>\n" }
    return """
      <ul class="plain edition-changes">\(each: differences.added, { item($0, "<p>Added: \(text($0))</p>") })\(each: differences.gone, { item($0, "<p>No longer there: \(text($0))</p>") })\(each: differences.changed, { item($0.to, HTML.each($0.changes, said)) })</ul>
      """
  }
}
