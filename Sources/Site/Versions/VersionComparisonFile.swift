import Improvement
import Papers

/// What one version says otherwise than another, a row for each change.
extension VersionComparisonPage {
  var rows: [[String]] {
    let title = comparison.title.map { [["Plan", "", "Title", $0.from, $0.to, ""]] } ?? []
    return [["What", "Reference", "Change", "From", "To", "In words"]] + title
      + rows("Action", comparison.actions, name: \.reference.text, text: \.text)
      + rows("Priority", comparison.priorities, name: { String($0.number) }, text: \.title)
      + rows("Objective", comparison.objectives, name: \.reference.text, text: \.title)
      + rows("Recommendation", comparison.recommendations, name: \.code, text: \.text)
  }

  private func rows<Item>(
    _ what: String, _ differences: EditionDifferences<Item>, name: (Item) -> String, text: (Item) -> String
  ) -> [[String]] {
    differences.added.map { [what, name($0), "Added", "", text($0), ""] }
      + differences.gone.map { [what, name($0), "No longer there", text($0), "", ""] }
      + differences.changed.flatMap { changed in
        changed.changes.map { [what, name(changed.to), "Changed"] + Self.cells($0) }
      }
  }

  /// Before, after, and what changed in words.
  private static func cells(_ change: EditionChange) -> [String] {
    switch change {
    case .wording(let text), .title(let text), .successMeasure(let text):
      [text.from, text.to, change.sentence]
    default: ["", "", change.sentence]
    }
  }
}
