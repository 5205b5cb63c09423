import Improvement

@testable import Papers

/// A plan of three actions, closed: one with everything that may be said of an action, one with as little as
/// may be, and one that was an exception and has been withdrawn.
enum SnapshotExample {
  static let month = Month("2017-03")!

  static let snapshot = PeriodSnapshot(
    closing: month, of: plan, actions: [bare, full, withdrawn],
    priorityNarratives: [
      PriorityNarrative(
        priority: 1, asAt: month, narrative: Narrative("Posts are filled."), submittedBy: "Director")
    ], recommendations: 4, firstReported: Month("2016-05")!, closedOn: Day("2017-04-10")!,
    closedBy: "Service Improvement Officer",
    faults: [PeriodSnapshot.Fault(what: "1.1.10 has no lead.", reason: "One is being appointed.")]
  ).beforeTrends

  private static let plan: Plan = {
    let council = Council(id: ID("c-1"), slug: "barset", name: "Barset Council", shortName: "Barset")
    let scale = RatingScale(
      key: "own", title: "Our scale",
      ratings: [
        Rating(
          key: "green", letter: "G", label: "Green", meaning: "is complete", tone: .green, kind: .complete),
        Rating(
          key: "amber", letter: "A", label: "Amber", meaning: "is in progress", tone: .amber,
          kind: .underWay, percent: 1...99, words: ["under way", "yellow"]),
        Rating(
          key: "red", letter: "R", label: "Red", meaning: "has not progressed", tone: .red, kind: .exception,
          beforeDue: false),
      ])!
    var plan = Plan(
      id: ID("p-1"), council: council, slug: "plan", title: "Children’s “Plan”", kind: "Improvement plan",
      firstMonth: Month("2016-05")!, scale: scale)
    plan.settings.counting = .figures
    plan.settings.alertAddresses = ["duty@barset.example"]
    plan.settings.leadOfficer = "Director"
    plan.settings.sentences = ["purpose": "For {board}.", "subject": "{plan}."]
    var first = Priority(id: ID("y-1"), number: 1, title: "Leadership", shortTitle: "Lead")
    first.aliases = ["Governance"]
    first.lead = "Director"
    first.responsibilities = [
      Responsibility(body: "The Board", watchedBy: "A subgroup", from: day("2016-05-01"))
    ]
    first.footnote = "Told by the Board."
    plan.priorities = [first]
    plan.objectives = [
      Objective(id: ID("o-1"), reference: reference("1.1"), priority: 1, title: "Lead", outcome: "All know.")
    ]
    plan.inspection = Inspection(
      framework: "Single", from: day("2016-01-11"), to: day("2016-02-04"), published: nil,
      overall: "Inadequate")
    plan.aliases = [PlanAlias(name: "The road", from: day("2017-01-01")), PlanAlias(name: "Plan", from: nil)]
    plan.versions = [PlanVersion(number: "1.0", date: day("2016-05-03"), isApproved: true, note: "")]
    return plan
  }()

  private static var full: Action {
    var action = action("1.1.2", "Say <what> is done\tand \"how\":", due: "2016-12")
    action.parts = [
      Part(letter: "a", text: "first;", doneOn: day("2017-01-31")), Part(letter: "b", text: "then\nlast"),
    ]
    action.shortTitle = "what is done"
    action.objective = reference("1.1")
    action.lead = "Head of Service"
    action.contributors = ["A partner"]
    action.electedMember = "Lead Member"
    action.watchedBy = "A panel"
    action.responsibleBody = "A partner"
    action.category = "process"
    action.successMeasure = "100 % \\ all"
    action.recommendations = ["LA1"]
    action.start = Month("2016-06")!
    action.timescaleChanges = [
      TimescaleChange(
        to: timescale("2017-01"), reason: "Late.", requestedOn: day("2016-12-01"), requestedBy: "Head",
        decision: .approved, decidedOn: day("2016-12-15"), decidedBy: "The Board")
    ]
    action.addedInVersion = "1.0"
    action.successorOf = reference("1.1.1")
    action.dependencies = [
      Dependency(
        kind: "action", what: "", action: reference("1.1.10"), expected: Month("2017-05")!, met: nil)
    ]
    action.evidence = [
      Evidence(title: "A minute", kind: "minute", date: day("2017-01-31"), link: "https://barset.example/m"),
      Evidence(
        title: "A list", kind: "document", date: nil,
        file: Evidence.File(hash: "9f86d081", name: "list.pdf", size: 12_000, mediaType: "application/pdf"),
        addedBy: "Head of Service", addedOn: day("2017-02-01"), id: ID("e-2")),
    ]
    action.updates = [
      Update(id: ID("u-1"), asAt: month - 1, rating: "red", recordedOn: day("2017-03-09")), said,
    ]
    return action
  }

  private static var said: Update {
    var update = Update(id: ID("u-2"), asAt: month, rating: "red", recordedOn: day("2017-04-06"))
    update.narrative = Narrative("Not yet. 🙂\n• é, then\n• è")
    update.interim = "Watched daily."
    update.forecast = Month("2017-06")!
    update.overrideReason = "Agreed."
    update.whatIsDifferent = "Nothing."
    update.risk = SafeguardingRisk(
      isImmediate: true, reason: "Seen.", assessedBy: "Director", assessedOn: day("2017-04-05"))
    update.discussedAt = Discussion(body: "A panel", date: day("2017-04-04"))
    update.jointWith = [reference("1.1.10")]
    update.submittedBy = "Head of Service"
    return update
  }

  private static var bare: Action {
    var action = action("1.1.10", "Do it.", due: "2017-02")
    action.updates = [Update(id: ID("u-3"), asAt: month - 2, rating: "amber", recordedOn: day("2017-02-07"))]
    return action
  }

  private static var withdrawn: Action {
    var action = action("1.2.1", "Stop.", due: "2017-02")
    action.withdrawal = Withdrawal(
      date: day("2017-03-20"), reason: "Done elsewhere.", approvedBy: "The Board",
      successor: reference("1.1.2"))
    action.updates = [Update(id: ID("u-4"), asAt: month - 1, rating: "red", recordedOn: day("2017-03-08"))]
    return action
  }

  private static func action(_ printed: String, _ stem: String, due: String) -> Action {
    Action(
      id: ID("a-\(printed)"), reference: reference(printed), priority: 1, stem: stem,
      timescale: timescale(due), inPlanFrom: Month("2016-05")!)
  }

  private static func timescale(_ month: String) -> Timescale {
    Timescale(printed: Month(month)!.short, from: Month(month)!, to: Month(month)!)
  }

  private static func day(_ iso: String) -> Day { Day(iso)! }
  private static func reference(_ printed: String) -> Reference { Reference(kept: printed) }
}
