import Hummingbird
import Improvement
import Papers
import Records

/// Looking after people: the list, adding, changing, inviting; leaving is beside them.
struct PeoplePages: Sendable {
  let site: Site

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await list(context, note: Query(request)["done"].flatMap(Self.note))
  }

  private static func note(_ done: String) -> String? {
    switch done {
    case "kept": "Kept."
    case "left": "They have left, and are signed out everywhere."
    case "back": "They are back. Make them a link to set a password."
    case "invited": "An invitation is on its way to them."
    default:
      done.hasPrefix("handed-")
        ? Int(done.dropFirst(7)).map {
          "\(Words.plural($0, "action")) \($0 == 1 ? "was" : "were") handed over."
        } : nil
    }
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let people = try await site.database.read { try PersonRecords.all(context.person.council, $0) }
    return Reply.table(PeopleFile.rows(people), name: "people")
  }

  private func list(_ context: SignedInContext, note: String?, link: String? = nil) async throws -> Response {
    let site = site
    let (people, plans) = try await site.database.read { session in
      (try PersonRecords.all(context.person.council, session), try positions(context, session))
    }
    let leads = Dictionary(
      grouping: plans.flatMap { $0.live.filter { !$0.isComplete }.compactMap(\.lead) }, by: { $0 })
    let vacant = leads.filter { lead in !people.contains { $0.leftOn == nil && $0.holds(lead.key) } }
      .map { (post: $0.key, actions: $0.value.count) }.sorted { $0.post < $1.post }
    let page = PeoplePage(
      reader: context.reader, people: people, vacant: vacant, note: note, link: link)
    return Reply.page(site.layout.plain(title: "People", main: page.html, reader: context.reader))
  }

  func plans(_ context: SignedInContext, _ session: any Session) throws -> [PlanBook.Entry] {
    try PlanRecords.all(session).filter { $0.council.id == context.person.council }
      .compactMap { try site.book.entry(slug: $0.slug, session) }
  }

  private func knownPlans(_ context: SignedInContext) async throws -> [Plan] {
    try await site.database.read { session in try self.plans(context, session).map(\.plan) }
  }

  private func positions(_ context: SignedInContext, _ session: any Session) throws -> [Position] {
    try plans(context, session).compactMap { entry in
      try entry.periods.last.map { try site.book.position(entry, asAt: $0.month, knownOn: nil, session) }
    }
  }

  // MARK: One person

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context, nil, PersonForm())
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let person = try await find(context)
    return try await page(context, person, PersonForm(person))
  }

  func find(_ context: SignedInContext) async throws -> Person {
    let id = ID<Person>(try context.parameters.require("person"))
    guard
      let person = try await site.database.read({ try PersonRecords.find(id, of: context.person.council, $0) }
      )
    else {
      throw PageProblem(
        status: .notFound, title: "There is no such person",
        sentences: ["Nobody of your council is kept there."],
        links: [("People", "/people")])
    }
    return person
  }

  func page(
    _ context: SignedInContext, _ person: Person?, _ form: PersonForm, problems: FormProblems = FormProblems()
  ) async throws -> Response {
    let (site, council) = (site, context.person.council)
    let (plans, others, positions) = try await site.database.read { session in
      (
        try self.plans(context, session).map(\.plan), try PersonRecords.all(council, session),
        try self.positions(context, session)
      )
    }
    var page = PersonPage(
      reader: context.reader, person: person, form: form, plans: plans,
      others: others.filter { $0.leftOn == nil && $0.id != person?.id && !$0.posts.isEmpty })
    page.leads = positions.reduce(0) { count, position in
      count + position.live.count { !$0.isComplete && person?.holds($0.lead) == true }
    }
    page.problems = problems
    page.seen = person.map { PersonForm($0).seen } ?? ""
    return Reply.page(
      site.layout.plain(title: page.title, main: page.html, reader: context.reader),
      status: problems.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable func add(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, filled, occasion) = (site, PersonForm(form), site.occasion(context.reader))
    let plans = try await knownPlans(context)
    let start = Person(id: site.ids(), council: context.person.council, email: "", name: "")
    let (person, found) = filled.person(start, plans: plans)
    guard found.isEmpty else { return try await page(context, nil, filled, problems: found) }
    let link = try await site.database.write { session -> String? in
      guard try PersonRecords.find(email: person.email, session) == nil else { return nil }
      try Ledger.keep(session, occasion, council: person.council) { ledger in
        try PersonRecords.add(person, ledger)
        guard !site.settings.handsOverLinks else { return }
        try Notices(site: site).link(.invitation, to: person, ledger, isUrgent: false)
      }
      guard site.settings.handsOverLinks else { return "" }
      return try OneTimeLinks(site: site).make(.invitation, for: person, occasion: occasion, session)
    }
    guard let link else {
      var problems = FormProblems()
      problems.add("email", "Somebody signs in with this address already")
      return try await page(context, nil, filled, problems: problems)
    }
    if link.isEmpty { return Reply.seeOther("/people?done=invited") }
    return try await list(context, note: "\(person.name) is added. This is their invitation:", link: link)
  }

  @Sendable func change(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (old, filled) = (try await find(context), PersonForm(form))
    let plans = try await knownPlans(context)
    var (new, problems) = filled.person(old, plans: plans)
    if form["seen"] != PersonForm(old).seen { problems.add("name", Self.meanwhile) }
    guard problems.isEmpty else { return try await page(context, old, filled, problems: problems) }
    if let refusal = try await keep(old, new, context) {
      problems.add(refusal.field, refusal.sentence)
      return try await page(context, old, filled, problems: problems)
    }
    return Reply.seeOther("/people?done=kept")
  }

  private static let meanwhile =
    "Somebody else has changed this person meanwhile. Look at what is kept now, below what you typed, and send it again."

  /// Why it may not be; nil when it is kept.
  ///
  /// - Parameter old: as it was read; where it is another by now, nothing is kept.
  func keep(
    _ old: Person, _ new: Person, _ context: SignedInContext,
    also: @escaping @Sendable (any Session) throws -> Void = { _ in }
  ) async throws -> (field: String, sentence: String)? {
    let occasion = site.occasion(context.reader)
    return try await site.database.write { session in
      guard try PersonRecords.find(old.id, of: old.council, session) == old else {
        return ("name", Self.meanwhile)
      }
      let staff = Staff(try PersonRecords.all(old.council, session))
      if let sentence = staff.refusal(of: old, to: new) { return ("roles", sentence) }
      if new.email != old.email, try PersonRecords.find(email: new.email, session) != nil {
        return ("email", "Somebody signs in with this address already")
      }
      try Ledger.keep(session, occasion, council: old.council) { try PersonRecords.change(old, to: new, $0) }
      try also(session)
      return nil
    }
  }

  @Sendable func invite(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, person, occasion) = (site, try await find(context), site.occasion(context.reader))
    let link = try await site.database.write {
      try OneTimeLinks(site: site).make(.invitation, for: person, occasion: occasion, $0)
    }
    return try await list(
      context, note: "A link for \(person.name), which works once within a week:", link: link)
  }
}
