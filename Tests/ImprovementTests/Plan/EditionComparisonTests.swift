import Testing

@testable import Improvement

@Suite struct EditionComparisonTests {
  private func timescale(_ month: String, printed: String? = nil) -> Timescale {
    Timescale(printed: printed ?? month, from: Month(month)!, to: Month(month)!)
  }

  private var action: EditionAction {
    EditionAction(
      reference: Reference("5.8.2")!, priority: 5, objective: Reference("5.8"), stem: "Hold meetings monthly",
      parts: [EditionPart(letter: "a", text: "with minutes")], lead: "Head of Service",
      contributors: ["Legal"], timescale: timescale("2017-03"), start: Month("2016-10"),
      successMeasure: "Fewer moves", category: "process", recommendations: ["LA2", "LA10"])
  }

  private func edition(_ change: (inout PlanEdition) -> Void = { _ in }) -> PlanEdition {
    var edition = PlanEdition(
      title: "Improvement plan",
      priorities: [
        EditionPriority(number: 5, title: "Care leavers", lead: "Director", responsibleBody: nil)
      ],
      objectives: [EditionObjective(reference: Reference("5.8")!, priority: 5, title: "Homes")],
      actions: [action],
      recommendations: [
        EditionRecommendation(code: "LA2", number: 2, addressedTo: "Council", text: "Act sooner")
      ])
    change(&edition)
    return edition
  }

  private func compared(_ change: (inout EditionAction) -> Void) -> EditionComparison {
    EditionComparison(from: edition(), to: edition { change(&$0.actions[0]) })
  }

  struct Said: Sendable {
    let sentence: String?
    let change: @Sendable (inout EditionAction) -> Void

    init(_ sentence: String?, _ change: @escaping @Sendable (inout EditionAction) -> Void) {
      (self.sentence, self.change) = (sentence, change)
    }
  }

  @Test(
    "Each thing that changes is said once, and alone",
    arguments: [
      Said("The wording changed.") { $0.stem = "Hold meetings weekly" },
      Said("The wording changed.") { $0.parts = [] }, Said(nil) { $0.stem = " Hold  meetings\nmonthly" },
      Said("Moved from Priority 5, objective 5.8 to Priority 3, objective 3.1.") {
        ($0.priority, $0.objective) = (3, Reference("3.1"))
      },
      Said("Moved from Priority 5, objective 5.8 to Priority 5.") { $0.objective = nil },
      Said("The timescale was March 2017 and is March – June 2017.") {
        $0.timescale = Timescale(printed: "Mar–Jun", from: Month("2017-03")!, to: Month("2017-06")!)
      },
      Said("The timescale was printed “2017-03” and is printed “Mar 17”.") {
        $0.timescale = Timescale(printed: "Mar 17", from: $0.timescale.from, to: $0.timescale.to)
      },
      Said("The planned start was October 2016; there is none.") { $0.start = nil },
      Said("The lead was Head of Service and is Director.") { $0.lead = "Director" },
      Said("The lead was Head of Service; there is none.") { $0.lead = nil },
      Said("The list of contributors was Legal and is Legal, Housing.") { $0.contributors.append("Housing") },
      Said("The success measure changed.") { $0.successMeasure = "Fewer moves a year" },
      Said("The success measure was taken out.") { $0.successMeasure = nil },
      Said("The category was process and is estate.") { $0.category = "estate" },
      Said("It now answers 2 more recommendations: LA1 and LA3. It no longer answers LA10.") {
        $0.recommendations = ["LA3", "LA2", "LA1"]
      },
      Said(nil) { $0.recommendations.reverse() },
    ])
  func actions(said: Said) {
    let comparison = compared(said.change)
    #expect(
      comparison.actions.changed.flatMap { $0.changes.map(\.sentence) } == (said.sentence.map { [$0] } ?? []))
    #expect(comparison.isEmpty == (said.sentence == nil))
    #expect(comparison.added == [] && comparison.withdrawn == [])
  }

  @Test("Actions are found by what changed in them")
  func byKind() {
    let one = compared { ($0.priority, $0.stem, $0.lead) = (6, "Other", nil) }
    #expect(one.moved.count == 1 && one.reworded.count == 1 && one.withAnotherLead.count == 1)
    #expect(one.retimed == [] && one.relinked == [])
    let other = compared { ($0.timescale, $0.recommendations) = (timescale("2017-06"), []) }
    #expect(other.retimed.count == 1 && other.relinked.count == 1 && other.moved == [])
    #expect(compared { $0.timescale = timescale("2017-03", printed: "March") }.retimed == [])
  }

  @Test("A changed wording shows which words went and came")
  func words() throws {
    let comparison = compared { $0.stem = "Hold meetings every week" }
    guard case .wording(let text) = try #require(comparison.reworded.first?.changes.first) else {
      Issue.record("no wording")
      return
    }
    #expect(
      text.words == [
        WordChange(.same, "Hold meetings"), WordChange(.removed, "monthly"), WordChange(.added, "every week"),
        WordChange(.same, "a) with minutes"),
      ])
  }

  @Test("Added and withdrawn actions stand in order of reference")
  func addedAndWithdrawn() {
    func named(_ references: [String]) -> PlanEdition {
      edition { edition in
        edition.actions = references.map { reference in
          EditionAction(
            reference: Reference(reference)!, priority: 5, objective: nil, stem: "Act", parts: [], lead: nil,
            contributors: [], timescale: timescale("2017-03"), start: nil, successMeasure: nil, category: nil,
            recommendations: [])
        }
      }
    }
    let comparison = EditionComparison(
      from: named(["5.8.10", "5.8.9", "5.8.2"]), to: named(["5.8.10", "6.1", "5.9.1"]))
    #expect(comparison.withdrawn.map(\.reference.text) == ["5.8.2", "5.8.9"])
    #expect(comparison.added.map(\.reference.text) == ["5.9.1", "6.1"])
    #expect(comparison.actions.changed == [])
  }

  @Test("Titles, priorities, objectives and recommendations are compared too")
  func theRest() {
    let comparison = EditionComparison(
      from: edition(),
      to: edition {
        $0.title = "Route to good"
        $0.priorities = [
          EditionPriority(number: 5, title: "Leaving care", lead: nil, responsibleBody: "Partnership"),
          EditionPriority(number: 6, title: "New", lead: nil, responsibleBody: nil),
        ]
        $0.objectives[0].title = "Safe homes"
        $0.objectives[0].priority = 6
        $0.recommendations = [
          EditionRecommendation(code: "LA2", number: 3, addressedTo: "Board", text: "Act sooner still")
        ]
      })
    #expect(comparison.title?.to == "Route to good")
    #expect(comparison.priorities.added.map(\.number) == [6])
    #expect(
      comparison.priorities.changed.flatMap { $0.changes.map(\.sentence) } == [
        "The title was “Care leavers” and is “Leaving care”.", "The lead was Director; there is none.",
        "The responsible body was the council and is Partnership.",
      ])
    #expect(
      comparison.objectives.changed.flatMap { $0.changes.map(\.sentence) }
        == ["The title was “Homes” and is “Safe homes”.", "Moved from Priority 5 to Priority 6."])
    #expect(
      comparison.recommendations.changed.flatMap { $0.changes.map(\.sentence) } == [
        "The wording changed.", "It was addressed to Council and is addressed to Board.",
        "Its number was 2 and is 3.",
      ])
  }

  @Test("An edition that names an action twice is compared by the first")
  func twice() {
    let twice = edition { $0.actions.append($0.actions[0]) }
    #expect(EditionComparison(from: twice, to: edition()).isEmpty)
  }
}
