import Documents
import Improvement
import Papers
import Records

/// What the file would change, action by action, each to be taken or left.
struct ImportDifferences {
  let desk: ImportDesk
  let reader: Reader
  let form: OpenForm
  let address: String

  var html: HTML {
    switch desk.outcome {
    case nil: return ""
    case .added(let actions, let updates):
      return keeping(
        "A new plan",
        "<p>\(Words.plural(actions, "action")) and \(Words.plural(updates, "rating")) would be kept.</p>",
        button: "Keep the plan")
    case .unchanged(let missing):
      return
        "<section aria-labelledby=\"changes\"><div class=\"section\"><h2 id=\"changes\">Nothing differs</h2></div><p>The plan says all of this already.</p>\(unnamed(missing))</section>"
    case .refused(let refusals):
      return
        "<section aria-labelledby=\"changes\"><div class=\"section\"><h2 id=\"changes\">It cannot be kept so</h2></div><ul class=\"measure\">\(each: refusals, { "<li>\($0.sentence)</li>" })</ul></section>"
    case .changed(let differences, let missing): return changed(differences, missing)
    }
  }

  private func keeping(_ title: String, _ body: HTML, button: String) -> HTML {
    """
    <section aria-labelledby="changes"><div class="section"><h2 id="changes">\(title)</h2></div>
    <form method="post" action="\(address)/confirmation" id="kept" novalidate>\(Components.proof(reader))\(Seen.field(desk.mark))
    \(body)<p class="row"><button class="button">\(button)</button></p></form></section>
    """
  }

  private struct Group {
    let place: String
    var differences: [PlanMerge.Difference]
  }

  private func changed(_ differences: [PlanMerge.Difference], _ missing: [Reference]) -> HTML {
    var groups: [Group] = []
    for difference in differences {
      if let last = groups.firstIndex(where: { $0.place == difference.place }) {
        groups[last].differences.append(difference)
      } else {
        groups.append(Group(place: difference.place, differences: [difference]))
      }
    }
    let title =
      "\(Words.capitalised(Words.plural(differences.count, "difference"))) in \(Words.plural(groups.count, "place"))"
    return keeping(
      title,
      """
      <p class="measure">Untick what is to stay as it is. What is not in the file stays too.</p>
      <table class="dense stacks differences"><caption class="unseen">What would change</caption>
      <thead><tr><th scope="col">Take</th><th scope="col">Where</th><th scope="col">What</th></tr></thead>
      <tbody>\(each: groups, row)</tbody></table>
      \(if: differences.contains { $0.isTimescale }, control)\(unnamed(missing))
      """, button: "Keep what is ticked")
  }

  private func row(_ group: Group) -> HTML {
    let sent = form.filled.all("take")
    let isTaken = form.filled.names.isEmpty || sent.contains(group.place)
    return """
      <tr><td data-label="Take"><input type="checkbox" name="take" value="\(group.place)" id="take-\(group.place)" aria-label="Take \(group.place)"\(if: isTaken, " checked")></td>
      <th scope="row" class="nowrap"><label for="take-\(group.place)">\(group.place)</label></th>
      <td data-label="What"><ul class="plain">\(each: group.differences, { "<li>\(words($0))</li>" })</ul></td></tr>

      """
  }

  /// "rating: was Amber, is now Green"
  private func words(_ difference: PlanMerge.Difference) -> HTML {
    let flag: HTML = difference.isTimescale ? " <span class=\"flag\">moves a published timescale</span>" : ""
    switch (difference.from, difference.to) {
    case (nil, nil): return "\(Words.capitalised(difference.what))\(flag)"
    case (nil, let to?): return "\(Words.capitalised(difference.what)): <b>\(to)</b>\(flag)"
    case (let from?, nil): return "\(Words.capitalised(difference.what)), was \(from)\(flag)"
    case (let from?, let to?):
      return "\(Words.capitalised(difference.what)): was \(from), is now <b>\(to)</b>\(flag)"
    }
  }

  /// A published timescale moves only through change control.
  private var control: HTML {
    """
    <fieldset class="field"><legend>Published timescales move</legend>
    <p class="hint">The published dates stay on record beside the new ones. If somebody only expects to be late, leave those rows and give a forecast.</p>
    \(Field("reason", "Why do they move?", value: form.filled["reason"], problem: form.problems["reason"]).input)
    \(Field("approved-by", "Who approved it?", value: form.filled["approved-by"], hint: "A body or a post.", problem: form.problems["approved-by"]).input)</fieldset>
    """
  }

  private func unnamed(_ missing: [Reference]) -> HTML {
    guard !missing.isEmpty else { return "" }
    return """
      <details class="small"><summary>\(Words.capitalised(Words.plural(missing.count, "action"))) of the plan \(missing.count == 1 ? "is" : "are") not in the file, and stay as they are</summary><p>\(missing.map(\.text).joined(separator: ", ")). Withdraw those that no longer apply.</p></details>
      """
  }
}
