import Foundation
import Improvement
import Testing

@testable import Papers

struct RatingTests {
  @Test func redThatIsNotDueIsRefused() throws {
    let result = try readPlan(planRows("1.1.1,Publish,Head of X,Jun-17,R"))
    #expect(
      result.sentences == [
        "plan.csv:2:5: Red is only for actions that are due. This one is due by the end of June 2017. Write another "
          + "rating, or mend the timescale."
      ])
  }

  @Test func aRatingThatNeedsAReasonGetsOne() throws {
    let result = try readPlan(planRows("1.1.1,Publish,Head of X,Jan-17,White"))
    let update = try #require(result.action("1.1.1")?.updates.first)
    #expect(update.rating == "white")
    #expect(update.overrideReason == "As given in plan.csv; no reason was recorded.")
    #expect(
      result.notes == [
        "The rules suggest another rating for 1 of the updates; accepted with the reason “As given in plan.csv; no "
          + "reason was recorded.” (row 2)."
      ])
  }

  @Test func blankRatings() throws {
    let result = try readPlan(planRows("1.1.1,Publish,Head of X,Jun-17,", "1.1.2,Ring,Head of X,Jan-17,"))
    #expect(
      result.sentences == [
        "plan.csv:3:5: No rating is given, and the action was due in January 2017. Write one of G (Green), A (Amber), "
          + "R (Red) and W (White)."
      ])
    let notDue = try readPlan(planRows("1.1.1,Publish,Head of X,Jun-17,"))
    #expect(notDue.action("1.1.1")?.updates.map(\.rating) == ["white"])
    #expect(notDue.notes == ["1 action has no rating and is not yet due: taken as not started (row 2)."])
    let scale = RatingScale(key: "own", title: "Own", ratings: RatingScale.ragw.ratings.dropLast())
    #expect(
      try readPlan(planRows("1.1.1,Publish,Head of X,Jun-17,"), planOptions(scale: scale)).sentences.count
        == 1)
  }

  @Test func brag() throws {
    let result = try readPlan(
      "No.;Task;SRO;Deadline;BRAG;Comments\n2.1;Publish;Head of X;Jan-17;Blue;Done\n2.2;Ring;Head of X;Jun-17;On track;\n"
        + "2.3;Hold;Head of X;Feb-17;red;Stuck", planOptions(scale: .brag))
    #expect(result.sentences == [])
    #expect(result.draft?.actions.map { $0.updates[0].rating } == ["blue", "green", "red"])
    #expect(result.draft?.plan.scale.key == "brag")
    #expect(result.notes == ["The cells are separated by semicolons, not by commas."])
  }

  @Test func percent() throws {
    let result = try readPlan(
      "ID\tActivity\tOwner\tBy when\t% complete\nA1.1\tPublish\tHead of X\tJan-17\t100%\nA1.2\tRing\tHead of X\tJan-17\t0\n"
        + "A1.3\tHold\tHead of X\tJun-17\t0%\nA1.4\tGo\tHead of X\tJun-17\t45", planOptions(scale: .percent))
    #expect(result.problems.allSatisfy { $0.sentence.contains("priority has no number") })
    let numbered = try readPlan(
      "ID,Activity,Owner,By when,% complete\n1.1,Publish,Head of X,Jan-17,100%\n1.2,Ring,Head of X,Jan-17,0\n"
        + "1.3,Hold,Head of X,Jun-17,0%\n1.4,Go,Head of X,Jun-17,45", planOptions(scale: .percent))
    #expect(numbered.sentences == [])
    #expect(
      numbered.draft?.actions.map { $0.updates[0].rating } == ["complete", "overdue", "not-started", "part"])
  }

  @Test func onTrack() throws {
    let result = try readPlan(
      "Action ref|Milestone|Accountable officer|Completion date|Status|Latest position\n"
        + "1.1|Publish|Head of X|31/01/2017|Completed|\n1.2|Ring|Head of X|30 June 2017|Will not be met|No money\n"
        + "1.3|Hold|Head of X|Q2 2017/18|Delayed|", planOptions(scale: .onTrack))
    #expect(result.sentences == [])
    #expect(result.draft?.actions.map { $0.updates[0].rating } == ["complete", "not-met", "delayed"])
    #expect(result.action("1.2")?.updates[0].overrideReason != nil)
  }

  @Test func utf16() throws {
    let text = planRows("1.1.1,Publish a £50 guide – now,Head of X,Jan-17,G")
    var data = Data([0xFF, 0xFE])
    for unit in text.utf16 { data.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)]) }
    #expect(try readPlan(data).action("1.1.1")?.stem == "Publish a £50 guide – now")
  }

  @Test func manyActions() throws {
    let rows = (0..<10_000).map { "\($0 / 100 + 1).1.\($0 % 100 + 1),Words,Head of X,Jan-17,A" }
    #expect(try readPlan(([planRows()] + rows).joined(separator: "\n")).draft?.actions.count == 10_000)
  }
}
