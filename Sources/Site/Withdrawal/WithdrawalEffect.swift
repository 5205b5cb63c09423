import Documents
import Improvement
import Papers
import Records

/// What a withdrawal, or its undoing, changes in the totals, and what it leaves behind.
struct WithdrawalEffect: Sendable {
  let view: PlanView
  let action: Action
  let before: Position
  let after: Position
  /// Closed months that would be told otherwise now.
  let restated: [Month]
  /// Recommendations that no action of the plan would answer any more.
  let unanswered: [Recommendation]
  let waiting: [Reference]

  static func load(
    _ site: Site, _ desk: ActionDesk, on day: Day, withdrawn: Bool, _ session: any Session
  ) throws -> WithdrawalEffect {
    let (view, action) = (desk.view, desk.action)
    let month = max(day.inMonth, view.months.last ?? view.asAt)
    let before = try site.book.position(view.entry, asAt: month, knownOn: nil, session)
    let after = before.with(action.reference, withdrawn: withdrawn)
    let links = try RecommendationRecords.links(view.entry.listed, asAt: month, session)
    let live = Set(after.live.map(\.action))
    return WithdrawalEffect(
      view: view, action: action, before: before, after: after,
      restated: view.entry.periods.filter { $0.isClosed && $0.month.lastDay >= day }.map(\.month),
      unanswered: view.entry.recommendations.filter { recommendation in
        action.recommendations.contains(recommendation.code)
          && (links.actions[recommendation.code] ?? []).isDisjoint(with: live)
      },
      waiting: try ActionRecords.waiting(for: action.reference, view.entry.listed, session))
  }

  var html: HTML {
    let name = "Priority \(action.priority)"
    return """
      <section class="comp" aria-labelledby="effect"><div class="section"><h2 id="effect">What changes in the totals</h2></div>
      <p>\(reckoning)</p>
      <table class="dense totals"><caption>At the end of \(before.asAt.long), as things stand now</caption>
      <thead><tr><th scope="col"><span class="unseen">Count</span></th><th scope="col" class="number">The plan now</th><th scope="col" class="number">The plan then</th><th scope="col" class="number">\(name) now</th><th scope="col" class="number">\(name) then</th></tr></thead>
      <tbody>\(each: rows, { row in
        "<tr><th scope=\"row\">\(row.0)</th>\(cell(row.1)) \(cell(row.2))</tr>\n"
      })</tbody></table>
      <ul class="links">\(each: notes, { "<li>\($0)</li>" })</ul></section>
      """
  }

  private func cell(_ pair: (Int, Int)) -> HTML {
    "<td class=\"number\">\(pair.0)</td><td class=\"number\(if: pair.0 != pair.1, " strong")\">\(pair.1)</td>"
  }

  private var totals: [(PlanTotals, PlanTotals)] {
    [
      (PlanTotals(before), PlanTotals(after)),
      (PlanTotals(before, priority: action.priority), PlanTotals(after, priority: action.priority)),
    ]
  }

  private var rows: [(String, (Int, Int), (Int, Int))] {
    func row(_ name: String, _ count: KeyPath<PlanTotals, Int>) -> (String, (Int, Int), (Int, Int)) {
      let pairs = totals.map { ($0.0[keyPath: count], $0.1[keyPath: count]) }
      return (name, pairs[0], pairs[1])
    }
    return [
      row("Actions in the plan", \.actions), row("Due", \.due), row(view.exception.label, \.exceptions),
      row(view.plan.scale.complete.label, \.complete),
    ]
  }

  /// "328 actions were added and 2 withdrawn: 326 are in the plan. Then 3 are withdrawn and 325 in it. …"
  private var reckoning: String {
    let (now, then) = (PlanTotals(before), PlanTotals(after))
    let share =
      Shares.single(then.exceptions, of: then.due, decimals: view.plan.settings.decimals)?.text ?? "-"
    return
      "\(Words.plural(now.added, "action")) \(now.added == 1 ? "was" : "were") added and \(now.withdrawn) withdrawn: \(now.actions) \(now.actions == 1 ? "is" : "are") in the plan. Then \(then.withdrawn) \(then.withdrawn == 1 ? "is" : "are") withdrawn and \(then.actions) in it, and \(then.exceptions) of \(then.due) due are \(view.exception.label) (\(share))."
  }

  private var notes: [HTML] {
    var notes: [HTML] = []
    if !restated.isEmpty {
      let months =
        restated.count > 3
        ? "\(restated[0].long) to \(restated[restated.count - 1].long)" : Words.list(restated.map(\.long))
      notes.append(
        "\(months) \(restated.count == 1 ? "is" : "are") closed: the figures stay as they were published, and the difference is shown as restated since."
      )
    }
    for recommendation in unanswered {
      notes.append(
        "<b>No action would answer <a href=\"\(view.links.recommendation(recommendation.code))\">recommendation \(recommendation.code)</a></b> any more."
      )
    }
    if !waiting.isEmpty {
      notes.append("Waiting for this action: \(Components.references(waiting, view.links)).")
    }
    return notes
  }
}
