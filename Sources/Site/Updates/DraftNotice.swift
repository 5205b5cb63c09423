import Documents
import Improvement
import Records

/// Said when a draft is kept: that it is not sent, and what in it looks like somebody's identity. Nothing
/// typed may be lost, so it is kept all the same; sending it asks.
struct DraftNotice: Sendable {
  let reference: String
  /// "“CN 4471902” looks like a case number", with the box that it is in.
  let identities: [String]

  var html: HTML {
    guard !identities.isEmpty else {
      return
        "<div class=\"notice\" role=\"status\"><p>Your draft for \(reference) is kept</p><p>It has not been sent.</p></div>"
    }
    return """
      <div class="notice notice-grave" role="status"><p>Your draft for \(reference) is kept, and something in it looks like somebody’s identity</p>
      <ul class="plain">\(each: identities, { "<li>\($0).</li>" })</ul>
      <p>It has not been sent. When you send it, you will be asked to take this out, or to say why it names nobody.</p></div>
      """
  }

  /// Nil when the author has no draft of that action for the month.
  static func find(
    _ reference: String, among items: [MonthAnswers.Item], _ plan: Plan, _ month: Month, author: String,
    _ session: any Session
  ) throws -> DraftNotice? {
    guard let item = items.first(where: { $0.standing.reference.text == reference }),
      let draft = try DraftRecords.find(item.standing.action, month: month, author: author, session)
    else { return nil }
    return DraftNotice(reference: reference, identities: identities(in: UpdateForm(draft), of: plan))
  }

  /// None where the draft's writer has said already why it may stay: sending will not ask either.
  static func identities(in form: UpdateForm, of plan: Plan) -> [String] {
    guard trimmed(form["privacy"]).isEmpty else { return [] }
    let texts = UpdateForm.boxes.map { (field: $0.name, text: form[$0.name]) }
    return PrivacyQuestion.findings(in: texts, of: plan).map {
      "\($0.finding.sentence), in “\(UpdateForm.question($0.field))”"
    }
  }
}

extension UpdateForm {
  /// The boxes for words, in the order of the form, with what each asks.
  static let boxes: [(name: String, question: String)] = [
    ("words", "What has happened, and what happens next?"),
    ("interim", "What is in place in the meantime?"),
    ("why", "If not the one suggested, why?"),
    ("risk-why", "How do you know?"),
    ("different", "What is different now for children?"),
    ("evidence-title", "What it is"),
  ]

  static func question(_ name: String) -> String { boxes.first { $0.name == name }?.question ?? "" }
}
