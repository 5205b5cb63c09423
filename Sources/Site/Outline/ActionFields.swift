import Documents
import Improvement
import Papers

/// The fields of an action's form.
struct ActionFields {
  let filled: Filled
  let problems: FormProblems
  let view: PlanView
  let priority: Priority
  /// Nil for a new one.
  let action: Action?
  let posts: [String]
  let categories: [String]

  private func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
    Field(name, label, value: filled[name], hint: hint, problem: problems[name])
  }

  private func offering(_ suggestions: String, _ name: String, _ label: String, hint: String? = nil) -> HTML {
    field(name, label, hint: hint).with { $0.suggestions = suggestions }.input
  }

  private func area(_ name: String, _ label: String, hint: String? = nil, rows: Int) -> HTML {
    field(name, label, hint: hint).with { $0.rows = rows }.area
  }

  var html: HTML {
    """
    \(if: action == nil, field("reference", "Reference", hint: "The next free one is suggested. It never changes afterwards, and is never used again.").with { $0.width = "w-short" }.input)
    \(area("stem", "Wording", hint: action.map { _ in "Before its lettered parts." }, rows: 5))\(parts)\(PrivacyQuestion.field(filled, problems))
    \(field("short-title", "Short title", hint: "A few words for lists.").input)\(timescale)
    \(offering("posts", "lead", "Lead", hint: "The one post that is accountable."))
    \(area("contributors", "Contributors", hint: "Posts or bodies, one a line.", rows: 3))
    \(field("elected-member", "Elected member", hint: "Who watches over it for the council.").input)
    \(offering("bodies", "watched-by", "Watched by", hint: "The body that watches over it, where it is not the priority’s."))
    \(offering("bodies", "responsible-body", "Responsible body", hint: "Where it is not the one that answers for the priority."))
    \(offering("categories", "category", "Category", hint: "Process, practice, workforce, partnership, IT, estate, legal."))
    \(area("success-measure", "What does success look like?", rows: 3))
    \(objective)\(field("start", "Planned start", hint: "A month, such as January 2017, where the plan says so.").with { $0.width = "w-mid" }.input)
    \(field("in-plan-from", "In the plan from", hint: "It counts from this month on. Months that are closed do not change; they show it as restated since.").with { $0.width = "w-mid" }.input)
    \(recommendations)
    \(Components.suggestions("posts", posts))\(Components.suggestions("bodies", Posts.bodies(view)))\(Components.suggestions("categories", categories))
    """
  }

  /// A published timescale moves through change control alone.
  private var timescale: HTML {
    guard let action else {
      return field(
        "timescale", "Timescale",
        hint: "As it is to be published: Mar 17, Jan – Mar 17, by end of June 2017, Q4 2016/17."
      ).with { $0.width = "w-mid" }.input
    }
    let changes = PlanLinks(plan: view.plan.slug, asAt: nil).action(action.reference, "timescale-changes")
    return """
      <div class="field"><p><b>Timescale</b></p><p>\(TimescaleChange.newest(of: action).label). It moves only through <a href="\(changes)">change control</a>.</p></div>
      """
  }

  private var objective: HTML {
    let objectives = view.plan.objectives.filter { $0.priority == priority.number }
    guard !objectives.isEmpty else { return "" }
    let options =
      [(value: "", text: "None")]
      + objectives.map { (value: $0.reference.text, text: "\($0.reference) \($0.title)") }
    return field(
      "objective", "Objective", hint: "Under Priority \(priority.number). The reference stays as it is."
    )
    .select(options)
  }

  // MARK: Parts

  private var parts: HTML {
    let old = action?.parts ?? []
    return """
      <fieldset class="field"><legend>Lettered parts</legend><p class="hint">Each can be ticked off by itself. A part keeps its letter when another is taken out.</p>
      <div class="part-fields">\(each: old, part)\(each: ActionForm.newParts, newPart)</div></fieldset>
      """
  }

  private func part(_ part: Part) -> HTML {
    let name = "part-" + part.letter
    let out = Choice(
      .checkbox, name + "-out", "yes", "Take part \(part.letter)) out",
      isChosen: filled.text(name + "-out") != nil, id: name + "-out", isTight: true)
    let done = part.doneOn.map { "Done on \($0.long)." }
    return
      "\(area(name, "Part \(part.letter))", hint: done, rows: 2))\(if: part.doneOn == nil, out.html)"
  }

  private func newPart(_ name: String) -> HTML {
    let place = (ActionForm.newParts.firstIndex(of: name) ?? 0) + 1
    return area(name, ["A new part", "A second new part", "A third new part"][min(place, 3) - 1], rows: 2)
  }

  // MARK: Recommendations

  private var recommendations: HTML {
    let all = view.entry.recommendations
    guard !all.isEmpty else { return "" }
    let chosen = Set(filled.all("recommendations"))
    return field(
      "recommendations", "Which recommendations does it answer?",
      hint: "None, where it answers none of them."
    ).choices(
      all.map {
        Choice(
          .checkbox, "recommendations", $0.code, "<b>\($0.code)</b> \($0.text)",
          isChosen: chosen.contains($0.code), id: "answers-\($0.code)")
      })
  }
}
