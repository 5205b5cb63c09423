/// A field that a council adds to the actions of a plan: who may see it, who may fill it in, and what it
/// holds.
package struct OwnField: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, number, date
    case yesOrNo = "yes or no"
    case choice
  }

  package let id: ID<OwnField>
  package var label: String
  package let kind: Kind
  /// What can be chosen, for a choice.
  package var options: [String]
  package var maySee: Set<Role>
  package var mayEdit: Set<Role>

  package init(
    id: ID<OwnField>, label: String, kind: Kind, options: [String] = [], maySee: Set<Role>,
    mayEdit: Set<Role>
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.options = options
    self.maySee = maySee
    self.mayEdit = mayEdit
  }

  /// Whoever may fill it in may see it.
  package func isSeen(by person: Person) -> Bool {
    !maySee.union(mayEdit).isDisjoint(with: person.roles)
  }

  /// A lead fills it in for the actions that name their post, a partner author for their own priorities,
  /// and every other role for all.
  package func isEdited(by person: Person, lead: String?, priority: Int, of plan: ID<Plan>) -> Bool {
    person.roles.intersection(mayEdit).contains { role in
      switch role {
      case .lead: person.holds(lead)
      case .partnerAuthor: person.owns(priority: priority, of: plan)
      default: true
      }
    }
  }
}
