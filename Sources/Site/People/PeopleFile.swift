import Improvement

/// Who may sign in, and who has left, as a table for spreadsheets.
enum PeopleFile {
  static func rows(_ people: [Person]) -> [[String]] {
    [["Name", "Organisation", "Posts", "Roles", "E-mail address", "Left on"]]
      + people.map { person in
        [
          person.name, person.organisation ?? "", person.posts.joined(separator: "; "),
          Permissions.columns.filter(person.roles.contains).map(\.rawValue).joined(separator: "; "),
          person.email, person.leftOn?.iso ?? "",
        ]
      }
  }
}
