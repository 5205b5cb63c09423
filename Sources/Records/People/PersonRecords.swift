import Improvement

/// The people of a council.
package enum PersonRecords {
  /// Of a person "p", as `person` reads them.
  static let columns: SQL = """
    p.id, p.council, p.email, p.name, p.posts, p.organisation, p.roles, p.own_priorities, p.left_on
    """

  static func person(_ row: inout Row) throws -> Person {
    var person = Person(id: try row.id(), council: try row.id(), email: try row.text(), name: try row.text())
    person.posts = try row.list()
    person.organisation = row.optionalText()
    person.roles = Set(try row.list().compactMap(Role.init(rawValue:)))
    person.ownPriorities = Set(try row.list().compactMap(ownPriority))
    person.leftOn = row.optionalDay()
    return person
  }

  /// "id 3": a plan's id and the number of a priority.
  private static func ownPriority(_ text: String) -> Person.OwnPriority? {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[1]) else { return nil }
    return Person.OwnPriority(plan: ID(String(words[0])), number: number)
  }

  /// Everybody, those who left too, by name.
  package static func all(_ council: ID<Council>, _ session: any Session) throws -> [Person] {
    try session.rows(
      "SELECT \(columns) FROM person p WHERE p.council = \(council)", person
    ).sorted { ($0.name, $0.email) < ($1.name, $1.email) }
  }

  package static func find(
    _ id: ID<Person>, of council: ID<Council>, _ session: any Session
  ) throws -> Person? {
    try session.first(
      "SELECT \(columns) FROM person p WHERE p.council = \(council) AND p.id = \(id)", person)
  }

  /// - Parameter email: in small letters. Addresses are unique across councils.
  package static func find(email: String, _ session: any Session) throws -> Person? {
    try session.first("SELECT \(columns) FROM person p WHERE p.email = \(email)", person)
  }

  /// The names by which records know people; a name that is somebody's post is none.
  static func names(_ council: ID<Council>, _ session: any Session) throws -> Set<String> {
    let people = try all(council, session)
    return Set(people.map(\.name)).subtracting(people.flatMap(\.posts))
  }

  /// The posts by which the council's plans name the leads of their actions.
  package static func leads(_ council: ID<Council>, _ session: any Session) throws -> [String] {
    try session.rows(
      "SELECT DISTINCT lead FROM action WHERE council = \(council) AND lead IS NOT NULL"
    ) { try $0.text() }.sorted()
  }

  package static func add(_ person: Person, _ ledger: Ledger) throws {
    try ledger.add("person", person.id.rawValue, facts(person))
    try PlanWriter.touchAll(ledger)
  }

  package static func change(_ old: Person, to new: Person, _ ledger: Ledger) throws {
    try ledger.change(
      "person", old.id.rawValue, where: "id = \(old.id)", from: facts(old), to: facts(new))
    try PlanWriter.touchAll(ledger)
  }

  private static func facts(_ person: Person) -> Ledger.Facts {
    let roles = Role.allCases.filter(person.roles.contains).map(\.rawValue)
    let own = person.ownPriorities.map { "\($0.plan.rawValue) \($0.number)" }.sorted()
    return [
      ("id", person.id.sqlValue), ("email", person.email.sqlValue), ("name", person.name.sqlValue),
      ("posts", StoredList.write(person.posts).sqlValue), ("organisation", person.organisation.sqlValue),
      ("roles", StoredList.write(roles).sqlValue), ("own_priorities", StoredList.write(own).sqlValue),
      ("left_on", person.leftOn.sqlValue),
    ]
  }

  /// The council by its name in links, or its full name.
  package static func council(_ name: String, _ session: any Session) throws -> Council? {
    try session.first(
      "SELECT id, slug, name, short_name FROM council WHERE slug = \(name) OR name = \(name)", Council.init)
  }

  package static func councils(_ session: any Session) throws -> [Council] {
    try session.rows("SELECT id, slug, name, short_name FROM council ORDER BY slug", Council.init)
  }
}

extension Council {
  /// From the columns "id", "slug", "name" and "short_name".
  init(_ row: inout Row) throws {
    self.init(id: try row.id(), slug: try row.text(), name: try row.text(), shortName: try row.text())
  }
}
