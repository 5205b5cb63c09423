import Documents
import Improvement
import Papers
import Records

/// What the overview shows: the finding first, then the figures behind it.
struct OverviewPage: Sendable {
  let view: PlanView
  let position: Position
  let movement: Movement
  let accounts: PlanBook.Accounts
  let exceptions: [Standing]
  let scale: RatingScale
  /// What has been corrected since the month was closed.
  var restatement: Restatement?

  init(view: PlanView, position: Position, accounts: PlanBook.Accounts) {
    self.view = view
    scale = view.plan.scale
    self.position = position
    self.accounts = accounts
    movement = Movement(position)
    exceptions = movement.now
  }

  var html: HTML {
    """
    \(Components.knownOn(view))
    <div class="page-head"><div>
    <h1>The plan as at \(view.asAt.lastDay.long)</h1>
    <p class="meta">\(summary) \(Components.state(view))</p>
    </div>
    \(Components.asAt(view, action: "/plans/\(view.plan.slug)"))
    </div>
    \(restatement.map { $0.isEmpty ? "" : RestatementNotice(restatement: $0, view: view).html })
    \(OverviewRisks(view: view, accounts: accounts, exceptions: exceptions).html)
    \(OverviewHeadline(page: self).html)
    <div class="overview-pair">
    <div class="stack-wide">\(OverviewPriorities(page: self).html)</div>
    \(OverviewExceptions(page: self).html)
    </div>
    \(OverviewLists(page: self).html)
    \(more)
    """
  }

  /// What stands beside the figures: change control, dependencies, barriers.
  private var more: HTML {
    let moved = position.live.count(where: \.isRebaselined)
    let plan = PlanLinks(plan: view.plan.slug, asAt: nil)
    let words =
      moved == 0
      ? "Every action stands at the date that was published for it."
      : "\(Words.capitalised(Words.plural(moved, "action"))) \(moved == 1 ? "is" : "are") re-baselined through change control."
    return """
      <section class="comp" aria-labelledby="beside"><div class="section"><h2 id="beside">Beside the figures</h2></div>
      <ul class="links"><li><a href="\(plan.page("timescale-changes"))">Changes of timescale</a> <span class="meta">\(words)</span></li>
      <li><a href="\(view.links.dependencies)">What actions wait for</a> <span class="meta">Strategies, reviews, decisions, other actions: what should have come by now stands first.</span></li>
      <li><a href="\(plan.page("barriers"))">Barriers and risks</a> <span class="meta">What stands in the way of each priority, with its score, owner and next review.</span></li>
      <li><a href="\(plan.page("achievements"))">Achievements</a> <span class="meta">What was achieved, by heading, for reports.</span></li></ul></section>
      """
  }

  private var summary: HTML {
    let plan = view.plan
    let recommendations = view.entry.recommendations.count
    let version = plan.version(asAt: view.asAt.lastDay)
    return """
      \(Components.figure(position.live.count, view.links.register())) \(position.live.count == 1 ? "action" : "actions") under \(Words.count(plan.priorities.count)) \(plan.priorities.count == 1 ? "priority" : "priorities")\(if: recommendations > 0, ", answering <a class=\"figure\" href=\"\(view.links.recommendations)\">\(recommendations)</a> \(recommendations == 1 ? "recommendation" : "recommendations")").\(version.map { " Version \($0.number)." })\(aliases)
      """
  }

  /// Names under which people may know the plan at this date.
  private var aliases: HTML {
    let names = view.plan.aliases.filter { $0.from.map { $0 <= view.asAt.lastDay } ?? true }.map(\.name)
    return names.isEmpty ? "" : " Also called \(Words.list(names))."
  }

  var links: PlanLinks { view.links }

  func filter(_ change: (inout RegisterFilter) -> Void) -> String {
    var filter = RegisterFilter()
    change(&filter)
    return links.register(filter)
  }
}

/// An immediate safeguarding risk stands at the top of everything.
struct OverviewRisks {
  let view: PlanView
  let accounts: PlanBook.Accounts
  let exceptions: [Standing]

  var html: HTML {
    let immediate = exceptions.compactMap { standing in
      accounts.actions[standing.reference]?.updates.last?.risk.flatMap {
        $0.isImmediate ? ImmediateRisk(standing, $0, view.entry) : nil
      }
    }
    return RiskNotice(risks: immediate, links: view.links).html
  }
}
