import Documents
import Improvement
import Papers

/// Facts, recommendations answered, dependencies both ways, evidence, changes of timescale.
struct ActionFacts {
  let page: ActionPage
  private var action: Action { page.action }
  private var view: PlanView { page.view }

  var html: HTML {
    """
    <section aria-labelledby="facts"><h2 class="unseen" id="facts">Facts</h2>
    <dl class="facts narrow-facts section">\(each: facts, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>
    </section>
    \(page.own.map { $0.html(action.reference, view.links) })
    \(page.tasks.html)
    \(timescaleChanges)
    \(answers)
    \(waits)
    \(evidence)
    """
  }

  private var facts: [(String, HTML)] {
    let responsibility = view.plan.priority(action.priority)?.responsibility(asAt: view.asAt.lastDay)
    var facts: [(String, HTML)] = [("Lead", action.lead.map(lead) ?? "No lead is named")]
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append((name, "\(value)")) }
    }
    add("Contributors", action.contributors.joined(separator: "; "))
    add("Responsible", action.responsibleBody ?? responsibility?.body ?? view.plan.council.name)
    add("Watched by", action.watchedBy ?? responsibility?.watchedBy)
    add("Elected member", action.electedMember)
    facts.append(("Timescale", published))
    add("Planned start", action.start?.long)
    add("Category", action.category.map(Words.capitalised))
    add("Success looks like", action.successMeasure)
    add(
      "In the plan",
      "since \(action.inPlanFrom.long)" + (action.addedInVersion.map { ", version \($0)" } ?? ""))
    if let earlier = action.successorOf {
      facts.append(("Follows", Components.reference(earlier, view.links)))
    }
    return facts
  }

  /// The published date stays on record; the one in force stands beside it.
  private var published: HTML {
    let now = action.baseline(asAt: view.asAt, knownOn: view.knownOn)
    let published: HTML = "\(action.timescale.printed) <span class=\"meta\">as published</span>"
    guard now != action.timescale else { return published }
    return "\(published)<br>\(now.printed) <span class=\"meta\">now, through change control</span>"
  }

  private func lead(_ lead: String) -> HTML {
    var filter = RegisterFilter()
    filter.lead = lead
    return "<a href=\"\(view.links.register(filter))\">\(lead)</a>"
  }

  private var timescaleChanges: HTML {
    guard !action.timescaleChanges.isEmpty else { return "" }
    return """
      <section aria-labelledby="changes"><div class="section"><h2 id="changes">Changes of timescale</h2></div>
      <ul class="links">\(each: action.timescaleChanges, { change in
        "<li><b>\(change.to.printed)</b>, \(change.decision == .pending ? "waiting for a decision" : "\(change.decision.rawValue)\(change.decidedOn.map { " on " + $0.long } ?? "")") <span class=\"meta\">Asked for on \(change.requestedOn.long) by \(view.entry.named(change.requestedBy))\(change.decidedBy.map { "; decided by " + view.entry.named($0) } ?? ""). \(change.reason)</span></li>"
      })</ul></section>
      """
  }

  private var answers: HTML {
    let asked = view.entry.recommendations.filter { action.recommendations.contains($0.code) }
    return """
      <section aria-labelledby="answers"><div class="section"><h2 id="answers">Answers</h2></div>
      \(if: asked.isEmpty, "<p class=\"empty\">No recommendation is linked.</p>", else: "<ul class=\"links\">\(each: asked, { "<li><a href=\"\(view.links.recommendation($0.code))\"><b>Recommendation \($0.number)</b></a> \($0.text) <span class=\"meta\">To \($0.addressedTo)</span></li>" })</ul>")
      </section>
      """
  }

  private var waits: HTML {
    guard !action.dependencies.isEmpty || !page.waiting.isEmpty else { return "" }
    return """
      <section aria-labelledby="waits"><div class="section"><h2 id="waits">Waits for</h2></div>
      \(if: action.dependencies.isEmpty, "<p class=\"empty\">Nothing.</p>", else: "<ul class=\"links\">\(each: action.dependencies, dependency)</ul>")
      \(if: !page.waiting.isEmpty, "<h3 class=\"then-waiting\">Waiting for it</h3><ul class=\"links\">\(each: page.waiting, other)</ul>")
      </section>
      """
  }

  private func dependency(_ dependency: Dependency) -> HTML {
    let isMet = dependency.met.map { $0 <= view.asAt } ?? false
    let state =
      isMet
      ? "Met in \(dependency.met?.long ?? "")."
      : "\(dependency.expected.map { "Expected \($0.long). " } ?? "")Not yet met."
    let what: HTML = dependency.action.map(name) ?? "\(dependency.what)"
    return "<li>\(what) <span class=\"meta\">\(Words.capitalised(dependency.kind)). \(state)</span></li>"
  }

  private func other(_ reference: Reference) -> HTML {
    guard let standing = page.position.standings.first(where: { $0.reference == reference }) else {
      return "<li>\(name(reference))</li>"
    }
    return
      "<li>\(name(reference)) <span class=\"meta\">\(Components.rating(standing.rating, scale: view.plan.scale)) due \(standing.timescale.to.long)</span></li>"
  }

  private func name(_ reference: Reference) -> HTML {
    let title = page.position.standings.first { $0.reference == reference }?.title ?? ""
    return "\(Components.reference(reference, view.links)) \(title)"
  }

  private var evidence: HTML {
    let shown = action.evidence(asAt: view.asAt)
    return """
      <section aria-labelledby="evidence"><div class="section"><h2 id="evidence">Evidence</h2></div>
      \(ActionEvidence(view: view, evidence: shown).list)
      </section>
      """
  }
}
