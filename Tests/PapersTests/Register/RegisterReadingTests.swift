import Documents
import Improvement
import Testing

@testable import Papers

/// The register as the product wrote it comes in again without a word from anybody, and says nothing new.
struct RegisterReadingTests {
  private static let month = Month("2024-06")!

  /// A plan on another scale, with all that a general reader of tables would take for something else.
  private static func kept() -> PlanDraft {
    let council = Council(id: ID("c"), slug: "borset", name: "Borset Council", shortName: "Borset")
    var plan = Plan(
      id: ID("p"), council: council, slug: "csip", title: "Getting Better", kind: "Plan", firstMonth: month,
      scale: .brag)
    plan.priorities = [
      Priority(id: ID("p1"), number: 1, title: "3 visits, 2 plans*", shortTitle: "Visits"),
      Priority(id: ID("p2"), number: 2, title: "-Practice", shortTitle: "Practice"),
    ]
    var draft = PlanDraft(plan: plan, said: [])
    draft.actions = [
      action("1.1", "Agree a plan", "Mar 2024", rated: "blue", in: "2024-03") {
        $0.lead = "Head of Fostering and Director of Practice"
      },
      action("1.2", "=SUM of what is owed", "April 2024", rated: "red", in: "2024-04") {
        $0.updates[0].risk = SafeguardingRisk(
          isImmediate: false, reason: "Visited", assessedBy: "Head", assessedOn: nil)
        $0.updates[0].narrative = Narrative("Two posts of five are empty.")
        $0.timescaleChanges = [
          TimescaleChange(
            to: timescale("Sept 2024"), reason: "Late", requestedOn: Day("2024-05-02")!, requestedBy: "Head",
            decision: .approved, decidedOn: Day("2024-05-03")!, decidedBy: "Board")
        ]
      },
      action("1.10", "Publish a pledge:", "Jan – Mar 24", rated: "amber", in: "2024-06") {
        $0.parts = [Part(letter: "a", text: "in print, and"), Part(letter: "b", text: "on paper.")]
        $0.updates[0].forecast = Month("2024-09")
        $0.category = "@process"
      },
      action("2.1", "Ask what helped: a) of parents b) of children", "Dec 2030", rated: nil, in: "2024-06"),
      action("2.2", "Merge two teams", "May 2024", rated: "green", in: "2024-05", priority: 2) {
        $0.lead = "TBC"
        $0.withdrawal = Withdrawal(
          date: Day("2024-05-20")!, reason: "Replaced", approvedBy: "Board", successor: nil)
      },
    ]
    draft.periods = [ReportingPeriod(month: month, state: .open, closedOn: nil)]
    return draft
  }

  private static func timescale(_ printed: String) -> Timescale {
    guard case .success(let read) = Timescale.read(printed) else { preconditionFailure(printed) }
    return read
  }

  private static func action(
    _ reference: String, _ stem: String, _ printed: String, rated: String?, in month: String,
    priority: Int? = nil, change: (inout Action) -> Void = { _ in }
  ) -> Action {
    let reference = Reference(reference)!
    var action = Action(
      id: ID(reference.text), reference: reference, priority: priority ?? reference.leadingNumber ?? 1,
      stem: stem, timescale: timescale(printed), inPlanFrom: Month("2024-01")!)
    action.updates =
      rated.map {
        [Update(id: ID(reference.text), asAt: Month(month)!, rating: $0, recordedOn: Month(month)!.lastDay)]
      } ?? []
    change(&action)
    return action
  }

  private static func register(_ draft: PlanDraft, asAt: Month = month) -> RegisterFile {
    let standings = Position(draft.actions, scale: draft.plan.scale, asAt: asAt).standings
    return RegisterFile(
      draft.plan, asAt: asAt, standings: standings,
      texts: Dictionary(uniqueKeysWithValues: draft.actions.map { ($0.reference, $0.text) }),
      own: ["Status", "Lead", "Comments", "Due date"].map {
        RegisterFile.OwnColumn(label: $0, kind: .text, values: [ID("1.1"): "Anything"])
      })
  }

  private static func options(_ scale: RatingScale? = .brag) -> PlanImportOptions {
    planOptions(asAt: nil, scale: scale)
  }

  private static func merged(_ draft: PlanDraft, into kept: PlanDraft) -> PlanMerge {
    PlanMerge(draft, into: kept, changeControl: nil, today: Day("2024-07-03")!)
  }

  @Test(arguments: ["csv", "xlsx"])
  func `Brought into the plan that it came from, it changes nothing`(_ format: String) throws {
    let kept = Self.kept()
    let file = Self.register(kept)
    let bytes = format == "csv" ? Array(file.csv.utf8) : try file.workbook(created: 1).file().bytes
    let result = PlanImport.read(bytes, Self.options())
    #expect(result.sentences == [])
    let merge = Self.merged(try #require(result.draft), into: kept)
    #expect(merge.differences == [])
    #expect(merge.problems.map(\.sentence) == [])
    #expect(merge.unnamed == [])
  }

  @Test func `Read again as it was read, by columns that somebody confirmed, it changes nothing`() throws {
    let kept = Self.kept()
    let bytes = Array(Self.register(kept).csv.utf8)
    var options = Self.options()
    options.mapping = try #require(PlanImport.read(bytes, options).finding?.mapping)
    #expect(options.mapping.columns?["C"] == .priorityTitle)
    let result = PlanImport.read(bytes, options)
    #expect(result.sentences == [])
    #expect(Self.merged(try #require(result.draft), into: kept).differences == [])
  }

  @Test func `Brought into a new plan, it gives what it says`() throws {
    let result = try readPlan(Self.register(Self.kept()).csv, Self.options())
    let draft = try #require(result.draft)
    let updates = draft.actions.map(\.updates.first)
    #expect(draft.actions.map(\.reference.text) == ["1.1", "1.2", "1.10", "2.1", "2.2"])
    #expect(draft.plan.priorities.map(\.title) == ["3 visits, 2 plans*", "-Practice"])
    #expect(updates.map { $0?.rating } == ["blue", "red", "amber", nil, "green"])
    #expect(updates.map { $0?.asAt.iso } == ["2024-03", "2024-04", "2024-06", nil, "2024-05"])
    #expect(draft.actions.map { $0.withdrawal != nil } == [false, false, false, false, true])
    #expect(result.action("1.1")?.lead == "Head of Fostering and Director of Practice")
    #expect(result.action("1.2")?.stem == "=SUM of what is owed")
    #expect(result.action("1.10")?.start == nil)
    #expect(draft.periods.map(\.month) == [Self.month])
  }

  @Test func `A rating that somebody changed in it is of the month at which the register stands`() throws {
    let kept = Self.kept()
    let edited = Self.register(kept).csv.replacing(",Blue,", with: ",Amber,")
    let draft = try #require(try readPlan(edited, Self.options()).draft)
    let merge = Self.merged(draft, into: kept)
    #expect(merge.differences.map(\.sentence) == ["1.1: rating as at June 2024 was blue, is now amber"])
    #expect(merge.updates.map(\.update.asAt) == [Self.month])
  }

  @Test func `An action is withdrawn on its page, where the reason is asked`() throws {
    let kept = Self.kept()
    let edited = Self.register(kept).csv.replacing(",Blue,No,", with: ",Blue,Yes,")
    let merge = Self.merged(try #require(try readPlan(edited, Self.options()).draft), into: kept)
    #expect(merge.problems.map(\.reference.text) == ["1.1"])
    #expect(merge.problems[0].sentence.hasPrefix("1.1 is withdrawn in the file, and not here."))
  }

  @Test func `Months put together in one table come in one at a time`() throws {
    let lines = Self.register(Self.kept()).csv.split(separator: "\r\n")
    let mixed =
      lines.dropLast() + [Substring(lines.last!.replacing("2024-05,2024-06", with: "2024-05,2024-05"))]
    let result = try readPlan(mixed.joined(separator: "\r\n"), Self.options())
    #expect(
      result.sentences == [
        "plan.csv:6:16: This row stands as at May 2024, and the first as at June 2024. Bring in one month at a time."
      ])
  }

  @Test func `Its columns may be moved, and some of them left out`() throws {
    let kept = Self.kept()
    let rows = Self.register(kept).csv.split(separator: "\r\n").map {
      $0.dropFirst($0.hasPrefix("\u{FEFF}") ? 1 : 0)
    }
    let cells = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let moved = cells.filter { $0.count == cells[0].count }.map { row in
      ([row[15]] + row[0...6] + row[8...11] + row[14...14]).joined(separator: ",")
    }
    let draft = try #require(try readPlan(moved.joined(separator: "\n"), Self.options()).draft)
    #expect(Self.merged(draft, into: kept).differences == [])
    #expect(draft.actions.count >= 2)
  }
}
