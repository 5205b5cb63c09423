import Documents
import Improvement
import Papers

/// What is asked of a person: name, address, posts, roles, and the priorities of a partner author.
struct PersonForm {
  var name = ""
  var email = ""
  var posts = ""
  var organisation = ""
  var roles: Set<String> = []
  /// "plan-id 3"
  var priorities: Set<String> = []

  init() {}

  init(_ form: FormData) {
    (name, email, organisation) = (
      form.text("name"), form.text("email").lowercased(), form.text("organisation")
    )
    posts = form["posts"] ?? ""
    (roles, priorities) = (Set(form.all("role")), Set(form.all("priority")))
  }

  init(_ person: Person) {
    (name, email, organisation) = (person.name, person.email, person.organisation ?? "")
    posts = person.posts.joined(separator: "\n")
    roles = Set(person.roles.map(\.rawValue))
    priorities = Set(person.ownPriorities.map { "\($0.plan.rawValue) \($0.number)" })
  }

  var seen: String {
    Seen.mark([name, email, posts, organisation] + roles.sorted() + priorities.sorted())
  }

  /// The person as the form has them, and what must be mended first.
  func person(_ start: Person, plans: [Plan]) -> (Person, FormProblems) {
    var (person, problems) = (start, FormProblems())
    if name.isEmpty { problems.add("name", "Enter a name") }
    switch Result(catching: { try MailAddress(email) }) {
    case .success(let address): person.email = address.key
    case .failure(let problem):
      problems.add("email", (problem as? MailAddressProblem)?.sentence ?? "Enter an e-mail address")
    }
    person.name = name
    person.organisation = organisation.isEmpty ? nil : organisation
    person.posts = posts.split(whereSeparator: \.isNewline).map { String(trimmed($0)) }.filter { !$0.isEmpty }
    person.roles = Set(roles.compactMap(Role.init(rawValue:)))
    if person.roles.isEmpty { problems.add("roles", "Choose at least one role") }
    person.ownPriorities = Set(
      plans.flatMap { plan in
        plan.priorities.filter { priorities.contains("\(plan.id.rawValue) \($0.number)") }
          .map { Person.OwnPriority(plan: plan.id, number: $0.number) }
      })
    if person.roles.contains(.partnerAuthor), person.ownPriorities.isEmpty {
      problems.add("priorities", "Choose the priorities that the partner author writes for")
    }
    if !person.roles.contains(.partnerAuthor) { person.ownPriorities = [] }
    return (person, problems)
  }

  func html(_ problems: FormProblems, plans: [Plan]) -> HTML {
    let mail = Field("email", "E-mail address", value: email, problem: problems["email"]).with {
      $0.type = "email"
    }
    let held = Field(
      "posts", "Posts", value: posts,
      hint: "One a line, as the plan names the leads of its actions."
    ).with { $0.rows = 3 }
    return """
      \(Field("name", "Name", value: name, problem: problems["name"]).input)\(mail.input)\(held.area)
      \(Field("organisation", "Organisation, when it is not the council", value: organisation).input)
      \(Field("roles", "Roles", problem: problems["roles"]).choices(Permissions.columns.map(role)))
      <fieldset class="field\(if: problems["priorities"] != nil, " field-wrong")" id="priorities"><legend>Priorities that a partner author writes for</legend>\(Field.problem("priorities", problems["priorities"]))
      \(each: plans, { plan in "<p class=\"hint\">\(plan.title)</p><div class=\"choices\">\(each: plan.priorities, { priority($0, of: plan) })</div>" })</fieldset>
      """
  }

  private func role(_ role: Role) -> Choice {
    Choice(
      .checkbox, "role", role.rawValue, "\(Words.capitalised(role.rawValue))",
      isChosen: roles.contains(role.rawValue), hint: role.purpose)
  }

  private func priority(_ priority: Priority, of plan: Plan) -> HTML {
    let value = "\(plan.id.rawValue) \(priority.number)"
    return Choice(
      .checkbox, "priority", value, "\(priority.number) \(priority.title)",
      isChosen: priorities.contains(value), id: "priority-\(plan.slug)-\(priority.number)"
    ).html
  }
}
