/// Who may do what: the one table, which every route asks. A row is a permission, a column a role;
/// "own" means only the person's own actions and priorities.
package enum Permissions {
  package static let table = """
                                   | admin | officer | lead | reviewer | partner | board | scrutiny | clerk | adviser | auditor
    read the whole plan            | yes   | yes     | yes  | yes      | -       | yes   | -        | yes   | yes     | yes
    read actions                   | yes   | yes     | yes  | yes      | own     | yes   | -        | yes   | yes     | yes
    read what is published         | yes   | yes     | yes  | yes      | yes     | yes   | yes      | yes   | yes     | yes
    update actions                 | -     | yes     | own  | -        | own     | -     | -        | -     | -       | -
    write for a priority           | -     | yes     | own  | -        | own     | -     | -        | -     | -       | -
    note achievements              | -     | yes     | yes  | yes      | -       | -     | -        | -     | -       | -
    review updates                 | -     | yes     | -    | yes      | -       | -     | -        | -     | -       | -
    record the board's acceptance  | -     | yes     | -    | -        | -       | -     | -        | yes   | -       | -
    open, close and publish a month| -     | yes     | -    | -        | -       | -     | -        | -     | -       | -
    edit the plan                  | -     | yes     | -    | -        | -       | -     | -        | -     | -       | -
    ask for another timescale      | -     | yes     | own  | -        | own     | -     | -        | -     | -       | -
    manage people                  | yes   | -       | -    | -        | -       | -     | -        | -     | -       | -
    change settings                | yes   | yes     | -    | -        | -       | -     | -        | -     | -       | -
    read the audit trail           | yes   | yes     | -    | -        | -       | -     | -        | -     | -       | yes
    read what was sent             | yes   | yes     | -    | -        | -       | -     | -        | -     | -       | yes
    stop and repeat mail           | yes   | yes     | -    | -        | -       | -     | -        | -     | -       | -
    """

  /// The roles in the order of the table's columns.
  package static let columns: [Role] = [
    .administrator, .officer, .lead, .reviewer, .partnerAuthor, .boardMember, .scrutinyMember, .clerk,
    .adviser, .auditor,
  ]

  private static let reaches: [Permission: [Role: Reach]] = read(table)

  /// How far a role carries a permission.
  package static func reach(of role: Role, _ permission: Permission) -> Reach {
    reaches[permission]?[role] ?? .none
  }

  /// How far a person's roles carry a permission: the farthest of them.
  package static func reach(of roles: Set<Role>, _ permission: Permission) -> Reach {
    roles.map { reach(of: $0, permission) }.max() ?? .none
  }

  static func read(_ table: String) -> [Permission: [Role: Reach]] {
    var reaches: [Permission: [Role: Reach]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "|").map { String(trimmed($0)) }
      guard let permission = cells.first.flatMap(Permission.init(rawValue:)) else { continue }
      let row = zip(columns, cells.dropFirst().compactMap(Reach.init(rawValue:)))
      reaches[permission] = Dictionary(uniqueKeysWithValues: row)
    }
    return reaches
  }
}
