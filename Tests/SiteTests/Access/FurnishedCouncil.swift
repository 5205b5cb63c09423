import Foundation
import Improvement
import Papers
import Records
import TestDatabases
import Testing

@testable import Site

/// A council in which everything that people can type has been typed once, through the forms themselves. Each
/// text begins with a mark of its own, so that the pages that show it are known.
struct FurnishedCouncil {
  let test: TestDatabase
  let clock: TestClock
  /// Runs the month and looks after people.
  let officer: Visitor
  let lead: Visitor
  private let files: EvidenceFiles
  private(set) var marks: [String] = []

  /// What each text goes on with after its mark.
  static let attack = " \"'><script>alert(1)</script>"

  static func with(_ body: (FurnishedCouncil) async throws -> Void) async throws {
    let folder = URL.temporaryDirectory.appending(component: "los-files-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await TestDatabase.with(.sqlite) { test in
      var draft = MonthTests.draft()
      draft.plan.settings.boardAcceptsCompletion = true
      draft.plan.versions = [
        PlanVersion(number: "1.0", date: Day("2017-01-10")!, isApproved: true, note: "The first.")
      ]
      try await Fixture.keep(draft, in: test.database)
      let (clock, files) = (TestClock(Day("2017-04-05")!), EvidenceFiles(folder: folder))
      var council = FurnishedCouncil(
        test: test, clock: clock,
        officer: try await Visitor(
          test.database, [.officer, .administrator, .clerk], files: files, mailer: { _ in .sent },
          now: clock.now),
        lead: try await Visitor(
          test.database, [.lead], files: files, now: clock.now,
          change: { $0.posts = ["Chief Executive", "Head of Law"] }),
        files: files)
      try await council.furnish()
      try await body(council)
    }
  }

  /// Somebody of another council, whose plan has the same references.
  func stranger(_ roles: Set<Role>) async throws -> Visitor {
    try await Visitor(test.database, roles, council: "Loamshire", files: files, now: clock.now)
  }

  // MARK: Furnishing

  private mutating func text(_ mark: String) -> String {
    marks.append(mark)
    return mark + Self.attack
  }

  /// Fills a form in and sends it; the fields that are named as texts get one each.
  private mutating func keep(
    _ kind: String, _ page: String, to address: String? = nil, texts: [String],
    _ others: [String: String] = [:]
  ) async throws {
    let typed = texts.map { ($0, text("\(kind)-\($0)")) }
    let answer = try await officer.fill(page, to: address) { form in
      for (name, value) in typed { form[name] = value }
      for (name, value) in others { form[name] = value }
    }
    #expect(answer.status == 303, "\(kind): \(answer.status) \(answer.problems)")
  }

  private mutating func furnish() async throws {
    try await furnishClosedMonth()
    try await furnishOutline()
    try await furnishUpdates()
    try await furnishAchievements()
    try await furnishAction()
    try await furnishCouncil()
  }

  private mutating func furnishClosedMonth() async throws {
    let month = "/plans/plan/periods/2017-02"
    let faults = ["reason-words", "reason-risk", "reason-evidence", "reason-reasons"]
    _ = try await officer.get(month)
    _ = try await officer.post(month + "/closure", faults.map { ($0, "Known") })
    try await keep("reopening", month, to: month + "/reopening", texts: ["reason"])
    try await keep("closing", month, to: month + "/closure", texts: ["reason-risk", "reason-evidence"])
    try await keep(
      "correction", "/plans/plan/actions/1.1.1/updates?month=2017-02",
      texts: ["words", "interim", "correction"],
      ["rating": "amber", "forecast-month": "6", "forecast-year": "2017"])
    _ = try await officer.get(month)
    _ = try await officer.post("/plans/plan/periods/2017-03/opening")
  }

  private mutating func furnishOutline() async throws {
    let plan = "/plans/plan"
    try await keep(
      "priority", plan + "/priorities/1", texts: ["title", "short-title", "aliases", "footnote"])
    try await keep(
      "responsibility", plan + "/priorities/1", to: plan + "/priorities/1/responsibilities",
      texts: ["body", "watched-by"], ["from": "2017-01-01"])
    try await keep("objective", plan + "/objectives/new?priority=1", texts: ["title", "outcome"])
    try await keep(
      "recommendation", plan + "/recommendations/new", texts: ["wording", "addressed-to"],
      ["code": "LA1", "number": "1"])
    try await keep(
      "action", plan + "/actions/new?priority=1",
      texts: [
        "stem", "short-title", "lead", "responsible-body", "watched-by", "elected-member", "contributors",
        "category", "success-measure", "part-new-1",
      ], ["timescale": "Mar 17", "recommendations": "LA1"])
    try await keep("narrative", plan + "/priorities/1/narrative", texts: ["words"])
    try await keep("settings", plan + "/settings", texts: ["report-title", "board"])
    let sentence = SentencesForm.name(StandardSentence.allCases[0])
    try await keep("sentence", plan + "/settings/sentences", texts: [sentence])
    try await keep("version", plan + "/versions", texts: ["note"], ["number": "2.0"])
    try await keep(
      "approval", plan + "/versions/2.0", to: plan + "/versions/2.0/approvals",
      texts: ["body", "resolution"], ["date": "2017-04-01", "approves": "yes"])
    try await keep(
      "barrier", plan + "/barriers/new", texts: ["what", "owner", "response"],
      [
        "kind": "risk", "priority": "1", "review-on": "2017-05-02", "before-likelihood": "4",
        "before-impact": "5", "after-likelihood": "2", "after-impact": "5",
      ])
    try await keep(
      "barrier-closing", plan + "/barriers/1", to: plan + "/barriers/1/closure", texts: ["because"],
      ["closed-on": "2017-04-05"])
  }

  private mutating func furnishAchievements() async throws {
    let list = "/plans/plan/achievements"
    let others = ["heading": "leadership", "day": "2017-04-03", "actions": "1.1.1"]
    try await keep("achievement", list + "/new", texts: ["words"], others)
    try await keep("achievement-corrected", list + "/1", texts: ["words"])
    try await keep("achievement-withdrawn", list + "/new", texts: ["words"], others)
    try await keep("achievement-withdrawal", list + "/2", to: list + "/2/withdrawal", texts: ["because"])
    try await keep("achievement-heading", list + "/headings", texts: ["title-new-1"])
  }

  private mutating func furnishUpdates() async throws {
    let address = "/plans/plan/actions/1.1.1/updates"
    let typed = ["words", "interim", "risk-why", "evidence-title"].map { ($0, text("update-\($0)")) }
    let others = [
      ("rating", "red"), ("risk", "no"), ("forecast-month", "6"), ("forecast-year", "2017"),
      ("evidence-link", "https://example.org/\"><script>alert(1)</script>"),
    ]
    _ = try await lead.get(address)
    let name = text("file-name").replacing("\"", with: "%22").replacing("/", with: "")
    let sent = try await lead.post(
      address, typed + others, files: [("evidence", name + ".txt", Array("Minutes".utf8))])
    #expect(sent.status == 303, "\(sent.problems)")
    let returned = "/plans/plan/submissions/\(try await submission())"
    try await keep("return", returned, to: returned + "/return", texts: ["remark"])
    _ = try await lead.get("/plans/plan/actions/1.1.3/updates")
    let reopened = try await lead.post(
      "/plans/plan/actions/1.1.3/updates",
      [
        ("words", text("reopened-words")), ("why", text("reopened-why")), ("rating", "amber"),
        ("forecast-month", "6"), ("forecast-year", "2017"),
      ])
    #expect(reopened.status == 303, "\(reopened.problems)")
    // Words for the priority, which wait for review.
    let (priority, words) = ("/plans/plan/priorities/1", text("sent-narrative"))
    expect(303, try await officer.fill(priority) { $0["lead"] = "Chief Executive" })
    expect(303, try await lead.fill(priority + "/narrative") { $0["words"] = words })
    _ = try await lead.post(priority + "/narrative/draft", [("words", "More of it"), ("month", "2017-03")])
    // A completion, which the officer and the board accept.
    _ = try await lead.get("/plans/plan/actions/1.1.2/updates")
    let done = try await lead.post(
      "/plans/plan/actions/1.1.2/updates",
      [
        ("words", text("done-words")), ("different", text("done-different")), ("rating", "green"),
        ("evidence-link", "https://example.org/e"),
      ])
    #expect(done.status == 303, "\(done.problems)")
    let completion = "/plans/plan/submissions/\(try await submission())"
    _ = try await officer.get(completion)
    _ = try await officer.post(completion + "/acceptance")
    try await keep(
      "board", completion, to: completion + "/board-acceptance", texts: ["board-minute"],
      ["board-on": "2017-04-05"])
  }

  private mutating func furnishAction() async throws {
    let action = "/plans/plan/actions/1.1.1"
    try await keep("dependency", action + "/dependencies", texts: ["what-new-1"], ["kind-new-1": "decision"])
    try await keep("timescale", action + "/timescale-changes", texts: ["reason"], ["timescale": "Sep 17"])
    let change = try await first("timescale_change")
    try await keep(
      "decision", action + "/timescale-changes", to: action + "/timescale-changes/\(change)/decision",
      texts: ["decided-by"], ["decision": "refused", "decided-on": "2017-04-05"])
    _ = try await officer.get("/plans/plan/own-fields")
    for (kind, options) in [("text", ""), ("choice", "\(text("field-option"))\nOther")] {
      let added = try await officer.post(
        "/plans/plan/own-fields",
        [
          ("label", text("field-\(kind)")), ("kind", kind), ("options", options),
          ("see", "lead"), ("edit", Role.officer.rawValue),
        ])
      #expect(added.status == 303, "\(added.problems)")
    }
    let own = try await officer.get(action + "/own-fields")
    let field = try #require(own.body.firstMatch(of: /name="(own-[^"]+)"/)).1
    try await keep("own-value", action + "/own-fields", texts: [String(field)])
    try await keep(
      "task", action + "/tasks", to: action + "/tasks", texts: ["what"], ["every": "1", "from": "2017-03"])
    let task = try await first("recurring_task")
    try await keep(
      "occurrence", "\(action)/tasks/\(task)/2017-03", texts: ["note", "done-by", "link-title"],
      ["done-on": "2017-04-01", "link": "https://example.org/sample"])
    try await keep(
      "withdrawal", "/plans/plan/actions/1.1.4/withdrawal", texts: ["reason", "approver"],
      ["date": "2017-04-01"], isConfirmed: true)
    try await keep("view", "/plans/plan/views?save=yes&rating=red", to: "/plans/plan/views", texts: ["name"])
  }

  /// The same of a form that is asked about once more before it is kept.
  private mutating func keep(
    _ kind: String, _ page: String, texts: [String], _ others: [String: String], isConfirmed: Bool
  ) async throws {
    let typed = texts.map { ($0, text("\(kind)-\($0)")) }
    let asked = try await officer.fill(page) { form in
      for (name, value) in typed { form[name] = value }
      for (name, value) in others { form[name] = value }
    }
    #expect(asked.status == 200, "\(kind): \(asked.problems)")
    let kept = try await officer.send(SentForm(asked.body))
    #expect(kept.status == 303, "\(kind): \(kept.problems)")
  }

  private mutating func furnishCouncil() async throws {
    _ = try await officer.get("/people/new")
    let added = try await officer.post(
      "/people",
      [
        ("name", text("person-name")), ("email", "grace@example.org"), ("role", "lead"),
        ("posts", text("person-post")), ("organisation", text("person-organisation")),
      ])
    #expect(added.status == 303, "\(added.problems)")
    _ = try await officer.get("/plans/plan/imports")
    let heading = text("import-heading").replacing("\"", with: "\"\"")
    let name = text("import-file").replacing("\"", with: "%22").replacing("/", with: "")
    let file =
      "Ref,Key action,Timescale,RAG,\"\(heading)\"\n1.1.1,\"\(text("import-wording").replacing("\"", with: "\"\""))\",Jan 17,R\n"
    let sent = try await officer.post(
      "/plans/plan/imports", [("as-at", "March 2017")],
      files: [("file", name + ".csv", Array(file.utf8))])
    #expect(sent.status == 303, "\(sent.problems)")
    let email = text("link-email")
    try await test.database.write { session in
      _ = try session.run(
        """
        INSERT INTO answer_link (hash, council, plan, month, post, email, made_by, made_on, ends_at)
        SELECT 'a1b2c3', council, id, '2017-03', 'Head of Law', \(email), 'Officer', '2017-04-05', 4000000000
        FROM plan WHERE slug = 'plan'
        """)
    }
  }

  // MARK: What is there

  private func submission() async throws -> String {
    let newest = try await test.database.read {
      try $0.first("SELECT id FROM submission WHERE state = 'sent' ORDER BY id DESC") { try $0.text() }
    }
    return try #require(newest)
  }

  private static let firsts: [String: SQL] = [
    "timescale_change": "SELECT id FROM timescale_change", "saved_view": "SELECT id FROM saved_view",
    "recurring_task": "SELECT id FROM recurring_task", "own_field": "SELECT id FROM own_field ORDER BY id",
    "submission": "SELECT id FROM submission ORDER BY id", "notice": "SELECT id FROM notice ORDER BY id",
    "evidence": "SELECT id FROM evidence WHERE file_hash IS NOT NULL",
    "plan_import": "SELECT id FROM plan_import", "answer_link": "SELECT hash FROM answer_link",
    "sent_narrative": "SELECT id FROM sent_narrative",
    "person": "SELECT id FROM person ORDER BY id DESC",
  ]

  private func first(_ table: String) async throws -> String {
    let query = try #require(Self.firsts[table])
    let id = try await test.database.read { try $0.first(query) { try $0.text() } }
    return try #require(id, "there is no \(table)")
  }

  /// For each name in the routes' paths, something of this council's that it names.
  func names() async throws -> [String: String] {
    [
      "{plan}": "plan", ":reference": "1.1.1", ":code": "LA1", ":from": "2017-01-01",
      ":month": "2017-03", ":barrier": "1", ":achievement": "1", ":chart": "ratings.svg", ":format": "docx",
      ":import": try await first("plan_import"), ":link": try await first("answer_link"),
      ":submission": try await first("submission"), ":evidence": try await first("evidence"),
      ":person": try await first("person"), ":notice": try await first("notice"),
      ":change": try await first("timescale_change"), ":field": try await first("own_field"),
      ":task": try await first("recurring_task"), ":view": try await first("saved_view"),
      ":narrative": try await first("sent_narrative"),
    ]
  }
}
