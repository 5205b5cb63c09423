import Testing

@testable import Improvement

@Suite struct MonthAnswersTests {
  private let march = Month("2017-03")!

  private func action(
    _ reference: String, due: String, start: String? = nil, lead: String? = "Head",
    updates: [(month: String, rating: String)]
  ) -> Action {
    let due = Month(due)!
    var action = Action(
      id: ID(reference), reference: Reference(reference)!, priority: 1, stem: "Do it",
      timescale: Timescale(printed: due.long, from: due, to: due), inPlanFrom: Month("2016-05")!)
    (action.start, action.lead) = (start.flatMap { Month($0) }, lead)
    action.updates = updates.enumerated().map {
      Update(
        id: ID("\(reference)-\($0)"), asAt: Month($1.month)!, rating: $1.rating,
        recordedOn: Day("2017-04-05")!)
    }
    return action
  }

  private func answers(_ actions: [Action], _ submissions: [Submission] = []) -> MonthAnswers {
    MonthAnswers(Position(actions, scale: .ragw, asAt: march), submissions: submissions)
  }

  private func submission(_ reference: String, _ state: Submission.State, at: String = "1") -> Submission {
    Submission(
      id: ID("s\(reference)\(at)"), action: ID(reference), month: march, content: UpdateContent(),
      origin: .lead, sentBy: "Head", author: "p", sentAt: at, sentOn: Day("2017-04-04")!, state: state)
  }

  @Test(arguments: [
    ("due and Red", "2016-12", nil as String?, "red", true),
    ("late and moving", "2016-12", nil, "amber", true),
    ("moving and not due", "2017-09", nil, "amber", true),
    ("complete", "2016-12", nil, "green", false),
    ("not begun, starts later", "2017-09", "2017-06", "white", false),
    ("not begun, should have started", "2017-09", "2017-02", "white", true),
  ])
  func `Updates are asked for on what moves, is due or should have begun`(
    _ what: String, _ due: String, _ start: String?, _ rating: String, _ isAsked: Bool
  ) {
    let found = answers([action("1.1.1", due: due, start: start, updates: [("2017-02", rating)])])
    #expect((found.asked == 1) == isAsked, "\(what)")
  }

  @Test(arguments: [
    ("moving", "2017-09", nil as String?, "amber", "2017-04" as String?),
    ("complete", "2017-09", nil, "green", nil),
    ("not begun, starts later", "2017-09", "2017-06", "white", "2017-06"),
    ("not begun, with no start", "2017-09", nil, "white", "2017-09"),
    ("should have begun", "2017-09", "2017-01", "white", "2017-04"),
  ])
  func `It is known when an update will next be asked for`(
    _ what: String, _ due: String, _ start: String?, _ rating: String, _ next: String?
  ) throws {
    let action = action("1.1.1", due: due, start: start, updates: [("2017-02", rating)])
    let standing = try #require(Position([action], scale: .ragw, asAt: march).standings.first)
    #expect(MonthAnswers.nextAsked(standing)?.iso == next, "\(what)")
    guard let next = next.flatMap({ Month($0) }) else { return }
    let then = try #require(Position([action], scale: .ragw, asAt: next).standings.first)
    #expect(MonthAnswers.isAsked(then), "\(what)")
    let before = try #require(Position([action], scale: .ragw, asAt: next - 1).standings.first)
    #expect(next == march + 1 || !MonthAnswers.isAsked(before), "\(what)")
  }

  @Test func `An answer is accepted, to be reviewed, sent back or missing`() {
    let actions = [
      action("1.1.1", due: "2016-12", updates: [("2017-03", "amber")]),
      action("1.1.2", due: "2016-12", updates: [("2017-02", "amber")]),
      action("1.1.3", due: "2016-12", updates: [("2017-02", "amber")]),
      action("1.1.4", due: "2016-12", updates: [("2017-02", "amber")]),
      action("1.1.5", due: "2016-12", updates: [("2017-02", "amber")]),
    ]
    let found = answers(
      actions,
      [
        submission("1.1.2", .sent), submission("1.1.3", .returned), submission("1.1.5", .awaitingBoard),
      ])
    #expect(found.asked == 5)
    #expect(found.accepted == 2)
    #expect(found.toReview == 1)
    #expect(found.notAnswered == 2)
    #expect(found.answered + found.notAnswered == found.asked)
  }

  @Test func `What was sent again counts, and what it replaced does not`() {
    let actions = [action("1.1.1", due: "2016-12", updates: [("2017-02", "amber")])]
    let found = answers(
      actions, [submission("1.1.1", .replaced, at: "1"), submission("1.1.1", .sent, at: "2")])
    #expect(found.toReview == 1)
  }

  @Test func `Leads stand with most outstanding first, and their counts add up`() {
    let actions = [
      action("1.1.1", due: "2016-12", lead: "A", updates: [("2017-03", "amber")]),
      action("1.1.2", due: "2016-12", lead: "B", updates: [("2017-02", "amber")]),
      action("1.1.3", due: "2016-12", lead: "C", updates: [("2017-02", "amber")]),
      action("1.1.4", due: "2016-12", lead: "C", updates: [("2017-02", "amber")]),
    ]
    let leads = answers(actions).leads
    #expect(leads.map(\.name) == ["C", "B", "A"])
    #expect(leads.reduce(0) { $0 + $1.asked } == 4)
    #expect(leads.reduce(0) { $0 + $1.notAnswered } == 3)
  }
}
