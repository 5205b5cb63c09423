import Testing

@testable import Improvement

/// A closed month beside what is known of it now.
@Suite struct RestatementTests {
  private static let month = Month("2017-03")!

  private static func action(_ reference: String, _ rating: String?, due: String = "2017-02") -> Action {
    let end = Month(due)!
    var action = Action(
      id: ID(reference), reference: Reference(reference)!, priority: 1, stem: "Do it",
      timescale: Timescale(printed: end.short, from: end, to: end), inPlanFrom: Month("2016-05")!)
    action.updates = rating.map { [update($0)] } ?? []
    return action
  }

  private static func update(_ rating: String, later: Int = 0) -> Update {
    Update(id: ID("\(later)"), asAt: month, rating: rating, recordedOn: month.lastDay + 5 + later)
  }

  private static func restatement(_ then: [Action], _ now: [Action]) -> Restatement {
    let scale = RatingScale.ragw
    let plan = Plan(
      id: ID("plan"), council: Council(id: ID("c"), slug: "b", name: "Barset", shortName: "B"), slug: "plan",
      title: "Plan", kind: "Plan", firstMonth: Month("2016-05")!, scale: scale)
    return Restatement(
      PeriodSnapshot(
        closing: month, of: plan, actions: then, priorityNarratives: [], recommendations: 0,
        firstReported: month, closedOn: month.lastDay + 10, closedBy: "Officer"),
      now: Position(now, scale: scale, asAt: month))
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let sentence: String
    let then: Action?
    let now: Action?
    var testDescription: String { sentence }

    init(_ sentence: String, from then: Action?, to now: Action?) {
      (self.sentence, self.then, self.now) = (sentence, then, now)
    }
  }

  private static let changes: [Change] = {
    let red = action("1.7.2", "red")
    var amber = red
    amber.updates.append(update("amber", later: 20))
    var withdrawn = amber
    withdrawn.withdrawal = Withdrawal(
      date: Day("2017-03-20")!, reason: "Done elsewhere", approvedBy: "The board", successor: nil)
    var moved = red
    let may = Month("2017-05")!
    moved.timescaleChanges = [
      TimescaleChange(
        to: Timescale(printed: "May 17", from: may, to: may), reason: "", requestedOn: Day("2017-03-01")!,
        requestedBy: "Head", decision: .approved, decidedOn: Day("2017-03-15")!, decidedBy: "The board")
    ]
    let unrated = action("1.7.2", nil)
    return [
      Change("1.7.2 was Red and is now Amber.", from: red, to: amber),
      Change("1.7.2 was Amber and is now Red.", from: amber, to: red),
      Change("1.7.2 had no rating and is now Red.", from: unrated, to: red),
      Change("1.7.2 was Red and now has no rating.", from: red, to: unrated),
      Change("1.7.2 was in the plan and is now withdrawn.", from: amber, to: withdrawn),
      Change("1.7.2 was withdrawn and is now in the plan.", from: withdrawn, to: amber),
      Change(
        "1.7.2 was Red and is now Amber; it was in the plan and is now withdrawn.", from: red, to: withdrawn),
      Change(
        "1.7.2 had the timescale February 2017 and now has May 2017; it was due and is now not due.",
        from: red, to: moved),
      Change(
        "1.7.2 had the timescale May 2017 and now has February 2017; it was not due and is now due.",
        from: moved, to: red),
      Change(
        "1.7.2 had the timescale February 2017 and now has January 2017.", from: red,
        to: action("1.7.2", "red", due: "2017-01")),
      Change("1.7.2 was not in the plan and now is, Red and due.", from: nil, to: red),
      Change("1.7.2 was not in the plan and now is, without a rating and due.", from: nil, to: unrated),
      Change("1.7.2 was in the plan, Amber and withdrawn, and is not in it now.", from: withdrawn, to: nil),
    ]
  }()

  @Test("Each difference is told in one plain sentence", arguments: changes)
  func sentence(_ change: Change) {
    let other = Self.action("1.1.1", "green")
    let restatement = Self.restatement(
      [other] + [change.then].compactMap { $0 }, [other] + [change.now].compactMap { $0 })
    #expect(restatement.sentences == [change.sentence])
    #expect(!restatement.isEmpty)
  }

  @Test("New words, and the same months printed otherwise, restate nothing")
  func notRestated() {
    let then = Self.action("1.7.2", "red")
    var said = Self.update("red", later: 20)
    said.narrative = Narrative("Said later.")
    said.forecast = Month("2017-09")!
    var now = Action(
      id: then.id, reference: then.reference, priority: 1, stem: "Do it well",
      timescale: Timescale(printed: "February 2017", from: then.timescale.from, to: then.timescale.to),
      inPlanFrom: then.inPlanFrom)
    now.updates = [said]
    #expect(Self.restatement([then], [now]).isEmpty)
  }

  @Test("Figures are told then and now, and differences in order of reference")
  func figures() {
    let references = ["1.10.1", "1.9.2", "1.9.10", "1.9.1"]
    let restatement = Self.restatement(
      references.map { Self.action($0, "red") },
      references.map { Self.action($0, $0 == "1.9.1" ? "red" : "green") } + [Self.action("2.1.1", "amber")])
    #expect(restatement.differences.map(\.reference.text) == ["1.9.2", "1.9.10", "1.10.1", "2.1.1"])
    #expect(restatement.due == Restatement.Figure(then: 4, now: 5))
    #expect(restatement.exceptions == Restatement.Figure(then: 4, now: 1))
    #expect(restatement.differences[0].then?.rating?.key == "red")
    #expect(restatement.differences[0].now?.rating?.key == "green")
    #expect(restatement.differences[3].then == nil)
  }

  @Test("A rating that means another thing now is a difference, under the same name")
  func anotherMeaning() throws {
    let ratings = RatingScale.ragw.ratings.map { rating in
      rating.key != "white"
        ? rating
        : Rating(
          key: "white", letter: "W", label: "White", meaning: "is on hold", tone: .white, kind: .exception)
    }
    let scale = try #require(RatingScale(key: "own", title: "Own", ratings: ratings))
    let white = Self.action("1.7.2", "white")
    let then = Self.restatement([white], [white])
    #expect(then.isEmpty)
    let difference = Restatement.Difference(
      then: Position([white], scale: .ragw, asAt: Self.month).standings[0],
      now: Position([white], scale: scale, asAt: Self.month).standings[0], reference: white.reference)
    #expect(difference.sentence == "1.7.2 is White still, which now means that it is on hold.")
  }
}
