import Foundation
import Improvement
import Testing

@testable import Papers

/// A small plan in canonical JSON: seven actions of the demonstration council.
struct CanonicalPlanTests {
  private func draft() throws -> PlanDraft {
    let result = readFixture("small-plan.json", planOptions(asAt: nil))
    #expect(result.sentences == [])
    return try #require(result.draft)
  }

  @Test func readsThePlan() throws {
    let draft = try draft()
    let plan = draft.plan
    #expect(plan.council.slug == "barchester" && plan.council.name == "Barchester Council")
    #expect(plan.title == "Children's Services Improvement Plan" && plan.slug == "csip")
    #expect(plan.firstMonth == Month("2016-05"))
    #expect(plan.scale == .ragw)
    #expect(plan.aliases.contains(PlanAlias(name: "Route to Good", from: Day("2017-09-01"))))
    #expect(plan.version(asAt: Day("2017-03-31")!)?.number == "2.0")
    #expect(plan.inspection?.overall == "Inadequate")
    #expect(plan.settings.board == "Improvement Governance Board")
    #expect(plan.settings.leadOfficer == "Executive Director, Children and Families")
    #expect(plan.settings.contactOfficer == "Service Improvement Officer")
    #expect(plan.settings.reportTitle == "Exception report")
    #expect(draft.said == Set(PlanDraft.Field.allCases))
    #expect(draft.periods.count == 22)
    #expect(draft.periods[0].closedOn == Day("2016-06-10"))
    #expect(draft.periods.last == ReportingPeriod(month: Month("2018-02")!, state: .open, closedOn: nil))
    #expect(draft.priorityNarratives.map(\.submittedBy) == ["BSCB Business Manager"])
  }

  @Test func readsWhoAnswersForAPriority() throws {
    let plan = try draft().plan
    let board = "Barchester Safeguarding Children Board"
    let start = Day("2016-05-01")!
    #expect(plan.priority(1)?.responsibilities == [])
    #expect(plan.priority(3)?.responsibilities == [Responsibility(body: board, watchedBy: nil, from: start)])
    #expect(plan.priority(3)?.markedTitle == board + "*")
    let eight = try #require(plan.priority(8))
    #expect(eight.responsibilities.map(\.from) == [start, Day("2017-01-20")])
    #expect(
      eight.responsibility(asAt: Day("2017-03-31")!)?.watchedBy == "BSCB Vulnerable Adolescents Subgroup")
    #expect(eight.footnote?.hasPrefix("Accounts of progress for Priorities 3 and 8") == true)
  }

  @Test func readsRecommendations() throws {
    let recommendations = try draft().recommendations
    #expect(recommendations.contains { $0.code == "LA14" && $0.addressedTo == "Barchester Council" })
    #expect(
      recommendations.filter { $0.code.hasPrefix("LSCB") }.allSatisfy {
        $0.addressedTo == "Barchester Safeguarding Children Board"
      })
  }

  @Test func readsActions() throws {
    let result = readFixture("small-plan.json")
    let action = try #require(result.action("5.8.3"))
    #expect(action.lead?.hasPrefix("Head of Service") == true)
    #expect(action.parts.map(\.letter) == ["a", "b", "c"])
    #expect(action.objective?.text == "5.8")
    #expect(action.category != nil && action.responsibleBody == nil)
    #expect(action.dependencies.last?.action?.text == "5.8.2")
    let withdrawn = try #require(result.action("4.3.6")?.withdrawal)
    #expect(withdrawn.date == Day("2017-06-02") && withdrawn.successor?.text == "4.3.7")
    #expect(withdrawn.approvedBy == "Independent Chair, Improvement Governance Board")
    #expect(result.action("4.3.7")?.successorOf?.text == "4.3.6")
    #expect(result.action("4.3.7")?.evidence.first?.kind == "communication")
    let change = try #require(result.action("1.7.2")?.timescaleChanges.first)
    #expect(change.decision == .refused && change.decidedBy == "Improvement Governance Board")
    #expect(change.to == Timescale(printed: "Sep 17", from: Month("2017-09")!, to: Month("2017-09")!))
    #expect(change.requestedBy == "Head of Learning and Development")
  }

  @Test func readsUpdates() throws {
    let action = try #require(readFixture("small-plan.json").action("5.8.2"))
    let update = try #require(action.updates.first { $0.asAt == Month("2017-03") })
    #expect(update.rating == "red" && update.recordedOn == Day("2017-04-10"))
    #expect(update.forecast == Month("2017-05"))
    #expect(update.interim == "Children moving to permanent homes are put first.")
    #expect(update.jointWith.map(\.text) == ["5.8.3"])
    #expect(update.risk?.isImmediate == false)
    #expect(update.risk?.assessedBy == "Director of Social Care for Children")
    #expect(update.discussedAt?.body == "Improvement Team Board (Care and Leaving Care)")
    #expect(update.submittedBy == action.lead)
    #expect(update.overrideReason == nil)
  }
}
