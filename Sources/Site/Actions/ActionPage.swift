import Documents
import Improvement
import Papers

/// An action's wording, where it stands, its timeline, what has been said, and what it hangs on.
struct ActionPage: Sendable {
  let view: PlanView
  let action: Action
  /// Nil before the action joined the plan.
  let standing: Standing?
  let position: Position
  let waiting: [Reference]
  /// The council's own fields of it, as far as the reader may see them; nil when there is none.
  let own: OwnValues?
  let tasks: RecurringTaskList
  /// What was sent and is not accepted yet, newest first.
  let sent: [Submission]
  /// What the reader has just done.
  var note: String?

  var title: String { "\(action.reference) \(name)" }
  private var name: String { standing?.title ?? action.shortTitle.map(Words.capitalised) ?? action.stem }
  private var history: History { History(action.updates) }
  var effective: [Update] { history.effective(asAt: view.asAt, knownOn: view.knownOn) }
  var months: Int { history.monthsAtRating(asAt: view.asAt, knownOn: view.knownOn) }

  private var heading: HTML {
    action.shortTitle == nil ? "Action \(action.reference.text)" : "\(action.reference.text) \(name)"
  }

  var html: HTML {
    let priority = view.plan.priority(action.priority)
    var filter = RegisterFilter()
    filter.priority = action.priority
    return """
      \(Components.trail([view.home, ("Register", view.links.register()), ("Priority \(action.priority)", view.links.register(filter))]))
      \(Components.done(note))
      \(Components.knownOn(view))
      <div class="page-head"><div>
      <p class="caption">\(caption(priority))</p>
      <h1>\(heading)</h1>\(ActionActs(view: view, action: action).html)</div>
      \(Components.asAt(view, action: "/plans/\(view.plan.slug)/actions/\(PercentEncoding.encode(action.reference.text))"))
      </div>
      \(withdrawal)\(pending)\(ActionDoing(page: self).html)
      <div class="split">
      <div><p class="wording-full">\(action.stem)</p>\(parts)</div>
      \(standing.map { ActionStanding(page: self, standing: $0).html } ?? notYet)
      </div>
      \(standing.map { ActionTimeline(page: self, standing: $0).html })
      <div class="split">
      \(ActionStory(page: self).html)
      <div class="stack-wide">\(ActionFacts(page: self).html)</div>
      </div>
      """
  }

  private func caption(_ priority: Priority?) -> String {
    if let objective = action.objective.flatMap({ view.plan.objective($0) }) {
      return "Objective \(objective.reference): \(objective.title)"
    }
    return priority?.heading ?? "Priority \(action.priority)"
  }

  private var parts: HTML {
    guard !action.parts.isEmpty else { return "" }
    return """
      <ol class="parts">\(each: action.parts, part)</ol>
      """
  }

  private func part(_ part: Part) -> HTML {
    let isDone = part.doneOn.map { $0 <= view.asAt.lastDay } ?? false
    return """
      <li\(if: isDone, " class=\"done\"")><b>\(part.letter))</b> \(Words.capitalised(part.text))\(if: isDone, " <span class=\"meta\">Done, \(part.doneOn?.long ?? "")</span>")</li>
      """
  }

  private var notYet: HTML {
    let joined = max(action.inPlanFrom, view.firstMonth)
    // A month that is still to be opened has no page.
    let then: HTML =
      view.months.contains(joined)
      ? "It joined in \(action.inPlanFrom.long). <a href=\"\(view.links.asAt(joined).action(action.reference))\">Show it then</a>"
      : "It joins in \(action.inPlanFrom.long)."
    return """
      <section class="standing"><p><b>Not in the plan at \(view.asAt.lastDay.long).</b></p><p class="small">\(then)</p></section>
      """
  }

  /// A change of timescale that somebody asked for stands beside the published one until it is decided.
  private var pending: HTML {
    guard let change = action.timescaleChanges.first(where: { $0.decision == .pending }),
      view.knownOn.map({ change.requestedOn <= $0 }) ?? true
    else { return "" }
    return """
      <div class="notice" role="note"><p>A change of timescale waits for a decision</p>
      <p>Published for \(action.timescale.label); \(change.to.label) is asked for. \(change.reason)</p>
      <p class="meta">Asked for on \(change.requestedOn.long) by \(view.entry.named(change.requestedBy)).</p></div>
      """
  }

  private var withdrawal: HTML {
    guard let withdrawal = action.withdrawal, action.isWithdrawn(asAt: view.asAt, knownOn: view.knownOn)
    else { return "" }
    return """
      <div class="notice notice-settled" role="note"><p>Withdrawn on \(withdrawal.date.long)</p>
      <p>\(withdrawal.reason)</p>
      <p class="meta">Approved by \(view.entry.named(withdrawal.approvedBy)).\(withdrawal.successor.map { " Followed by \(Components.reference($0, view.links))." as HTML })</p></div>
      """
  }
}

/// The rating, for how long, how far past its date, and what was said of risk.
struct ActionStanding {
  let page: ActionPage
  let standing: Standing

  var html: HTML {
    """
    <section class="standing" aria-labelledby="standing">
    <h2 class="unseen" id="standing">Where it stands</h2>
    \(if: standing.isWithdrawn, "<p class=\"row\"><span class=\"tag\">Withdrawn</span> <span class=\"small\">It was last rated</span> \(Components.rating(standing.rating, scale: page.view.plan.scale))</p>", else: rating)
    \(if: !standing.isWithdrawn, "<dl>\(each: figures, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" })</dl>")
    \(each: sentences, { "<p class=\"small\">\($0)</p>" })
    </section>
    """
  }

  private var rating: HTML {
    "<p>\(Components.rating(standing.rating, scale: page.view.plan.scale, style: " rating-large"))\(if: standing.isLate, " <b class=\"late\">late</b>")</p>"
  }

  private var figures: [(Int, String)] {
    var figures: [(Int, String)] = []
    if let rating = standing.rating, page.months > 0 {
      figures.append(
        (page.months, page.months == 1 ? "month at \(rating.label)" : "months in a row at \(rating.label)"))
    }
    if standing.isDue, !standing.isComplete {
      figures.append(
        (
          standing.monthsPast,
          standing.monthsPast == 1 ? "month past its published date" : "months past its published date"
        ))
    } else if !standing.isDue {
      let left = standing.timescale.to.ordinal - standing.asAt.ordinal
      figures.append((left, left == 1 ? "month until it is due" : "months until it is due"))
    }
    if let forecast = standing.forecast, !standing.isComplete, forecast > standing.timescale.to {
      let gap = forecast.ordinal - standing.timescale.to.ordinal
      figures.append(
        (
          gap,
          gap == 1
            ? "month between published date and forecast" : "months between published date and forecast"
        ))
    }
    return figures
  }

  private var sentences: [HTML] {
    guard let update = page.effective.first else { return ["Nothing has been said of it yet."] }
    var sentences: [HTML] = []
    if standing.shouldHaveStarted, let start = standing.start {
      sentences.append("<b>It should have started</b> in \(start.long).")
    }
    if let reason = update.overrideReason {
      sentences.append("<b>The rules expect another rating.</b> Kept because: \(reason)")
    }
    if let risk = update.risk, standing.isException {
      sentences.append(
        "<b>\(risk.isImmediate ? "Immediate safeguarding risk." : "No immediate safeguarding risk.")</b> \(risk.reason)"
      )
    } else if standing.isException {
      sentences.append("<b>No answer on safeguarding risk</b> has been given for this month.")
    }
    if let different = update.whatIsDifferent, standing.isComplete {
      sentences.append("<b>What is different now:</b> \(different)")
    }
    if update.asAt < page.view.asAt, !standing.isComplete, !standing.isWithdrawn {
      let isClosed = page.view.period?.isClosed == true
      sentences.append(
        isClosed
          ? "Nothing was said for \(page.view.asAt.long): \(update.asAt.long)’s account was carried over."
          : "Nothing new has been said since \(update.asAt.long).")
    }
    return sentences
  }
}
