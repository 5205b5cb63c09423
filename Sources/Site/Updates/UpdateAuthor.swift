import Improvement
import Papers

/// Who writes an update: somebody signed in, or a partner through a link.
struct UpdateAuthor: Sendable {
  /// Whose drafts are theirs: a person's id, or a link's hash.
  let id: String
  /// The post or name by which records say who said it.
  let title: String
  let origin: Submission.Origin
  let csrf: String
  /// Where their list of actions is.
  let home: String
  let homeName: String
  /// Where the form of an action is.
  let form: @Sendable (Reference, Month) -> String
  /// Where its draft is kept as it is typed.
  let draft: @Sendable (Reference, Month) -> String
  /// The plan in whose register they may read the action; nil for whoever came through a link.
  var plan: String?

  /// The way to the action itself, for those who may read it.
  func action(_ reference: Reference) -> [(text: String, href: String)] {
    plan.map { [("Action \(reference)", PlanLinks(plan: $0, asAt: nil).action(reference))] } ?? []
  }

  /// - Parameter lead: the post that leads the action. Whoever holds it speaks as that post, and for themselves,
  ///   whatever else they are.
  static func person(_ reader: Reader, of plan: String, lead: String? = nil) -> UpdateAuthor {
    let roles = reader.person.roles
    let own = lead.flatMap { lead in reader.person.posts.first { Person.same($0, lead) } }
    let origin: Submission.Origin =
      roles.contains(.officer) && own == nil
      ? .officer : roles.contains(.partnerAuthor) && !roles.contains(.lead) && own == nil ? .partner : .lead
    return UpdateAuthor(
      id: reader.person.id.rawValue, title: own ?? reader.person.title, origin: origin, csrf: reader.csrf,
      home: "/", homeName: "My work",
      form: { "/plans/\(plan)/actions/\(PercentEncoding.encode($0.text))/updates?month=\($1.iso)" },
      draft: { "/plans/\(plan)/actions/\(PercentEncoding.encode($0.text))/updates/draft?month=\($1.iso)" },
      plan: plan)
  }
}
