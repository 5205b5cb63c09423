import Documents
import Improvement
import Papers
import Records

/// One version: who approved it, and what it says.
struct VersionPage: Sendable {
  let view: PlanView
  let kept: VersionRecords.Kept
  let edition: PlanEdition
  let others: [VersionRecords.Kept]
  var form = ApprovalForm()
  var problems = FormProblems()
  var note: String?

  private var version: PlanVersion { kept.version }
  private var mayEdit: Bool { view.reader.person.may(.editPlan) }

  var title: String { problems.title("Version \(version.number) of the plan") }

  /// What a form on this page was filled in against.
  static func seen(_ kept: VersionRecords.Kept) -> String {
    let version = kept.version
    return Seen.mark(
      [version.number, version.isApproved ? "approved" : "draft", kept.fixed?.hash ?? ""]
        + kept.approvals.flatMap { [$0.body, $0.date.iso, $0.resolution] })
  }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Versions", view.links.versions)]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Version \(version.number)</h1>
    <p class="row">\(VersionWords.tag(version)) <span class="meta">\(Words.plural(edition.actions.count, "action")) under \(Words.plural(edition.priorities.count, "priority").replacing("prioritys", with: "priorities"))</span>\(if: mayEdit, " <a href=\"#record\">Record a resolution</a>")</p></div></div>
    <div class="split">
    <div class="stack-wide">\(if: !version.note.isEmpty, "<p class=\"lede\">\(version.note)</p>")
    \(if: kept.fixed == nil, told)
    \(VersionText(edition: edition).html)</div>
    <div class="stack-wide">\(trail)\(if: mayEdit, officer)\(compare)</div>
    </div>
    """
  }

  private var told: HTML {
    """
    <div class="notice" role="note"><p>Its text was not kept</p><p>It came with an import. What stands below is told from the dated facts as at \(version.date.long): actions, withdrawals, new timescales and responsible bodies are those of that day, while wordings, leads and links are those of now.</p></div>
    """
  }

  private var trail: HTML {
    let fixed: HTML =
      kept.fixed.map {
        """
        <p class="meta">Text fixed on \($0.on.long) by \(view.entry.named($0.by)). <a href="\(view.links.version(version.number, "content.json"))">The text as kept</a>, SHA-256 <code class="hash">\($0.hash)</code></p>
        """
      } ?? ""
    return """
      <section aria-labelledby="trail"><div class="section"><h2 id="trail">Approval trail</h2></div>
      \(if: kept.approvals.isEmpty, "<p class=\"empty\">\(version.isApproved ? "It came as approved; no body’s resolution is recorded." : "No body has looked at it yet.")</p>", else: VersionWords.approvals(kept))
      \(fixed)</section>
      """
  }

  private var compare: HTML {
    let sides = others.reversed().map(Editions.Side.version)
    let before = others.last { $0.version.date <= version.date && $0.version.number != version.number }
    let links: [(String, String)] =
      [("With the plan as it is now", view.links.versions(from: version.number, to: "now"))]
      + (before.map {
        [
          (
            "With version \($0.version.number) before it",
            view.links.versions(from: $0.version.number, to: version.number)
          )
        ]
      } ?? [])
    return """
      <section aria-labelledby="compare"><div class="section"><h2 id="compare">Compare</h2></div>
      <ul class="links">\(each: links, { "<li><a href=\"\($0.1)\">\($0.0)</a></li>" })</ul>
      \(if: sides.count > 2, VersionWords.chooser(view, sides: [.now] + sides, from: .version(kept), to: .now))</section>
      """
  }

  // MARK: For the officer

  private func act(_ act: String, _ body: HTML) -> HTML {
    """
    <form class="form" method="post" action="\(view.links.version(version.number, act))" novalidate>\(Components.proof(view.reader))\(Seen.field(Self.seen(kept)))
    \(body)</form>
    """
  }

  private var officer: HTML {
    """
    <section aria-labelledby="record"><div class="section"><h2 id="record">Record a resolution</h2></div>
    \(kept.fixed == nil && !version.isApproved ? withoutText : act("approvals", "\(form.html(problems, of: version, bodies: bodies))<p><button class=\"button\">Record</button></p>"))</section>
    \(if: !version.isApproved, anew)
    """
  }

  private var withoutText: HTML {
    "<p class=\"empty\" id=\"body\">A body approves a text, and this draft has none. Put the plan as it is now into it first.</p>"
  }

  private var anew: HTML {
    """
    <section aria-labelledby="anew"><div class="section"><h2 id="anew">Fix it anew</h2></div>
    <p>The plan as it is now takes the place of this draft’s text. Once it is approved that can no longer be done.</p>
    \(act("content", "<p id=\"content\"><button class=\"button-quiet\">Put the plan as it is now into version \(version.number)</button></p>"))</section>
    """
  }

  private var bodies: [String] {
    let known = [view.plan.settings.board] + others.flatMap { $0.approvals.map(\.body) }
    return known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
