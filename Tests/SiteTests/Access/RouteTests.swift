import Foundation
import Hummingbird
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// Every route that needs somebody signed in, with every role, held against the permissions table.
@Suite struct RouteTests {
  private static let month = "2018-02"
  /// Closed, and open to members.
  private static let published = "2018-01"

  /// An address of the demonstration for a route. Records that the route names and that are not there
  /// are fine: the permission is asked first.
  private static func address(_ route: Gate.Routes.Route, evidence: String = "none") -> String {
    let names = [
      "{plan}": DemoCouncil.plan, ":reference": "8.3.4", ":number": "8", ":code": "LA1",
      ":month": route.permission == .readPublished ? published : month,
      ":submission": "none", ":evidence": evidence, ":person": "none", ":notice": "none",
    ]
    return "/"
      + route.path.split(separator: "/").map { part in
        names[String(part)] ?? (part.hasPrefix(":") ? "none" : String(part))
      }.joined(separator: "/")
  }

  /// Who leads the action and the priority that the addresses name.
  private static let lead = "Group Manager, Missing and Exploitation"

  /// Somebody whose own action and priority the addresses name, so that "own" reaches them, unless they
  /// are given other posts and another priority.
  private static func visitor(
    _ test: TestDatabase, _ role: Role, posts: [String]? = nil, priority: Int = 8
  ) async throws -> Visitor {
    let plan = try await test.database.read { try PlanRecords.find(slug: DemoCouncil.plan, $0) }
    return try await Visitor(
      test.database, [role],
      change: { person in
        person.posts = posts ?? [lead]
        if role == .partnerAuthor, let plan {
          person.ownPriorities = [Person.OwnPriority(plan: plan.id, number: priority)]
        }
      })
  }

  @Test func `Every route asks the permissions table, for every role`() async throws {
    let change = { (draft: inout PlanDraft) in
      for index in draft.plan.priorities.indices { draft.plan.priorities[index].lead = Self.lead }
    }
    try await Demo.with(.sqlite, change: change) { test in
      let officer = try await Self.visitor(test, .officer)
      let month = "/plans/\(DemoCouncil.plan)/periods/\(Self.published)"
      _ = try await officer.get(month)
      _ = try await officer.post(month + "/publication")
      for role in Role.allCases {
        let visitor = try await Self.visitor(test, role)
        _ = try await visitor.get("/account")
        for route in visitor.site.routes().guarded where route.path != "/sign-out" {
          let reach = route.permission.map { Permissions.reach(of: role, $0) } ?? .all
          let answer =
            route.method == "GET"
            ? try await visitor.get(Self.address(route)) : try await visitor.post(Self.address(route))
          let isRefused = answer.status == 403
          #expect(
            isRefused == (reach == .none),
            "\(role.rawValue): \(route.method) \(route.path) gave \(answer.status)")
          #expect(answer.status < 500, "\(role.rawValue): \(route.method) \(route.path)")
        }
      }
    }
  }

  @Test func `What the table opens for one's own alone is refused for somebody else's`() async throws {
    try await Demo.with(.sqlite) { test in
      let evidence = try await Self.addEvidence(to: "8.3.4", test)
      for role in [Role.lead, .partnerAuthor] {
        let visitor = try await Self.visitor(test, role, posts: ["Somebody Else"], priority: 1)
        _ = try await visitor.get("/account")
        let own = visitor.site.routes().guarded.filter { route in
          route.permission.map { Permissions.reach(of: role, $0) } == .own
        }
        #expect(!own.isEmpty)
        for route in own {
          let address = Self.address(route, evidence: evidence)
          let answer =
            route.method == "GET" ? try await visitor.get(address) : try await visitor.post(address)
          let about = "\(role.rawValue): \(route.method) \(address) gave \(answer.status)"
          if [":reference", ":number"].contains(where: route.path.contains) {
            #expect(answer.status == 403, "\(about)")
          } else if route.path.contains("/:") {
            #expect(answer.status == 404, "\(about)")
          } else {
            #expect(answer.status < 500 && !answer.body.contains("8.3.4"), "\(about)")
          }
        }
      }
    }
  }

  /// A link kept as evidence of an action.
  private static func addEvidence(to reference: String, _ test: TestDatabase) async throws -> String {
    let link = Evidence(
      title: "Minutes", kind: "link", date: nil, link: "https://example.org/minutes", addedBy: "Officer",
      addedOn: Day("2018-03-01"))
    return try await test.database.write { session in
      let plan = try #require(try PlanRecords.find(slug: DemoCouncil.plan, session))
      let action = try #require(
        try ActionRecords.actions(plan, only: [Reference(kept: reference)], session).first)
      try Ledger.keep(session, Fixture.occasion, council: plan.council.id) {
        try EvidenceRecords.add([link], to: action.id, in: plan.id, ids: Fixture.ids, $0)
      }
      return try #require(
        try session.first("SELECT id FROM evidence WHERE title = 'Minutes'") { try $0.text() })
    }
  }

  @Test func `A stranger reaches no route that needs somebody signed in`() async throws {
    try await Demo.with(.sqlite) { test in
      let stranger = try Visitor(stranger: test.database)
      for route in stranger.site.routes().guarded {
        let address = Self.address(route)
        let answer =
          route.method == "GET" ? try await stranger.get(address) : try await stranger.post(address)
        if address.hasSuffix(".json") {
          #expect(answer.status == 401, "\(address)")
        } else {
          #expect(answer.status == 303, "\(route.method) \(address)")
          #expect(answer.location?.hasPrefix("/sign-in") == true, "\(route.method) \(address)")
        }
      }
    }
  }

  @Test func `Another council's records answer as if they did not exist`() async throws {
    try await Demo.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(council: "Loamshire"), in: test.database)
      for role in Role.allCases {
        let visitor = try await Visitor(test.database, [role], council: "Loamshire")
        _ = try await visitor.get("/account")
        for route in visitor.site.routes().guarded where route.path.hasPrefix("/plans/{plan}") {
          let reach = route.permission.map { Permissions.reach(of: role, $0) } ?? .all
          guard reach > .none else { continue }
          let address = Self.address(route)
          let answer =
            route.method == "GET" ? try await visitor.get(address) : try await visitor.post(address)
          #expect(answer.status == 404, "\(role.rawValue): \(route.method) \(address) gave \(answer.status)")
          #expect(!answer.body.contains("Barchester Council"))
        }
      }
    }
  }

  @Test func `The gates of the table are those of the pages, none more and none less`() throws {
    // A route without a permission is one that everybody signed in may use: their own account, and no more.
    let site = try Site(database: NoDatabase(), now: { Visitor.moment })
    let open = site.routes().guarded.filter { $0.permission == nil }.map(\.path)
    #expect(open.allSatisfy { $0.hasPrefix("/account") || $0 == "/sign-out" })
  }
}

/// A database that nothing asks.
private struct NoDatabase: Database {
  struct Asked: Error {}
  func read<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
  {
    throw Asked()
  }
  func write<Value: Sendable>(_ body: @escaping @Sendable (any Session) throws -> Value) async throws -> Value
  {
    throw Asked()
  }
  func migrate(_ migrations: [Migration]) async throws {}
  func close() async throws {}
}
