/// Everybody of a council, and the rule that somebody must always be able to look after them.
package struct Staff: Sendable {
  package let people: [Person]

  package init(_ people: [Person]) {
    self.people = people
  }

  package var administrators: [Person] {
    people.filter { $0.leftOn == nil && $0.roles.contains(.administrator) }
  }

  /// Why a person may not be changed so; nil when they may. The last administrator stays one.
  package func refusal(of old: Person, to new: Person) -> String? {
    let isAdministrator = new.leftOn == nil && new.roles.contains(.administrator)
    guard administrators.map(\.id) == [old.id], !isAdministrator else { return nil }
    return "\(old.name) is the only administrator. Make somebody else one first."
  }
}
