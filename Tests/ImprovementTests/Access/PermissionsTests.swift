import Testing

@testable import Improvement

@Suite struct PermissionsTests {
  @Test func `The table has a cell for every permission and every role`() {
    let read = Permissions.read(Permissions.table)
    #expect(Set(read.keys) == Set(Permission.allCases))
    for (permission, row) in read {
      #expect(Set(row.keys) == Set(Role.allCases), "\(permission.rawValue)")
    }
    #expect(Permissions.columns.count == Role.allCases.count)
  }

  @Test func `Several roles together reach as far as the farthest of them`() {
    #expect(Permissions.reach(of: [.lead, .officer], .updateActions) == .all)
    #expect(Permissions.reach(of: [.lead, .boardMember], .updateActions) == .own)
    #expect(Permissions.reach(of: [], .readPublished) == .none)
  }

  @Test func `Only an administrator manages people, and an administrator does not write the plan`() {
    for role in Role.allCases {
      #expect((Permissions.reach(of: role, .managePeople) == .all) == (role == .administrator))
    }
    #expect(Permissions.reach(of: .administrator, .editPlan) == .none)
    #expect(Permissions.reach(of: .administrator, .updateActions) == .none)
  }

  @Test func `A scrutiny member reaches what is published and nothing else`() {
    let reached = Permission.allCases.filter { Permissions.reach(of: .scrutinyMember, $0) > .none }
    #expect(reached == [.readPublished])
  }

  private func person(_ roles: Set<Role>, posts: [String] = [], priorities: [Int] = []) -> Person {
    var person = Person(id: ID("p"), council: ID("c"), email: "a@b.example", name: "A")
    (person.roles, person.posts) = (roles, posts)
    person.ownPriorities = Set(priorities.map { Person.OwnPriority(plan: ID("plan"), number: $0) })
    return person
  }

  @Test(arguments: [
    ("Head of Early Help", 3, true), ("head of  early help", 9, true), ("Head of Law", 3, false),
    (nil, 3, false),
  ])
  func `A lead updates the actions that name their post`(_ lead: String?, _ priority: Int, _ may: Bool) {
    let lead1 = person([.lead], posts: ["Head of Early Help"])
    #expect(lead1.may(.updateActions, action: lead, priority: priority, of: ID("plan")) == may)
  }

  @Test(arguments: [(3, "plan", true), (8, "plan", true), (4, "plan", false), (3, "other", false)])
  func `A partner author writes for their own priorities of their own plan`(
    _ priority: Int, _ plan: String, _ may: Bool
  ) {
    let partner = person([.partnerAuthor], posts: ["Head of Law"], priorities: [3, 8])
    #expect(partner.may(.updateActions, action: "Head of Law", priority: priority, of: ID(plan)) == may)
    #expect(partner.may(.readActions, action: nil, priority: priority, of: ID(plan)) == may)
    #expect(!partner.may(.readPlan))
  }

  @Test func `The last administrator stays one, and does not leave`() {
    let only = person([.administrator])
    var without = only
    without.roles = [.officer]
    var gone = only
    gone.leftOn = Day("2018-03-12")
    #expect(Staff([only]).refusal(of: only, to: without) != nil)
    #expect(Staff([only]).refusal(of: only, to: gone) != nil)
    var another = Person(id: ID("q"), council: ID("c"), email: "c@d.example", name: "C")
    another.roles = [.administrator]
    #expect(Staff([only, another]).refusal(of: only, to: without) == nil)
    another.leftOn = Day("2018-01-01")
    #expect(Staff([only, another]).refusal(of: only, to: gone) != nil)
  }
}
