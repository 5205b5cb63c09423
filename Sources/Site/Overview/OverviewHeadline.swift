import Documents
import Improvement
import Papers

/// How many of how many, what moved, and the whole plan as one bar.
struct OverviewHeadline {
  let page: OverviewPage

  private var red: Rating { page.scale.exception }
  private var movement: Movement { page.movement }
  private var before: Month { page.view.asAt - 1 }
  /// The first month that is reported has nothing to be compared with.
  private var hasBefore: Bool { page.view.asAt > page.view.firstMonth }

  var html: HTML {
    let due = page.position.due.count
    return """
      <section class="headline" aria-labelledby="headline">
      <div>
      <h2 id="headline"><a class="figure" href="\(page.filter { $0.list = .exceptions })"><span class="numeral">\(page.exceptions.count)</span></a> of <a class="figure" href="\(page.filter { $0.due = .yes })">\(due)</a> due actions \(page.exceptions.count == 1 ? "is" : "are") \(red.label)</h2>
      <p>\(finding)</p>
      \(references)
      </div>
      \(if: hasBefore && (!movement.before.isEmpty || !movement.now.isEmpty), "<div>\(OverviewFlow(movement: movement, scale: page.scale, month: page.view.asAt).html)</div>")
      \(PlanBar(position: page.position, scale: page.scale).html)
      </section>
      """
  }

  private var finding: String {
    let due = page.position.due.count
    guard due > 0 else { return "Nothing was due by \(page.view.asAt.lastDay.long)." }
    let share =
      Shares.single(page.exceptions.count, of: due, decimals: page.view.plan.settings.decimals)?.text ?? "-"
    guard hasBefore else { return "That is \(share)." }
    let (now, then) = (movement.now.count, movement.before.count)
    let month = before.name
    let change: String
    if now == then {
      change =
        movement.left.isEmpty
        ? (now == 0 ? "as in \(month)" : "the same actions as in \(month)")
        : "the same number as in \(month) but not the same actions"
    } else {
      change = "\(Words.count(abs(now - then))) \(now > then ? "more" : "fewer") than in \(month)"
    }
    return "That is \(share), \(change). \(moves)"
  }

  private var moves: String {
    var clauses: [String] = []
    if !movement.left.isEmpty { clauses.append("\(Words.count(movement.left.count)) left the list") }
    let reasons = Movement.Why.allCases.compactMap { why -> String? in
      let count = movement.newly(why).count
      guard count > 0 else { return nil }
      switch why {
      case .newlyDue: return "\(Words.count(count)) that fell due \(count == 1 ? "has" : "have") not moved"
      case .slippedBack: return "\(Words.count(count)) slipped back"
      case .reopened: return "\(Words.count(count)) \(count == 1 ? "was" : "were") reopened"
      }
    }
    clauses += reasons
    return clauses.isEmpty ? "" : Words.capitalised(Words.list(clauses)) + "."
  }

  private var references: HTML {
    let left = movement.left.map(\.standing.reference)
    let newly = movement.newly.map(\.standing.reference)
    guard hasBefore, !left.isEmpty || !newly.isEmpty else { return "" }
    return """
      <p class="meta">\(if: !left.isEmpty, "Left: \(Components.references(left, page.links)). ")\(if: !newly.isEmpty, "New: \(Components.references(newly, page.links)).")</p>
      """
  }
}

/// Last month's exceptions, what left, what stayed and what came.
struct OverviewFlow {
  let movement: Movement
  let scale: RatingScale
  let month: Month

  private var destinations: [Movement.Destination] {
    movement.left.map(\.to).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private var leftWords: String {
    guard destinations.count == 1 else { return "left" }
    switch destinations[0] {
    case .rating(let key): return "now \(scale[key]?.label ?? key)"
    case .withdrawn: return "withdrawn"
    case .noLongerDue: return "no longer due"
    }
  }

  private var leftTone: String {
    if destinations.count == 1, case .rating(let key) = destinations[0] {
      return (scale[key]?.tone ?? .grey).rawValue
    }
    return "grey"
  }

  private var newWords: String {
    let why = Set(movement.newly.map(\.why))
    return why.count == 1 ? why.first!.rawValue : "newly \(scale.exception.label)"
  }

  private var description: String {
    let left =
      movement.left.isEmpty
      ? "None left." : "\(Words.capitalised(Words.count(movement.left.count))) left, \(leftWords)."
    let newly =
      movement.newly.isEmpty
      ? "None is new." : "\(Words.capitalised(Words.count(movement.newly.count))) \(newWords)."
    return
      "\((month - 1).name): \(movement.before.count) \(scale.exception.label). \(left) \(movement.remaining.count) stayed. \(newly) \(month.name): \(movement.now.count)."
  }

  var html: HTML {
    """
    <svg class="chart flow tone-\(scale.exception.tone.rawValue)" viewBox="0 0 400 112" width="400" height="112" role="img" aria-labelledby="flow-t">
    <title id="flow-t">\(description)</title>
    \(if: !movement.left.isEmpty, "<path class=\"tone-\(leftTone)\" d=\"M50 40c40 4 46 16 62 32s30 20 50 20\"/>")
    \(if: !movement.newly.isEmpty, "<path d=\"M238 92c20 0 34-4 50-20s22-28 62-32\"/>")
    \(if: !movement.remaining.isEmpty, "<path class=\"stay\" d=\"M40 34H360\"/><text class=\"on\" x=\"200\" y=\"39\" text-anchor=\"middle\">\(movement.remaining.count) still \(scale.exception.label)</text>")
    <circle cx="32" cy="36" r="27"/><text class="big" x="32" y="45" text-anchor="middle">\(movement.before.count)</text>
    <circle class="now" cx="368" cy="36" r="27"/><text class="big on" x="368" y="45" text-anchor="middle">\(movement.now.count)</text>
    \(if: !movement.left.isEmpty, "<text x=\"112\" y=\"106\" text-anchor=\"end\"><tspan class=\"strong\">\(movement.left.count)</tspan> \(leftWords)</text>")
    \(if: !movement.newly.isEmpty, "<text x=\"290\" y=\"106\"><tspan class=\"strong\">\(movement.newly.count)</tspan> \(newWords)</text>")
    <text class="soft" x="32" y="82" text-anchor="middle">\((month - 1).name)</text>
    <text class="soft" x="368" y="82" text-anchor="middle">\(month.name)</text>
    </svg>
    """
  }
}
