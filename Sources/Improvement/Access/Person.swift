/// Somebody who may sign in: known by e-mail address, answering for posts, with roles in one council.
package struct Person: Hashable, Sendable {
  /// A priority of a plan that a partner author writes for.
  package struct OwnPriority: Hashable, Sendable {
    package let plan: ID<Plan>
    package let number: Int

    package init(plan: ID<Plan>, number: Int) {
      self.plan = plan
      self.number = number
    }
  }

  package let id: ID<Person>
  package let council: ID<Council>
  package var email: String
  package var name: String
  /// The posts they hold, as the plan's actions name their leads.
  package var posts: [String] = []
  package var organisation: String?
  package var roles: Set<Role> = []
  package var ownPriorities: Set<OwnPriority> = []
  /// The day on which they left; they can no longer sign in.
  package var leftOn: Day?

  package init(id: ID<Person>, council: ID<Council>, email: String, name: String) {
    self.id = id
    self.council = council
    self.email = email
    self.name = name
  }

  /// How pages and records name them: by post where they have one.
  package var title: String { posts.first ?? name }

  package func holds(_ post: String?) -> Bool {
    guard let post else { return false }
    return posts.contains { Self.same($0, post) }
  }

  package func owns(priority number: Int, of plan: ID<Plan>) -> Bool {
    ownPriorities.contains(OwnPriority(plan: plan, number: number))
  }

  package func reach(_ permission: Permission) -> Reach { Permissions.reach(of: roles, permission) }

  /// Whether they may do something that is about the whole council or plan.
  package func may(_ permission: Permission) -> Bool { reach(permission) == .all }

  /// Whether they may do something to one action. An action is a lead's own when it names their post,
  /// and a partner author's when it is under one of their priorities.
  package func may(_ permission: Permission, action lead: String?, priority: Int, of plan: ID<Plan>) -> Bool {
    roles.contains { role in
      switch Permissions.reach(of: role, permission) {
      case .none: false
      case .all: true
      case .own: role == .partnerAuthor ? owns(priority: priority, of: plan) : holds(lead)
      }
    }
  }

  /// Posts are the same whatever their capitals and spacing.
  package static func same(_ one: String, _ other: String) -> Bool {
    func plain(_ text: String) -> String {
      text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return plain(one) == plain(other)
  }
}
