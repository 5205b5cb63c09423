import Documents
import Improvement
import Papers
import Records

/// What an action holds of the plan's own fields, as one reader may see and change it.
struct OwnValues: Sendable {
  let fields: [OwnField]
  let values: [ID<OwnField>: String]
  /// Those that the reader may fill in.
  let editable: [OwnField]

  /// Nil when there is nothing that the reader may see.
  static func load(
    _ action: Action, _ view: PlanView, _ session: any Session
  ) throws -> OwnValues? {
    let person = view.reader.person
    let fields = try OwnFieldRecords.fields(view.entry.listed, session).filter { $0.isSeen(by: person) }
    guard !fields.isEmpty else { return nil }
    return OwnValues(
      fields: fields, values: try OwnFieldRecords.values(of: action.id, view.entry.listed, session),
      editable: fields.filter {
        $0.isEdited(by: person, lead: action.lead, priority: action.priority, of: view.plan.id)
      })
  }

  /// What a form on these values was filled in against.
  func seen(_ field: OwnField) -> String { Self.mark(field, values[field.id]) }

  static func mark(_ field: OwnField, _ value: String?) -> String {
    Seen.mark([field.id.rawValue, value ?? ""])
  }

  /// As facts on the action's page.
  func html(_ reference: Reference, _ links: PlanLinks) -> HTML {
    """
    <section aria-labelledby="own-fields"><div class="section section-head"><h2 id="own-fields">Also kept</h2>\(if: !editable.isEmpty, "<p><a href=\"\(links.action(reference, "own-fields"))\">Change<span class=\"unseen\"> what is also kept</span></a></p>")</div>
    <dl class="facts narrow-facts">\(each: fields, { field in "<div><dt>\(field.label)</dt><dd>\(values[field.id].map(field.shown) ?? "-")</dd></div>" })</dl></section>
    """
  }
}
