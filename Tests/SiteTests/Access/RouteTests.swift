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
  private static func address(_ route: Gate.Routes.Route) -> String {
    let names = [
      "{plan}": DemoCouncil.plan, ":reference": "8.3.4", ":code": "LA1",
      ":month": route.permission == .readPublished ? published : month,
      ":submission": "none", ":evidence": "none", ":person": "none", ":notice": "none",
    ]
    return "/"
      + route.path.split(separator: "/").map { part in
        names[String(part)] ?? (part.hasPrefix(":") ? "none" : String(part))
      }.joined(separator: "/")
  }

  private static func visitor(_ test: TestDatabase, _ role: Role) async throws -> Visitor {
    let plan = try await test.database.read { try PlanRecords.find(slug: DemoCouncil.plan, $0) }
    return try await Visitor(
      test.database, [role],
      change: { person in
        // Somebody whose own action the addresses name, so that "own" reaches it.
        person.posts = ["Group Manager, Missing and Exploitation"]
        if role == .partnerAuthor, let plan {
          person.ownPriorities = [Person.OwnPriority(plan: plan.id, number: 8)]
        }
      })
  }

  @Test func `Every route asks the permissions table, for every role`() async throws {
    try await Demo.with(.sqlite) { test in
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
