import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// The real records of one council, asked for by another's people.
@Suite struct OtherCouncilTests {
  /// The names in paths that are known in one plan alone; the others are those of every plan.
  private static let own: Set<String> = [
    ":submission", ":evidence", ":person", ":notice", ":change", ":field", ":task", ":view", ":barrier",
    ":import", ":link", ":narrative", ":achievement",
  ]

  /// The path with what each of its names stands for.
  private static func address(_ route: Gate.Routes.Route, _ names: [String: String]) throws -> String {
    try route.path.split(separator: "/").map { part in
      if part == ":number" { return route.path.contains("versions/") ? "/2.0" : "/1" }
      guard part.hasPrefix(":") || part.hasPrefix("{") else { return "/\(part)" }
      return "/" + (try #require(names[String(part)], "nothing stands for \(part)"))
    }.joined()
  }

  @Test func `Whatever another council's people name, it answers as if it did not exist, and stays as it is`()
    async throws
  {
    try await FurnishedCouncil.with { council in
      try await Fixture.keep(
        Fixture.draft(slug: "other", council: "Loamshire"), in: council.test.database)
      var names = try await council.names()
      let before = try await Self.kept(council.test)
      let stranger = try await council.stranger([.officer, .administrator, .clerk])
      _ = try await stranger.get("/account")
      let routes = stranger.site.routes().guarded
      for plan in ["plan", "other"] {
        names["{plan}"] = plan
        for route in routes {
          let parts = route.path.split(separator: "/").map(String.init)
          let isTheirs = plan == "plan" && parts.contains("{plan}")
          guard isTheirs || !Self.own.isDisjoint(with: parts) else { continue }
          let address = try Self.address(route, names)
          let answer =
            route.method == "GET" ? try await stranger.get(address) : try await stranger.post(address)
          #expect(answer.status == 404, "\(route.method) \(address) gave \(answer.status)")
          for mark in council.marks {
            #expect(!answer.body.contains(mark + " "), "\(address) shows \(mark)")
          }
        }
      }
      #expect(try await Self.kept(council.test) == before, "nothing of the council has changed")
    }
  }

  @Test func `The council's own people reach all of it`() async throws {
    try await FurnishedCouncil.with { council in
      let names = try await council.names()
      for route in council.officer.site.routes().guarded where route.method == "GET" {
        guard !Self.own.isDisjoint(with: route.path.split(separator: "/").map(String.init)) else { continue }
        let address = try Self.address(route, names)
        let answer = try await council.officer.get(address)
        #expect(answer.status == 200, "\(address) gave \(answer.status)")
      }
    }
  }

  /// How much is kept of the council: its audit trail, its notices with their states, its sessions.
  private static func kept(_ test: TestDatabase) async throws -> [String] {
    try await test.database.read { session in
      let council = try #require(try PersonRecords.council("Barset", session)).id
      return try session.rows("SELECT hash FROM audit_trail WHERE council = \(council) ORDER BY position") {
        try $0.text()
      }
        + session.rows("SELECT id, state FROM notice WHERE council = \(council) ORDER BY id") {
          "\(try $0.text()) \(try $0.text())"
        }
    }
  }
}
