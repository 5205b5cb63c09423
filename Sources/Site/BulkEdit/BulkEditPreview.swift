import Documents
import Improvement
import Papers

/// What would be changed, action by action, before anything is.
struct BulkEditPreview: Sendable {
  let view: PlanView
  let form: BulkEditForm
  let changes: [BulkEdit.Change]
  /// Chosen ones that have left the plan, and stay as they were.
  let withdrawn: [Reference]
  /// Changed by somebody else since the page was looked at.
  var stale: Set<Reference> = []

  private var what: BulkEditForm.What { BulkEditForm.What(rawValue: form.what) ?? .lead }
  private var real: [BulkEdit.Change] { changes.filter(\.changes) }
  private var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }
  var title: String { (stale.isEmpty ? "" : "Error: ") + "See what changes" }

  /// What a row was when it was looked at.
  static func seen(_ change: BulkEdit.Change) -> String {
    Seen.mark([change.reference.text, change.from ?? ""])
  }

  /// Those of the form's rows that are not as they were looked at.
  static func stale(_ changes: [BulkEdit.Change], _ form: FormData) -> Set<Reference> {
    Set(changes.filter { form["seen-\($0.reference.text)"] != seen($0) }.map(\.reference))
  }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Register", links.register()), ("Change several actions", back)]))
    \(if: !stale.isEmpty, staleNotice)
    <div class="page-head"><div><h1>\(heading)</h1>
    <p class="lede">\(rest)</p></div></div>
    \(if: !real.isEmpty, table)
    \(confirm)
    """
  }

  private var staleNotice: HTML {
    """
    <div class="problems" role="alert" aria-labelledby="problems-title" tabindex="-1"><h2 id="problems-title">Nothing was changed</h2>
    <p>Somebody else has changed \(stale.count == 1 ? "one of these" : "\(Words.count(stale.count)) of these") since you looked: \(Words.list(stale.sorted().map(\.text))). Below is what would change now.</p></div>
    """
  }

  private var heading: String {
    real.isEmpty ? "Nothing would change" : "\(Words.plural(real.count, "action")) would change"
  }

  private var rest: String {
    let same = changes.count - real.count
    let words = [
      same == 0 ? nil : "\(Words.capitalised(Words.count(same))) \(same == 1 ? "is" : "are") so already.",
      withdrawn.isEmpty
        ? nil
        : "\(Words.list(withdrawn.map(\.text))) \(withdrawn.count == 1 ? "is" : "are") withdrawn and \(withdrawn.count == 1 ? "stays" : "stay") as \(withdrawn.count == 1 ? "it was" : "they were").",
    ]
    return (["Nothing has been changed yet."] + words.compactMap { $0 }).joined(separator: " ")
  }

  private var table: HTML {
    """
    <table class="dense stacks bulk-preview">
    <caption class="unseen">What would change</caption>
    <thead><tr><th scope="col">Ref.</th><th scope="col" class="wording">Key action</th><th scope="col">\(what.column) now</th><th scope="col">\(what.column) then</th></tr></thead>
    <tbody>\(each: real, row)</tbody></table>
    """
  }

  private func row(_ change: BulkEdit.Change) -> HTML {
    """
    <tr><td>\(Components.reference(change.reference, links))</td><th scope="row" class="wording"><span class="clip-two">\(change.stem)</span>\(if: stale.contains(change.reference), " <span class=\"under flag\">Changed since you looked</span>")</th>
    <td data-label="Now">\(change.from ?? "-")</td><td data-label="Then"><b>\(change.to ?? "-")</b></td></tr>

    """
  }

  private var back: String {
    var filter = RegisterFilter()
    filter.references = form.chosen
    return links.bulkEdit(filter)
  }

  private var confirm: HTML {
    guard !real.isEmpty else { return "<p><a class=\"button\" href=\"\(back)\">Choose again</a></p>" }
    let name = what.rawValue
    return """
      <form class="bulk-go" method="post" action="\(links.page("actions/changes"))">\(Components.proof(view.reader))<input type="hidden" name="which" value="all"><input type="hidden" name="shown" value="\(form.chosen.map(\.text).joined(separator: ","))"><input type="hidden" name="what" value="\(name)"><input type="hidden" name="\(name)" value="\(form.values[name] ?? "")">
      \(each: changes, { "<input type=\"hidden\" name=\"seen-\($0.reference.text)\" value=\"\(Self.seen($0))\">" })
      <p class="row"><button class="button">Change \(Words.plural(real.count, "action"))</button> <a href="\(back)">Choose again</a></p></form>
      """
  }
}
