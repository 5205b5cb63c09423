import Foundation
import Improvement
import Records
import TestDatabases
import Testing

@testable import Site

@Suite struct EarlyWarningPageTests {
  @Test(arguments: Engine.available)
  func `Every figure of the demonstration opens the records that it counts`(_ engine: Engine) async throws {
    try await Demo.with(engine) { test in
      let officer = try await Visitor(test.database)
      for (path, fewest) in [
        ("early-warning?as-at=2017-03", 10), ("early-warning", 10), ("record-quality?as-at=2017-01", 1),
      ] {
        let page = try await officer.get("/plans/barchester/" + path)
        #expect(page.status == 200)
        #expect(page.figures.count >= fewest, "\(path)")
        for figure in page.figures {
          let register = try await officer.get(figure.address)
          #expect(register.body.contains("<b>\(figure.count) of "), "\(path): \(figure)")
        }
      }
    }
  }

  /// A plan over some months: what was said and how it stood in each.
  private static func draft(
    _ months: Int, to last: String = "2017-03", _ actions: [(reference: String, due: String)],
    _ update: (String, Int) -> (rating: String, words: String)?
  ) -> PlanDraft {
    let (end, first) = (Month(last)!, Month(last)! - (months - 1))
    var draft = Fixture.draft(
      actions: actions.map { ($0.reference, $0.due, "amber") }, asAt: first.iso)
    for index in draft.actions.indices {
      let reference = draft.actions[index].reference.text
      draft.actions[index].updates = (0..<months).compactMap { number in
        update(reference, number).map { said in
          var update = Update(
            id: Fixture.ids(), asAt: first + number, rating: said.rating,
            recordedOn: (first + number).lastDay + 3)
          update.narrative = Narrative(said.words)
          return update
        }
      }
    }
    draft.periods = (0..<months).map { number in
      let month = first + number
      return month == end
        ? ReportingPeriod(month: month, state: .open, closedOn: nil)
        : ReportingPeriod(month: month, state: .closed, closedOn: month.lastDay + 10)
    }
    return draft
  }

  @Test(arguments: Engine.available)
  func `Words that stood for more than a year are counted to their beginning`(_ engine: Engine) async throws {
    try await TestDatabase.with(engine) { test in
      let draft = Self.draft(16, [("1.1.1", "2018-01"), ("1.1.2", "2018-01")]) { reference, number in
        reference == "1.1.1" && number > 0 ? ("amber", "Waiting.") : ("amber", "Month \(number).")
      }
      try await Fixture.keep(draft, in: test.database)
      let page = try await Visitor(test.database).get("/plans/plan/early-warning")
      #expect(page.body.contains("has said the same for 3 months or more"))
      #expect(page.body.contains("14 months"))
      let csv = try await Visitor(test.database).get("/plans/plan/early-warning.csv")
      #expect(csv.headers[.contentDisposition] == "attachment; filename=\"plan-early-warning-2017-03.csv\"")
      #expect(csv.body.contains("Said the same,1.1.1,1,Do what 1.1.1 says,Chief Executive,Amber,2018-01"))
      #expect(!csv.body.contains("Said the same,1.1.2"))
    }
  }

  @Test func `What turns next month, a forecast past its date and a stale record are told`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Self.draft(
        4, [("1.1.1", "2017-04"), ("1.1.2", "2017-04"), ("1.1.3", "2017-06"), ("1.1.4", "2017-06")]
      ) { reference, number in
        if reference == "1.1.4", number > 0 { return nil }
        return (reference == "1.1.1" ? "white" : "amber", "Month \(number).")
      }
      draft.actions[2].updates[3].forecast = Month("2017-09")
      draft.actions[0].start = Month("2017-01")
      try await Fixture.keep(draft, in: test.database)
      let page = try await Visitor(test.database).get("/plans/plan/early-warning")
      #expect(page.body.contains("1 action</a> turns Red at the end of April unless it moves"))
      #expect(page.body.contains("1 action</a> is under way and late after April unless it is completed"))
      #expect(page.body.contains("1 action</a> is forecast to end after its published date"))
      #expect(page.body.contains("1 action</a> has had no update for more than 1 month"))
      #expect(page.body.contains("<td data-label=\"Last update\" class=\"nowrap\">December 2016</td>"))
    }
  }

  @Test
  func `A plan that completes nothing does not end at this pace, and one just begun is too early to tell`()
    async throws
  {
    for (months, words) in [(6, "Not at this pace"), (2, "It is too early to tell")] {
      try await TestDatabase.with(.sqlite) { test in
        try await Fixture.keep(
          Self.draft(months, [("1.1.1", "2018-01")]) { ("amber", "\($0) \($1)") }, in: test.database)
        let page = try await Visitor(test.database).get("/plans/plan/early-warning")
        #expect(page.body.contains("<h2>\(words)"))
      }
    }
  }

  @Test func `The forecast says that it resamples the plan's own pace, in words and behind its figure`()
    async throws
  {
    try await Demo.with(.sqlite) { test in
      let page = try await Visitor(test.database).get("/plans/barchester/early-warning?as-at=2017-09")
      #expect(page.body.contains("A resampling of the plan’s own pace."))
      #expect(page.body.contains("85 of 100 by"))
      #expect(page.body.contains("role=\"img\" aria-labelledby=\"pace-t\"><title id=\"pace-t\">"))
      #expect(page.body.contains("<caption>Coming months</caption>"))
      #expect(!page.body.contains("style="))
    }
  }

  @Test(arguments: Engine.available)
  func `An update that is sent after its day is late, and one that is not sent is missing`(_ engine: Engine)
    async throws
  {
    try await TestDatabase.with(engine) { test in
      let draft = Self.draft(3, [("1.1.1", "2017-06"), ("1.1.2", "2017-06")]) { _, number in
        number == 2 ? nil : ("amber", "Month \(number).")
      }
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database)
      _ = try await officer.get("/plans/plan/periods/2017-03")
      let dated = try await officer.post("/plans/plan/periods/2017-03/dates", [("updates-by", "2017-04-08")])
      #expect(dated.status == 303)
      let lead = try await Visitor(test.database, [.lead], change: { $0.posts = ["Chief Executive"] })
      _ = try await lead.get("/plans/plan/actions/1.1.1/updates")
      let sent = try await lead.post(
        "/plans/plan/actions/1.1.1/updates", [("words", "Contracts are signed."), ("rating", "amber")])
      #expect(sent.status == 303, "\(sent.problems)")
      let page = try await officer.get("/plans/plan/early-warning")
      #expect(page.body.contains("1 update is missing and 1 came late, by 1 lead"))
      #expect(page.body.contains("They were due by 8 April 2017"))
      let then = try await officer.get("/plans/plan/early-warning?known-on=2017-04-20")
      #expect(then.body.contains("Who had answered is told as it is known now"))
    }
  }

  @Test func `Each gap leads to where its reader can mend it`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      var draft = Fixture.draft(actions: [("1.1.1", "2017-01", "red"), ("1.1.2", "2017-06", "amber")])
      draft.actions[1].lead = nil
      draft.actions[1].category = "process"
      try await Fixture.keep(draft, in: test.database)
      let officer = try await Visitor(test.database).get("/plans/plan/record-quality")
      #expect(officer.body.contains("1.1.1 is an exception without an answer on immediate safeguarding risk"))
      #expect(officer.body.contains("href=\"/plans/plan/actions/1.1.1/updates\">Update<"))
      #expect(officer.body.contains("href=\"/plans/plan/actions/changes?ref=1.1.2\">Mend<"))
      #expect(officer.body.contains("href=\"/plans/plan/actions/1.1.1/wording\">Mend<"))
      let board = try await Visitor(test.database, [.boardMember]).get("/plans/plan/record-quality")
      #expect(board.body.contains("1.1.2 has no lead"))
      #expect(
        !board.body.contains("/actions/changes") && !board.body.contains("/wording")
          && !board.body.contains("/updates\">"))
      let one = try await Visitor(test.database).get("/plans/plan/record-quality?gap=no-lead")
      #expect(one.body.contains("1.1.2 has no lead") && !one.body.contains("1.1.1 is an exception"))
    }
  }

  @Test func `Scrutiny and other councils do not see them`() async throws {
    try await TestDatabase.with(.sqlite) { test in
      try await Fixture.keep(Fixture.draft(), in: test.database)
      try await Fixture.keep(Fixture.draft(slug: "other", council: "Loamshire"), in: test.database)
      let (scrutiny, stranger) = (
        try await Visitor(test.database, [.scrutinyMember]),
        try await Visitor(test.database, council: "Loamshire")
      )
      for page in ["early-warning", "early-warning.csv", "record-quality"] {
        #expect(try await scrutiny.get("/plans/plan/\(page)").status == 403)
        #expect(try await stranger.get("/plans/plan/\(page)").status == 404)
      }
    }
  }
}
