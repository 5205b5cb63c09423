import Documents
import Improvement
import Papers

/// Filling in a plan's own fields of one action.
struct OwnValuesPage: Sendable {
  let desk: ActionDesk
  let own: OwnValues
  /// As typed, by the field's name; nil when the form opens.
  var typed: [String: String]?
  var privacy = PrivacyTick()
  var problems = FormProblems()
  /// Something was found that looks like somebody's identity.
  var asksPrivacy = false

  var title: String { problems.title("Also kept of \(desk.action.reference.text)") }

  static func name(_ field: OwnField) -> String { "own-" + field.id.rawValue }

  private func value(_ field: OwnField) -> String { typed?[Self.name(field)] ?? own.values[field.id] ?? "" }

  var html: HTML {
    let (links, reference) = (desk.links, desk.action.reference)
    return """
      \(Components.trail([("Register", links.register()), (reference.text, links.action(reference))]))
      \(problems.summary)
      <div class="page-head"><div><p class="caption">\(reference.text) \(desk.action.stem)</p><h1>Also kept</h1></div></div>
      <form class="form" method="post" action="\(links.action(reference, "own-fields"))" novalidate>\(Components.proof(desk.view.reader))
      \(each: own.editable, field)
      \(privacy.html(isAsked: asksPrivacy))
      <p class="row"><button class="button">Keep</button> <a href="\(links.action(reference))">Back to the action</a></p></form>
      """
  }

  private func field(_ own: OwnField) -> HTML {
    let name = Self.name(own)
    let field = Field(name, own.label, value: value(own), problem: problems[name])
    let seen: HTML = "<input type=\"hidden\" name=\"seen-\(name)\" value=\"\(self.own.seen(own))\">"
    switch own.kind {
    case .text: return seen + field.with { $0.rows = 2 }.area
    case .number: return seen + field.with { ($0.type, $0.width) = ("numeric", "w-mid") }.input
    case .date: return seen + field.with { ($0.type, $0.width) = ("date", "w-mid") }.input
    case .yesOrNo: return seen + field.select([("", "Not said"), ("yes", "Yes"), ("no", "No")])
    case .choice:
      // What was chosen before stays, though it may be no option any more.
      let held = self.own.values[own.id].map { own.options.contains($0) ? [] : [$0] } ?? []
      return seen + field.select([("", "Not chosen")] + (own.options + held).map { ($0, $0) })
    }
  }
}
