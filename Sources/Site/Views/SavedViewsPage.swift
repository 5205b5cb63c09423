import Documents
import Improvement
import Papers
import Records

/// A person's views and the council's; and, from the register, saving the present one.
struct SavedViewsPage: Sendable {
  let view: PlanView
  let saved: [SavedView]
  /// What is to be saved; nil where nothing was chosen.
  var saving: SavedFilter?
  var form = SavedViewForm()
  var problems = FormProblems()
  var note: String?

  var title: String {
    problems.title(saving == nil ? "Saved views" : "Save this view")
  }
  private var mayShare: Bool { view.reader.person.may(.editPlan) }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Register", view.links.register())]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>\(saving == nil ? "Saved views" : "Save this view")</h1>
    <p class="lede">\(saving.map { "Actions: \(RegisterWords(filter: $0.filter, view: view).list)." } ?? "Lists of the register that somebody gave a name. Each shows the newest month when it is opened.")</p></div></div>
    \(saving.map(save))
    \(if: saving == nil || !saved.isEmpty, list)
    """
  }

  private func save(_ saving: SavedFilter) -> HTML {
    """
    <form class="form" method="post" action="\(view.links.views())" novalidate>\(Components.proof(view.reader))<input type="hidden" name="query" value="\(saving.query)">
    \(form.html(problems, mayShare: mayShare))
    <p><button class="button">Save the view</button></p></form>
    """
  }

  private var list: HTML {
    guard !saved.isEmpty else {
      return """
        <div class="empty"><p><b>No view yet.</b> Narrow the <a href="\(view.links.register())">register</a> to a list that you need again, and choose “Save this view” above it.</p></div>
        """
    }
    return """
      \(if: saving != nil, "<div class=\"section section-after\"><h2>Saved before</h2></div>")
      <table class="dense stacks views">
      <caption class="unseen">Saved views</caption>
      <thead><tr><th scope="col">View</th><th scope="col">What it shows</th><th scope="col">Whose</th><th scope="col"><span class="unseen">Do</span></th></tr></thead>
      <tbody>\(each: saved, row)</tbody></table>
      """
  }

  private func row(_ saved: SavedView) -> HTML {
    let kept = SavedFilter(query: saved.query, scale: view.plan.scale)
    let links = PlanLinks(plan: view.plan.slug, asAt: nil)
    let mayChange = !saved.isShared || mayShare
    return """
      <tr><th scope="row"><a href="\(links.register(kept.filter, sort: kept.sort))">\(saved.name)</a></th>
      <td data-label="What it shows">\(Words.capitalised(RegisterWords(filter: kept.filter, view: view).list))\(if: kept.sort != .reference, ", by \(kept.sort.rawValue)")</td>
      <td data-label="Whose">\(saved.isShared ? "The council’s" : "Yours")</td>
      <td class="nowrap">\(if: mayChange, "<a href=\"\(links.page("views/\(saved.id.rawValue)"))\">Rename or remove<span class=\"unseen\"> \(saved.name)</span></a>")</td></tr>

      """
  }
}

/// Renaming one view, or removing it.
struct SavedViewPage: Sendable {
  let view: PlanView
  let saved: SavedView
  var form = SavedViewForm()
  var problems = FormProblems()

  var title: String { problems.title(saved.name) }

  static func seen(_ saved: SavedView) -> String { Seen.mark([saved.id.rawValue, saved.name]) }

  private func act(_ act: String, _ body: HTML) -> HTML {
    let path = view.links.page("views/\(saved.id.rawValue)\(act)")
    return """
      <form class="form" method="post" action="\(path)" novalidate>\(Components.proof(view.reader))\(Seen.field(Self.seen(saved)))
      \(body)</form>
      """
  }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Register", view.links.register()), ("Saved views", view.links.views())]))
    \(problems.summary)
    <div class="page-head"><div><h1>\(saved.name)</h1>
    <p class="meta">\(saved.isShared ? "The council’s, saved by \(view.entry.named(saved.savedBy))" : "Yours, saved") on \(saved.savedOn.long)</p></div></div>
    <div class="halves">
    \(act("", "\(Field("name", "Name of the view", value: form.name, problem: problems["name"]).input)<p><button class=\"button\">Rename</button></p>"))
    \(act("/removal", "<p id=\"remove\">The actions stay as they are; only the name goes\(saved.isShared ? ", for everybody" : "").</p><p><button class=\"button-grave\">Remove the view</button></p>"))
    </div>
    """
  }
}

extension RegisterWords {
  /// The sentence without its month: "priority 5, rated Red".
  var list: String {
    let end = "as at \(view.asAt.lastDay.long)"
    guard sentence.hasSuffix(end) else { return sentence }
    let words = String(trimmed(sentence.dropLast(end.count)))
    return words.isEmpty ? "all actions" : words.hasSuffix(",") ? String(words.dropLast()) : words
  }
}
