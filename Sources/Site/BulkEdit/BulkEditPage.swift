import Documents
import Improvement
import Papers

/// Choosing which actions are changed, and what of them.
struct BulkEditPage: Sendable {
  let view: PlanView
  let standings: [Standing]
  let filter: RegisterFilter
  var form: BulkEditForm
  var problems = FormProblems()
  /// What the plan's actions name already, for each field.
  let known: [String: [String]]

  var title: String { problems.title("Change several actions") }
  private var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Register", view.links.register(filter))]))
    \(problems.summary)
    <div class="page-head"><div><h1>Change several actions</h1>
    <p class="lede">\(Words.plural(standings.count, "action")) \(RegisterWords(filter: filter, view: view).sentence). Nothing is changed until you have seen what would be.</p></div></div>
    \(if: standings.isEmpty, "<div class=\"empty\"><p><b>No action matches.</b></p><p><a href=\"\(links.register())\">Choose others in the register</a></p></div>", else: whole)
    """
  }

  private var whole: HTML {
    """
    <form method="post" action="\(links.page("actions/changes/preview"))" novalidate>\(Components.proof(view.reader))<input type="hidden" name="shown" value="\(form.shown.joined(separator: ","))">
    \(what)
    \(which)
    <p class="row bulk-go"><button class="button">See what changes</button></p>
    \(table)
    <p class="row bulk-go"><button class="button-quiet">See what changes</button></p>
    </form>
    """
  }

  private var what: HTML {
    """
    <fieldset class="field bulk-what\(if: problems["what"] != nil, " field-wrong")" id="what"><legend><h2>What changes</h2></legend>
    <p class="hint">One thing at a time. A field that is left empty takes away what was there, but for the lead.</p>\(Field.problem("what", problems["what"]))
    \(each: offered, choice)</fieldset>
    """
  }

  private var offered: [BulkEditForm.What] {
    BulkEditForm.What.allCases.filter { what in
      what != .addRecommendation && what != .removeRecommendation || !view.entry.recommendations.isEmpty
    }
  }

  private func choice(_ what: BulkEditForm.What) -> HTML {
    let name = what.rawValue
    let value = form.values[name] ?? ""
    // The radio button names the field; what is typed beside it needs a label of its own.
    let field = Field(name, "New: \(Words.lowered(what.label))", value: value, problem: problems[name])
    let input: HTML =
      switch what {
      case .addRecommendation, .removeRecommendation:
        field.select(
          [("", "Choose one")]
            + view.entry.recommendations.map { ($0.code, "\($0.number) \($0.text.prefix(70))") })
      default: field.input(among: known[name] ?? [])
      }
    return """
      <div class="choice bulk-choice"><input type="radio" id="what-\(name)" name="what" value="\(name)"\(if: form.what == name, " checked")><label for="what-\(name)">\(what.label)</label>
      \(input)</div>

      """
  }

  private var which: HTML {
    func option(_ value: String, _ label: HTML) -> HTML {
      Choice(.radio, "which", value, label, isChosen: form.which == value).html
    }
    return """
      <fieldset class="field\(if: problems["which"] != nil, " field-wrong")" id="which"><legend><h2>Which actions</h2></legend>\(Field.problem("which", problems["which"]))<div class="choices">
      \(option("ticked", "Those that are ticked below"))\(option("all", "All \(standings.count) that are shown"))</div></fieldset>
      """
  }

  private var table: HTML {
    """
    <table class="dense stacks bulk">
    <caption class="unseen">Actions that can be changed</caption>
    <thead><tr><th scope="col"><span class="unseen">Change</span></th><th scope="col">Ref.</th><th scope="col" class="wording">Key action</th><th scope="col">Lead</th><th scope="col">Category</th><th scope="col">Rating</th></tr></thead>
    <tbody>\(each: standings, row)</tbody></table>
    """
  }

  private func row(_ standing: Standing) -> HTML {
    let reference = standing.reference.text
    return """
      <tr><td class="choice-tight"><input type="checkbox" id="a-\(reference)" name="action" value="\(reference)"\(if: form.ticked.contains(reference), " checked")></td>
      <td><label for="a-\(reference)">\(reference)</label></td><th scope="row" class="wording"><span class="clip-two">\(standing.title)</span></th>
      <td data-label="Lead">\(standing.lead ?? "-")</td><td data-label="Category">\(standing.category.map(Words.capitalised) ?? "-")</td><td data-label="Rating">\(Components.rating(standing.rating, scale: view.plan.scale))</td></tr>

      """
  }
}

extension Words {
  /// For the middle of a sentence.
  static func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
