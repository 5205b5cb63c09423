import Documents
import Improvement

/// Every action as a mark, a row a priority: the whole plan at a glance.
struct PlanField {
  let position: Position

  var html: HTML {
    let priorities = position.byPriority.sorted { $0.key < $1.key }
    let widest = priorities.map(\.value.count).max() ?? 1
    let counts = Dictionary(grouping: position.live) { $0.rating }.compactMap { rating, standings in
      rating.map { ($0, standings.count) }
    }.sorted { Self.weight($0.0) < Self.weight($1.0) }
    let notRated = position.live.count { $0.rating == nil }
    return """
      <figure>
      <svg class="field-art" viewBox="0 0 \(widest * 8) \(priorities.count * 26)" aria-hidden="true" focusable="false">\(each: priorities.enumerated(), { row($0, $1.value) })</svg>
      <figcaption class="small"><b>The plan at \(position.asAt.lastDay.long).</b> A row is a priority, a mark is an action: \(HTML.joined(counts.map { "\(Components.bareRating($0.0)) \($0.1)" }, by: ", "))\(if: notRated > 0, ", not rated \(notRated)").</figcaption>
      </figure>
      """
  }

  private func row(_ index: Int, _ standings: [Standing]) -> HTML {
    HTML.each(standings.sorted { Self.weight($0.rating) < Self.weight($1.rating) }.enumerated()) {
      place, standing in
      "<rect class=\"seg tone-\((standing.rating?.tone ?? .grey).rawValue)\" x=\"\(place * 8)\" y=\"\(index * 26)\" width=\"7\" height=\"20\"/>"
    }
  }

  private static func weight(_ rating: Rating?) -> Int {
    guard let rating else { return 9 }
    return [Rating.Kind.exception: 0, .underWay: 1, .complete: 2, .notStarted: 3][rating.kind] ?? 9
  }
}
