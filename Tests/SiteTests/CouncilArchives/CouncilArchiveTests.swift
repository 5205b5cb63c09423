import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

/// A whole council in one archive, and back into another database.
@Suite struct CouncilArchiveTests {
  private static let occasion = Occasion(
    who: "command line", at: "2018-05-01T09:00:00Z", day: Day("2018-05-01")!)

  /// A folder for a test's archives and files.
  private static func folder(_ body: (String) async throws -> Void) async throws {
    let folder = URL.temporaryDirectory.appending(component: "los-archives-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  @discardableResult
  private static func write(
    _ database: any Database, to path: String, files: EvidenceFiles?, withoutLost: Bool = false,
    council name: String? = nil
  ) async throws -> CouncilManifest {
    try await database.read { session in
      let councils = try PersonRecords.councils(session)
      let council = try #require(councils.first { name == nil || $0.name == name })
      return try CouncilArchiveWriting(council, files: files, withoutLost: withoutLost).write(
        to: path, session)
    }
  }

  private static func take(_ path: String, into database: any Database, files: EvidenceFiles?, folder: String)
    async throws
  {
    try await CouncilArrivals(CouncilArchive(path: path), files: files, on: occasion)
      .keep(in: database, folder: folder)
  }

  private static func bytes(_ path: String) -> Data? { FileManager.default.contents(atPath: path) }

  // MARK: There and back

  @Test(arguments: Engine.available)
  func `A furnished council comes through every engine as it was, byte for byte`(_ engine: Engine)
    async throws
  {
    try await Self.folder { folder in
      try await FurnishedCouncil.with { council in
        let files = try #require(council.officer.site.files)
        try await Self.complete(council.test, files)
        let first = try await Self.write(council.test.database, to: folder + "/1.zip", files: files)
        #expect(first.files.count == 3, "the evidence, the file of an import and a template")
        let empty = first.tables.filter { $0.rows == 0 }.map(\.name)
        #expect(empty == ["plan_alias", "inspection"], "a file brings these")
        let (there, back) = (
          EvidenceFiles(folder: folder + "/there"), EvidenceFiles(folder: folder + "/back")
        )
        try await TestDatabase.with(engine) { other in
          try await Self.take(folder + "/1.zip", into: other.database, files: there, folder: folder)
          try await Self.write(other.database, to: folder + "/2.zip", files: there)
          #expect(Self.bytes(folder + "/2.zip") == Self.bytes(folder + "/1.zip"))
        }
        try await TestDatabase.with(.sqlite) { other in
          try await Self.take(folder + "/2.zip", into: other.database, files: back, folder: folder)
          try await Self.write(other.database, to: folder + "/3.zip", files: back)
          #expect(Self.bytes(folder + "/3.zip") == Self.bytes(folder + "/1.zip"))
          try await Self.expectWhole(other, council, back)
        }
      }
    }
  }

  /// What the forms of a furnished council leave out: a template, a draft, a notice that is settled.
  private static func complete(_ test: TestDatabase, _ files: EvidenceFiles) async throws {
    let template = TemplateRecords.Template(
      format: "odt", hash: try files.keep(Array("A template".utf8)), name: "Own.odt", size: 10,
      addedBy: "Officer",
      addedOn: occasion.day)
    try await test.database.write { session in
      let plan = try #require(try PlanRecords.find(slug: "plan", session))
      try Ledger.keep(session, occasion, council: plan.council.id) {
        try TemplateRecords.keep(template, of: plan, $0)
      }
      try session.run("UPDATE notice SET state = 'cancelled', settled_at = '2017-04-05T09:00:00Z'")
      try session.run(
        """
        INSERT INTO update_draft (council, plan, action, month, author, fields, saved_at)
        SELECT council, plan, id, '2017-03', 'Officer', 'words=a%0Ab', '2017-04-05T09:00:00Z' FROM action
        """)
    }
  }

  /// The trail holds and says where it came from, pages show what they showed, and nobody is let in by what came.
  private static func expectWhole(_ other: TestDatabase, _ council: FurnishedCouncil, _ files: EvidenceFiles)
    async throws
  {
    let checks = try await other.database.read { try AuditTrailCheck.run($0) }
    #expect(checks.count == 1 && checks[0].faults.isEmpty)
    #expect(checks[0].arrival?.by == "command line" && checks[0].arrival?.head == checks[0].head)
    for table in ["credential", "session", "one_time_link", "answer_link", "calendar_feed", "recovery_code"] {
      let rows = try await other.database.read { session in
        try Self.counts[table].map { try session.first($0) { try $0.integer() } }
      }
      #expect(rows == 0, "\(table)")
    }
    let officer = try await Visitor(
      other.database, [.officer, .administrator, .clerk], files: files, now: council.clock.now)
    for page in [
      "/plans/plan/actions.csv", "/plans/plan/actions/1.1.1", "/plans/plan/exception-reports/2017-02",
    ] {
      let (here, there) = (try await council.officer.get(page), try await officer.get(page))
      #expect(there.status == 200 && Self.main(there.body) == Self.main(here.body), "\(page)")
    }
  }

  private static let counts: [String: SQL] = [
    "credential": "SELECT count(*) FROM credential", "session": "SELECT count(*) FROM session",
    "one_time_link": "SELECT count(*) FROM one_time_link", "answer_link": "SELECT count(*) FROM answer_link",
    "calendar_feed": "SELECT count(*) FROM calendar_feed",
    "recovery_code": "SELECT count(*) FROM recovery_code",
  ]

  /// What a page says, without the proofs of its forms.
  private static func main(_ body: String) -> String {
    (body.firstRange(of: "<main").map { String(body[$0.lowerBound...]) } ?? body)
      .replacing(/name="csrf" value="[^"]*"/, with: "")
  }

  @Test(arguments: Engine.available)
  func `The demonstration council goes there and back, and gives the same archive`(_ engine: Engine)
    async throws
  {
    try await Self.folder { folder in
      try await TestDatabase.with(.sqlite) { test in
        let rising = RisingTime()
        try await DemoCouncil.load(
          into: test.database, ids: IDMaker { rising.next(1_520_000_000_000) }, at: Visitor.moment)
        let manifest = try await Self.write(test.database, to: folder + "/1.zip", files: nil)
        #expect(manifest.trail.entries > 1_000 && manifest.council.name == "Barchester Council")
        try await TestDatabase.with(engine) { other in
          try await Self.take(folder + "/1.zip", into: other.database, files: nil, folder: folder)
          try await Self.write(other.database, to: folder + "/2.zip", files: nil)
          #expect(Self.bytes(folder + "/2.zip") == Self.bytes(folder + "/1.zip"))
          #expect(try await other.database.read { try AuditTrailCheck.run($0) }.allSatisfy(\.faults.isEmpty))
        }
      }
    }
  }

  @Test func `A council's archive holds nothing of another council in the same database`() async throws {
    try await Self.folder { folder in
      try await TestDatabase.with(.sqlite) { test in
        try await Fixture.keep(Fixture.draft(), in: test.database)
        let alone = try await Self.write(test.database, to: folder + "/alone.zip", files: nil)
        try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
        let beside = try await Self.write(
          test.database, to: folder + "/beside.zip", files: nil, council: "Barset")
        #expect(alone == beside && Self.bytes(folder + "/alone.zip") == Self.bytes(folder + "/beside.zip"))
        let other = try await Self.write(
          test.database, to: folder + "/other.zip", files: nil, council: "Loamshire")
        #expect(other.council.name == "Loamshire" && other.trail.head != alone.trail.head)
      }
    }
  }

  @Test func `Records of an older program are brought up to date on their way in`() async throws {
    try await Self.folder { folder in
      try await TestDatabase.with(.sqlite, migrated: false) { older in
        let known = Schema.migrations.prefix { $0.name.description != "0018 templates and arrivals" }
        try await older.database.migrate(Array(known))
        try await Fixture.keep(Fixture.draft(), in: older.database)
        let manifest = try await Self.write(older.database, to: folder + "/old.zip", files: nil)
        #expect(manifest.schema.count == known.count && known.count < Schema.migrations.count)
        #expect(!manifest.tables.map(\.name).contains("paper_template"))
        try await TestDatabase.with(.sqlite) { new in
          try await Self.take(folder + "/old.zip", into: new.database, files: nil, folder: folder)
          try await Self.write(new.database, to: folder + "/new.zip", files: nil)
          try await older.database.migrate(Schema.migrations)
          try await Self.write(older.database, to: folder + "/migrated.zip", files: nil)
          #expect(Self.bytes(folder + "/new.zip") == Self.bytes(folder + "/migrated.zip"))
          #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { $0.hasSuffix(".zip") })
        }
      }
    }
  }

  // MARK: Files

  @Test func `A file that is lost stops the archive, unless it is to do without`() async throws {
    try await Self.folder { folder in
      try await FurnishedCouncil.with { council in
        let nowhere = EvidenceFiles(folder: folder + "/nowhere")
        await #expect(throws: CouncilArchiveProblem.self) {
          try await Self.write(council.test.database, to: folder + "/1.zip", files: nowhere)
        }
        let manifest = try await Self.write(
          council.test.database, to: folder + "/2.zip", files: nowhere, withoutLost: true)
        #expect(manifest.files.isEmpty && manifest.missing.count == 2)
        try await TestDatabase.with(.sqlite) { other in
          try await Self.take(folder + "/2.zip", into: other.database, files: nowhere, folder: folder)
          try await Self.write(other.database, to: folder + "/3.zip", files: nowhere, withoutLost: true)
          #expect(Self.bytes(folder + "/3.zip") == Self.bytes(folder + "/2.zip"))
        }
      }
    }
  }

  // MARK: What is refused

  /// A council with a file, a setting and a notice that is settled.
  private static func small(_ test: TestDatabase, _ files: EvidenceFiles) async throws {
    var draft = Fixture.draft()
    draft.plan.settings.board = "Governance Board"
    try await Fixture.keep(draft, in: test.database)
    let template = TemplateRecords.Template(
      format: "docx", hash: try files.keep(Array("Minutes".utf8)), name: "Own.docx", size: 7,
      addedBy: "Officer",
      addedOn: occasion.day)
    try await test.database.write { session in
      let plan = try #require(try PlanRecords.find(slug: "plan", session))
      try Ledger.keep(session, occasion, council: plan.council.id) {
        try TemplateRecords.keep(template, of: plan, $0)
      }
      try session.run(
        """
        INSERT INTO notice (id, council, kind, about, email, recipient, made_at, due_at, state, attempts)
        VALUES ('n', \(plan.council.id), 'reset', 'x', 'a@example.org', 'A', 1, 1, 'cancelled', 0)
        """)
    }
  }

  /// Changes an archive, and expects that it is refused, with nothing kept.
  private static func refuse(
    _ engine: Engine = .sqlite, _ change: (String) throws -> Void
  ) async throws -> CouncilArchiveProblem? {
    var problem: CouncilArchiveProblem?
    try await folder { folder in
      let path = folder + "/council.zip"
      try await TestDatabase.with(.sqlite) { test in
        let files = EvidenceFiles(folder: folder + "/before")
        try await Self.small(test, files)
        try await write(test.database, to: path, files: files)
      }
      try change(path)
      try await TestDatabase.with(engine) { other in
        let files = EvidenceFiles(folder: folder + "/files")
        problem = await #expect(throws: CouncilArchiveProblem.self) {
          try await take(path, into: other.database, files: files, folder: folder)
        }
        let kept = try await other.database.read { try PersonRecords.councils($0) }
        #expect(kept.isEmpty)
        let left = FileManager.default.enumerator(atPath: folder + "/files")?.allObjects as? [String] ?? []
        #expect(left.allSatisfy { $0.count == 2 }, "no file is left: \(left)")
      }
    }
    return problem
  }

  @Test func `An archive that is cut short or has a changed byte is refused`() async throws {
    let cut = try await Self.refuse { path in
      let bytes = try #require(Self.bytes(path))
      try bytes.dropLast(400).write(to: URL(filePath: path))
    }
    #expect(cut == .noArchive)
    let changed = try await Self.refuse { path in
      var bytes = try #require(Self.bytes(path))
      let place = try #require(bytes.firstRange(of: Data("Minutes".utf8))).lowerBound
      bytes[place] ^= 1
      try bytes.write(to: URL(filePath: path))
    }
    guard case .changed(let part) = changed else {
      return #expect(Bool(false), "\(String(describing: changed))")
    }
    #expect(part.hasPrefix("files/"))
  }

  @Test(arguments: Engine.available)
  func `Rows that were changed with their checksums are refused by the line`(_ engine: Engine) async throws {
    let named = try await Self.refuse(engine) { path in
      try ChangedArchive.change(path) { name, text in
        name == "tables/council.jsonl" ? text.replacing("\"slug\":", with: "\"slugs\":") : text
      }
    }
    guard case .line(part: "tables/council.jsonl", number: 1, _) = named else {
      return #expect(Bool(false), "\(String(describing: named))")
    }
    // A row of another council would not be seen by this one's people.
    let strange = try await Self.refuse(engine) { path in
      try ChangedArchive.change(path) { name, text in
        name == "tables/plan_setting.jsonl"
          ? text.replacing("{\"council\":\"", with: "{\"council\":\"x") : text
      }
    }
    guard case .refused(part: "tables/plan_setting.jsonl", _, _) = strange else {
      return #expect(Bool(false), "\(String(describing: strange))")
    }
    let waiting = try await Self.refuse(engine) { path in
      try ChangedArchive.change(path) { name, text in
        name == "tables/notice.jsonl"
          ? text.replacing("\"state\":\"cancelled\"", with: "\"state\":\"waiting\"") : text
      }
    }
    #expect(waiting == .notTheSame(part: "tables/notice.jsonl"))
  }

  @Test func `A part that is missing, unknown, or leads out of the folder is refused by its name`()
    async throws
  {
    let missing = try await Self.refuse { try ChangedArchive.change($0, remove: "tables/person.jsonl") }
    #expect(missing == .missingPart("tables/person.jsonl"))
    for name in ["../../etc/cron.d/x", "/etc/x", "tables/session.jsonl", "files/x"] {
      let unknown = try await Self.refuse { try ChangedArchive.change($0, add: name) }
      #expect(unknown == .unknownPart(name))
    }
  }

  @Test func `An archive from which a table or a file was taken with its line of the manifest is refused`()
    async throws
  {
    let table = try await Self.refuse {
      try ChangedArchive.change($0, remove: "tables/audit_trail.jsonl", isForgotten: true)
    }
    #expect(table == .otherTables)
    let hash = "files/" + AuditTrail.digest("Minutes")
    let file = try await Self.refuse { try ChangedArchive.change($0, remove: hash, isForgotten: true) }
    #expect(file == .missingPart(hash))
    let trail = try await Self.refuse { path in
      try ChangedArchive.change(path) { name, text in
        name == "manifest.json" ? text.replacing("\"entries\" : ", with: "\"entries\" : 1") : text
      }
    }
    #expect(trail == .changed("manifest.json"))
  }

  @Test func `An archive of a newer program, or of something else, is refused with what reads it`()
    async throws
  {
    let newer = try await Self.refuse { path in
      try ChangedArchive.change(path) { name, text in
        name == "manifest.json" ? text.replacing("\"0018 ", with: "\"0918 ") : text
      }
    }
    guard case .newer(let step) = newer else { return #expect(Bool(false), "\(String(describing: newer))") }
    #expect(
      step.hasPrefix("0918 ")
        && newer?.sentence.contains("Bring it in with that program, or a newer one") == true)
    let version = try await Self.refuse { path in
      try ChangedArchive.change(path) { name, text in
        name == "manifest.json" ? text.replacing("\"version\" : 1", with: "\"version\" : 2") : text
      }
    }
    #expect(version == .otherVersion(2))
    let zip = try await Self.refuse { try ChangedArchive.change($0, remove: "manifest.json") }
    #expect(zip == .noManifest)
    let text = try await Self.refuse { try Data("words".utf8).write(to: URL(filePath: $0)) }
    #expect(text == .noArchive)
  }

  @Test(arguments: Engine.available)
  func `A database with a council takes no archive`(_ engine: Engine) async throws {
    try await Self.folder { folder in
      try await TestDatabase.with(engine) { test in
        try await Fixture.keep(Fixture.draft(), in: test.database)
        try await Self.write(test.database, to: folder + "/1.zip", files: nil)
        let problem = await #expect(throws: CouncilArchiveProblem.self) {
          try await Self.take(folder + "/1.zip", into: test.database, files: nil, folder: folder)
        }
        #expect(problem == .notEmpty(council: "Barset"))
      }
    }
  }
}
