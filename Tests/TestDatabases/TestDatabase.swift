import Foundation
import Improvement
import Records
import Testing

/// The engines that tests of records and pages run on: SQLite always, PostgreSQL when TEST_POSTGRES
/// names a server.
package enum Engine: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case sqlite, postgres

  package static var available: [Engine] { postgresAddress == nil ? [.sqlite] : allCases }
  package static var postgresAddress: String? { ProcessInfo.processInfo.environment["TEST_POSTGRES"] }
  package var testDescription: String { rawValue }
}

/// An empty database of its own for one test: a file, or a schema of the test server.
package struct TestDatabase: Sendable {
  package let engine: Engine
  package let database: any Database
  /// The file, or the address with the schema in it: for a second connection to the same records.
  package let address: String

  package static func with<Value>(
    _ engine: Engine, migrated: Bool = true, _ body: (TestDatabase) async throws -> Value
  ) async throws -> Value {
    switch engine {
    case .sqlite: try await withFile(migrated, body)
    case .postgres: try await withSchema(migrated, body)
    }
  }

  private static func withFile<Value>(
    _ migrated: Bool, _ body: (TestDatabase) async throws -> Value
  ) async throws -> Value {
    let folder = URL.temporaryDirectory.appending(component: "los-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(component: "test.db").path
    let database = try SQLiteDatabase(path: path)
    if migrated { try await database.migrate(Schema.migrations) }
    let value = try await body(TestDatabase(engine: .sqlite, database: database, address: path))
    try await database.close()
    return value
  }

  private static func withSchema<Value>(
    _ migrated: Bool, _ body: (TestDatabase) async throws -> Value
  ) async throws -> Value {
    let server = Engine.postgresAddress ?? ""
    let schema = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
    // Only while they are needed: many tests stand side by side, and connections are few.
    func asOwner(_ act: (PostgresDatabase) async throws -> Void) async throws {
      let owner = PostgresDatabase(address: server, connections: 1)
      try await act(owner)
      try await owner.close()
    }
    try await asOwner {
      try await $0.migrate([])
      try await PostgresSchema.create(schema, on: $0)
    }
    let address =
      server + (server.contains("?") ? "&" : "?")
      + "options=-csearch_path%3D\(schema)&application_name=\(schema)"
    let database = PostgresDatabase(address: address, connections: 3)
    do {
      if migrated { try await database.migrate(Schema.migrations) }
      let value = try await body(TestDatabase(engine: .postgres, database: database, address: address))
      try await database.close()
      try await asOwner { try await PostgresSchema.drop(schema, on: $0) }
      return value
    } catch {
      try? await database.close()
      try? await asOwner { try await PostgresSchema.drop(schema, on: $0) }
      throw error
    }
  }
}

/// Makes plans and their parts for tests.
package enum Fixture {
  package static let ids = IDMaker { UInt64(Date().timeIntervalSince1970 * 1000) }
  package static let occasion = Occasion(
    who: "test", at: "2017-04-06T09:00:00Z", day: Day("2017-04-06") ?? Day(ordinal: 0))

  /// A plan of one priority with an action for each reference, all due in a month and rated.
  package static func draft(
    slug: String = "plan", council: String = "Barset", scale: RatingScale = .ragw,
    actions: [(reference: String, due: String, rating: String)] = [
      ("1.1.1", "2017-01", "red"), ("1.1.2", "2017-03", "amber"),
    ],
    asAt: String = "2017-03"
  ) -> PlanDraft {
    let owner = Council(id: ids(), slug: council.lowercased(), name: council, shortName: council)
    let month = Month(asAt) ?? Month(ordinal: 0)
    var plan = Plan(
      id: ids(), council: owner, slug: slug, title: "Plan of \(council)", kind: "Improvement plan",
      firstMonth: month, scale: scale)
    plan.priorities = [Priority(id: ids(), number: 1, title: "Leadership", shortTitle: "Leadership")]
    var draft = PlanDraft(plan: plan, said: Set(PlanDraft.Field.allCases))
    draft.actions = actions.map { given in
      let due = Month(given.due) ?? month
      var action = Action(
        id: ids(), reference: Reference(kept: given.reference), priority: 1,
        stem: "Do what \(given.reference) says",
        timescale: Timescale(printed: due.short, from: due, to: due), inPlanFrom: month)
      action.lead = "Chief Executive"
      var update = Update(id: ids(), asAt: month, rating: given.rating, recordedOn: occasion.day)
      update.narrative = Narrative("What was said of \(given.reference).")
      action.updates = [update]
      return action
    }
    draft.periods = [ReportingPeriod(month: month, state: .open, closedOn: nil)]
    return draft
  }

  @discardableResult
  package static func keep(
    _ draft: PlanDraft, in database: any Database, on occasion: Occasion = occasion,
    changeControl: ChangeControl? = nil
  ) async throws -> PlanKeeping.Outcome {
    let keeping = PlanKeeping(draft, ids: ids, changeControl: changeControl)
    return try await database.write { try keeping.keep($0, on: occasion) }
  }
}
