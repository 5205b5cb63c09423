import Improvement
import Records

/// The demonstration's people: a person for each post that leads an action within the council, and one
/// for each role of the tour. They are named by their posts.
package enum DemoPeople {
  private struct Role {
    let email: String
    let post: String
    let role: Improvement.Role
    let words: String
    var priorities: [Int] = []
  }

  private static let roles: [Role] = [
    Role(
      email: "officer", post: "Service Improvement Officer", role: .officer,
      words: "Runs the month: opens it, reviews, mends, closes"),
    Role(
      email: "lead", post: "Head of Service, Children in Care and Leaving Care", role: .lead,
      words: "Updates their actions, each in under a minute"),
    Role(
      email: "partner", post: "BSCB Business Manager", role: .partnerAuthor,
      words: "Writes for a partner’s two priorities, and only those", priorities: [3, 8]),
    Role(
      email: "reviewer", post: "Head of Quality Improvement", role: .reviewer,
      words: "Leads actions, and reviews what others send"),
    Role(
      email: "chair", post: "Independent Chair, Improvement Governance Board", role: .boardMember,
      words: "Reads everything"),
    Role(
      email: "scrutiny", post: "Councillor on scrutiny", role: .scrutinyMember,
      words: "Reads what is published"),
    Role(
      email: "clerk", post: "Democratic Services Officer", role: .clerk,
      words: "Records what the board accepted"),
    Role(
      email: "adviser", post: "External adviser", role: .adviser,
      words: "Follows a recommendation to what is being done"),
    Role(email: "auditor", post: "Auditor", role: .auditor, words: "Reads the history of every change"),
    Role(
      email: "administrator", post: "Administrator", role: .administrator, words: "People, roles and settings"
    ),
  ]

  private static func address(_ name: String) -> String { name + "@barchester.example" }

  static let tour = Set(roles.map { address($0.email) })

  static func place(_ person: Person) -> Int {
    roles.firstIndex { address($0.email) == person.email } ?? roles.count
  }

  static func words(_ person: Person) -> String {
    roles.first { address($0.email) == person.email }?.words ?? ""
  }

  /// Posts of partner bodies have no account and answer through links.
  package static func all(for draft: PlanDraft, council: ID<Council>, ids: IDMaker) -> [Person] {
    var people = roles.map { role -> Person in
      var person = Person(id: ids(), council: council, email: address(role.email), name: role.post)
      person.posts = [role.post]
      person.roles = [role.role]
      if role.role == .reviewer || role.role == .officer { person.roles.insert(.lead) }
      person.ownPriorities = Set(
        role.priorities.map { Person.OwnPriority(plan: draft.plan.id, number: $0) })
      return person
    }
    let posts = Set(draft.actions.compactMap(\.lead)).subtracting(people.flatMap(\.posts))
    for post in posts.sorted() where !isPartner(post) {
      let letters = post.lowercased().map { $0.isASCII && $0.isLetter ? $0 : "." }
      let name = String(letters).split(separator: ".").joined(separator: ".")
      var person = Person(id: ids(), council: council, email: address(name), name: post)
      person.posts = [post]
      person.roles = [.lead]
      people.append(person)
    }
    return people
  }

  private static func isPartner(_ post: String) -> Bool {
    ["BSCB", "Detective", "Designated Nurse", "Clinical Commissioning"].contains { post.contains($0) }
  }
}
