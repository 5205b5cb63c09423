import Foundation
import Improvement
import Papers
import Records
import TestDatabases
import Testing

@testable import Site

/// The demonstration council in a database, and the figures that it must give.
enum Demo {
  static let draft: PlanDraft? = {
    let options = PlanImportOptions(
      file: "barchester.json", slug: DemoCouncil.plan, today: Day("2018-03-12")!, ids: Fixture.ids)
    return PlanImport.readJSON(path: DemoCouncil.path, options).draft
  }()

  static func with(
    _ engine: Engine, change: (inout PlanDraft) -> Void = { _ in },
    _ body: (TestDatabase) async throws -> Void
  ) async throws {
    try await TestDatabase.with(engine) { test in
      var draft = try #require(draft)
      change(&draft)
      try await Fixture.keep(draft, in: test.database)
      try await body(test)
    }
  }

  static func figures() throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: DemoCouncil.path))
    let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(whole["figures"] as? [String: Any])
  }

  static func list(_ figures: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(figures[name] as? [[String: Any]])
  }
}

func references(_ value: Any?) -> [String] { (value as? [String]) ?? [] }
func number(_ value: Any?) -> Int? { value as? Int }
