import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// An action's published timescale, what was asked of it, and what was decided.
struct TimescaleChangesPage {
  let desk: ActionDesk
  let kept: KeptRecord
  let today: Day
  /// The form by which a change is asked for.
  var asked = OpenForm()
  /// The form by which it is decided.
  var decided = OpenForm()
  var note: String?

  private var action: Action { desk.action }
  private var pending: TimescaleChange? { action.timescaleChanges.first { $0.decision == .pending } }
  private var mayDecide: Bool { desk.view.reader.person.may(.editPlan) }
  /// The one that was sent, where one was.
  private var sent: OpenForm { decided.isWrong ? decided : asked }

  var title: String { sent.title("Timescale of action \(action.reference)") }
  var status: HTTPResponse.Status { sent.status }

  /// "refused on 13 April 2017 by the Improvement Governance Board"
  static func words(_ change: TimescaleChange, _ entry: PlanBook.Entry) -> String {
    guard change.decision != .pending else { return "waiting for a decision" }
    return change.decision.rawValue + (change.decidedOn.map { " on \($0.long)" } ?? "")
      + (change.decidedBy.map { " by \(entry.named($0))" } ?? "")
  }

  var html: HTML {
    """
    \(Components.trail(desk.trail))
    \(sent.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Timescale of action \(action.reference.text)</h1>\(ActionActs(desk: desk, at: "timescale-changes").html)</div></div>
    <p class="about">\(action.stem)</p>
    <dl class="facts section">\(each: facts, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
    <div class="stack-wide comp">\(history)\(if: pending != nil, decision, else: request)\(typed)</div>
    """
  }

  private var facts: [(String, String)] {
    let now = TimescaleChange.newest(of: action)
    var facts = [("Published for", "\(action.timescale.label), printed “\(action.timescale.printed)”")]
    facts.append(("In force", now == action.timescale ? "The published timescale" : now.label))
    facts.append(("Lead", action.lead ?? "No lead is named"))
    return facts
  }

  private var history: HTML {
    let changes = action.timescaleChanges.reversed()
    return """
      <section aria-labelledby="asked"><div class="section"><h2 id="asked">What was asked for</h2></div>
      \(if: action.timescaleChanges.isEmpty, "<p class=\"empty\">Nothing yet.</p>", else: "<ul class=\"links\">\(each: changes, item)</ul>")</section>
      """
  }

  private func item(_ change: TimescaleChange) -> HTML {
    """
    <li><b>\(change.to.label)</b>, \(Self.words(change, desk.view.entry)) <span class="meta">\(change.reason)</span><span class="meta">Asked for on \(change.requestedOn.long) by \(desk.view.entry.named(change.requestedBy))</span></li>

    """
  }

  // MARK: Asking

  private var request: HTML {
    guard action.withdrawal == nil else {
      return "<p class=\"empty\">The action is withdrawn, so it has no timescale to move.</p>"
    }
    let reason = Field(
      "reason", "Why can it not be done by then?", value: asked.filled["reason"],
      hint: "Whoever decides reads this, and it stays on record.", problem: asked.problems["reason"])
    return """
      <section aria-labelledby="ask"><div class="section"><h2 id="ask">Ask for another timescale</h2></div>
      <p class="measure">The published date stays on record whatever is decided. If you only expect to be late, give a forecast in your update instead.</p>
      <form class="form" method="post" action="\(desk.address("timescale-changes"))" novalidate>\(Components.proof(desk.view.reader))\(kept.seen)
      \(Field("timescale", "The timescale that you ask for", value: asked.filled["timescale"], hint: "As it would be printed: June 2017, Jan – Mar 18, by end of June 2017, Q4 2016/17.", problem: asked.problems["timescale"]).with { $0.width = "w-mid" }.input)
      \(reason.area)\(PrivacyQuestion.field(asked.filled, asked.problems))\(if: mayDecide, askedOn)
      <p class="row"><button class="button">Ask</button></p></form></section>
      """
  }

  /// The officer enters what was asked for elsewhere, and may have been decided there too.
  private var askedOn: HTML {
    var field = Field(
      "asked-on", "When was it asked for?",
      value: asked.filled.text("asked-on") ?? (asked.problems.isEmpty ? today.iso : ""),
      hint: "Earlier than today, if it was in a meeting or a letter.", problem: asked.problems["asked-on"])
    (field.type, field.width) = ("date", "w-mid")
    return field.input
  }

  // MARK: Deciding

  private var decision: HTML {
    guard let pending else { return "" }
    guard mayDecide, let id = pending.id?.rawValue else {
      return """
        <div class="notice" role="note"><p>\(pending.to.label) waits for a decision</p><p>The improvement officer records it. Until then the action stands at \(TimescaleChange.newest(of: action).label).</p></div>
        """
    }
    let day = decided.filled.text("decided-on") ?? (decided.problems.isEmpty ? today.iso : "")
    return """
      <section aria-labelledby="decide"><div class="section"><h2 id="decide">Decide: \(TimescaleChange.newest(of: action).label) to \(pending.to.label)?</h2></div>
      <form class="form" method="post" action="\(desk.address("timescale-changes"))/\(id)/decision" novalidate>\(Components.proof(desk.view.reader))\(kept.seen)
      \(Field("decision", "What was decided?", problem: decided.problems["decision"]).choices([choice("approved", "Approved"), choice("refused", "Refused")], isRow: true))
      \(Field("decided-by", "By whom?", value: decided.filled["decided-by"], hint: "A body or a post.", problem: decided.problems["decided-by"]).with { $0.suggestions = "bodies" }.input)
      \(Field("decided-on", "On which day?", value: day, hint: "An approved change stands from the end of that month.", problem: decided.problems["decided-on"]).with { ($0.type, $0.width) = ("date", "w-mid") }.input)
      \(Components.suggestions("bodies", Posts.bodies(desk.view)))
      <p class="row"><button class="button">Keep the decision</button></p></form></section>
      """
  }

  private func choice(_ value: String, _ label: HTML) -> Choice {
    Choice(.radio, "decision", value, label, isChosen: decided.filled["decision"] == value)
  }

  /// What somebody wrote at the same time as another: it is not lost, though it has no form now.
  private var typed: HTML {
    let words = [
      ("Timescale asked for", asked.filled.text("timescale")), ("Why", asked.filled.text("reason")),
      ("When it was asked for", asked.filled.text("asked-on")),
      ("Decision", decided.filled.text("decision").map(Words.capitalised)),
      ("By whom", decided.filled.text("decided-by")),
      ("On which day", decided.filled.text("decided-on")),
    ].compactMap { name, said in said.map { (name, $0) } }
    guard sent.meanwhile != nil, !words.isEmpty else { return "" }
    return """
      <section aria-labelledby="yours"><div class="section"><h2 id="yours">What you wrote</h2></div>
      <dl class="facts">\(each: words, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
      <p class="meta">Only one change can wait at a time, and each is decided once.</p></section>
      """
  }
}
