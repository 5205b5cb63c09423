import Documents
import Improvement
import Papers

/// A plan's own fields, and adding another.
struct OwnFieldsPage: Sendable {
  let view: PlanView
  let fields: [OwnField]
  var form = OwnFieldForm()
  var problems = FormProblems()
  var note: String?

  var title: String { problems.title("Own fields") }

  var html: HTML {
    """
    \(Components.trail(Self.trail(view)))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Own fields</h1>
    <p class="lede">What your council keeps of every action besides what a plan always has.</p></div></div>
    <div class="split">
    <div>\(if: fields.isEmpty, "<p class=\"empty\"><b>None yet.</b> Add a budget code, a risk number, a service area: what your own papers ask for.</p>", else: table)</div>
    <section aria-labelledby="add"><div class="section"><h2 id="add">Add a field</h2></div>
    <form class="form" method="post" action="\(view.links.page("own-fields"))" novalidate>\(Components.proof(view.reader))
    \(form.html(problems, isNew: true))
    <p><button class="button">Add the field</button></p></form></section>
    </div>
    """
  }

  static func trail(_ view: PlanView) -> [(text: String, href: String)] {
    [view.home, ("Plan settings", view.links.page("settings"))]
  }

  private var table: HTML {
    """
    <table class="dense stacks own-fields">
    <caption class="unseen">Own fields</caption>
    <thead><tr><th scope="col">Field</th><th scope="col">Holds</th><th scope="col">Seen by</th><th scope="col">Filled in by</th></tr></thead>
    <tbody>\(each: fields, row)</tbody></table>
    """
  }

  private func row(_ field: OwnField) -> HTML {
    """
    <tr><th scope="row"><a href="\(view.links.page("own-fields/\(field.id.rawValue)"))">\(field.label)</a></th>
    <td data-label="Holds">\(OwnFieldForm.words(field.kind))\(if: !field.options.isEmpty, "<span class=\"under\">\(field.options.joined(separator: ", "))</span>")</td>
    <td data-label="Seen by">\(Self.names(field.maySee.union(field.mayEdit)))</td><td data-label="Filled in by">\(Self.names(field.mayEdit))</td></tr>

    """
  }

  private static func names(_ roles: Set<Role>) -> String {
    if OwnFieldForm.roles.allSatisfy(roles.contains) { return "Everybody who reads actions" }
    return Words.capitalised(Words.list(OwnFieldForm.roles.filter(roles.contains).map(\.rawValue)))
  }
}

/// One field: changing who sees it, or taking it away.
struct OwnFieldPage: Sendable {
  let view: PlanView
  let field: OwnField
  var form: OwnFieldForm
  var problems = FormProblems()

  var title: String { problems.title(field.label) }

  private func act(_ act: String, _ body: HTML) -> HTML {
    """
    <form class="form" method="post" action="\(view.links.page("own-fields/\(field.id.rawValue)\(act)"))" novalidate>\(Components.proof(view.reader))\(Seen.field(OwnFieldForm(field).seen))
    \(body)</form>
    """
  }

  var html: HTML {
    """
    \(Components.trail(OwnFieldsPage.trail(view) + [("Own fields", view.links.page("own-fields"))]))
    \(problems.summary)
    <h1>\(field.label)</h1>
    <div class="split">
    \(act("", "\(form.html(problems, isNew: false))<p><button class=\"button\">Keep</button></p>"))
    <section aria-labelledby="away"><div class="section"><h2 id="away">Take it away</h2></div>
    \(act("/removal", "<p>It is no longer shown anywhere. What was filled in stays in the records, and is not shown again by adding a field of the same name.</p><p><button class=\"button-grave\">Take the field away</button></p>"))</section>
    </div>
    """
  }
}
