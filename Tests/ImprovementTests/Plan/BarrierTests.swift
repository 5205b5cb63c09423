import Testing

@testable import Improvement

@Suite("Barriers and risks") struct BarrierTests {
  private let today = Day("2017-07-10")!

  private func barrier(
    _ number: Int = 1, before: (Int, Int) = (4, 5), after: (Int, Int) = (2, 5), review: String = "2017-08-01"
  ) -> Barrier {
    Barrier(
      id: ID("b\(number)"), number: number, priority: 1, kind: .risk, what: "Too few homes",
      owner: "Head of Commissioning", before: .init(likelihood: before.0, impact: before.1)!,
      after: .init(likelihood: after.0, impact: after.1)!, response: "Recruiting carers",
      raisedOn: Day("2017-03-01")!, reviewOn: Day(review)!)
  }

  @Test("A score is likelihood times impact, each 1 to 5")
  func score() {
    #expect(Barrier.Score(likelihood: 5, impact: 5)?.value == 25)
    #expect(Barrier.Score(likelihood: 1, impact: 1)?.value == 1)
    for (likelihood, impact) in [(0, 3), (3, 0), (6, 1), (1, 6), (-1, -1)] {
      #expect(Barrier.Score(likelihood: likelihood, impact: impact) == nil)
    }
  }

  @Test("A review is overdue from the day after, unless it is closed")
  func overdue() {
    var late = barrier(review: "2017-07-09")
    #expect(late.isReviewOverdue(on: today))
    #expect(!barrier(review: "2017-07-10").isReviewOverdue(on: today))
    late.closedOn = today
    #expect(!late.isReviewOverdue(on: today))
  }

  @Test("The gravest stand first, and of equals the one to be looked at first")
  func order() {
    let barriers = [
      barrier(1, before: (2, 2)), barrier(2, review: "2017-09-01"), barrier(3), barrier(4, before: (5, 5)),
    ]
    #expect(barriers.sorted(by: Barrier.gravestFirst).map(\.number) == [4, 3, 2, 1])
  }

  private func problems(old: Barrier? = nil, _ change: (inout Barrier) -> Void) -> [String] {
    var new = barrier()
    change(&new)
    return fields(BarrierCheck.problems(new, old: old, today: today))
  }

  @Test("Words, owner and answer are needed")
  func blank() {
    #expect(problems { _ in }.isEmpty)
    #expect(
      problems { ($0.what, $0.owner, $0.response) = (" ", "", "\n") } == ["what", "owner", "response"])
  }

  @Test("What is done about it does not make it worse")
  func worse() {
    #expect(problems { $0.after = .init(likelihood: 5, impact: 5)! } == ["after-likelihood"])
    #expect(problems { $0.after = $0.before }.isEmpty)
  }

  @Test("The next review is to come; one that is overdue may stay while words are mended")
  func review() {
    #expect(problems { $0.reviewOn = today - 1 } == ["review-on"])
    #expect(problems { $0.reviewOn = today }.isEmpty)
    let late = barrier(review: "2017-06-01")
    #expect(problems(old: late) { $0.reviewOn = late.reviewOn }.isEmpty)
    #expect(problems(old: late) { $0.reviewOn = late.reviewOn + 1 } == ["review-on"])
  }

  @Test("It is closed with a reason, on a day between raising and today")
  func closing() {
    func closing(_ day: String?, _ reason: String = "Homes found") -> [String] {
      fields(BarrierCheck.closing(barrier(), on: day.flatMap { Day($0) }, because: reason, today: today))
    }
    #expect(closing("2017-07-10").isEmpty)
    #expect(closing("2017-03-01").isEmpty)
    #expect(closing("2017-07-11") == ["closed-on"])
    #expect(closing("2017-02-28") == ["closed-on"])
    #expect(closing(nil, " ") == ["closed-on", "because"])
  }
}
