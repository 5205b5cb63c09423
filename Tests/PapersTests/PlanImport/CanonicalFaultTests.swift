import Foundation
import Improvement
import Testing

@testable import Papers

/// The small plan, spoilt in one place at a time.
struct CanonicalFaultTests {
  /// Replaces what stands at a path and reads the plan again. Numbers in the path are places in lists.
  private func read(_ path: String, as value: Any?, _ options: PlanImportOptions = planOptions()) throws
    -> PlanImportResult
  {
    let data = try Data(contentsOf: URL(fileURLWithPath: planFixtures + "/small-plan.json"))
    let whole = try JSONSerialization.jsonObject(with: data)
    let spoilt = replaced(in: whole, path.split(separator: ".")[...], value)
    return try readPlan(try JSONSerialization.data(withJSONObject: spoilt), options)
  }

  private func replaced(in whole: Any, _ path: ArraySlice<Substring>, _ value: Any?) -> Any {
    guard let key = path.first else { return value ?? NSNull() }
    if var list = whole as? [Any], let index = Int(key) {
      list[index] = replaced(in: list[index], path.dropFirst(), value)
      return list
    }
    var members = whole as? [String: Any] ?? [:]
    if path.count == 1, value == nil {
      members[String(key)] = nil
    } else {
      members[String(key)] = replaced(in: members[String(key)] ?? [:], path.dropFirst(), value)
    }
    return members
  }

  @Test(arguments: [
    ("schema", "other/2", "schema: expected “csip-demo/1”, and it is “other/2”."),
    (
      "plan.actions.2.timescale.from", "soon",
      "plan.actions[2].timescale.from: expected a month such as 2017-03."
    ),
    ("plan.actions.2.stem", " ", "plan.actions[2].stem: expected text that is not empty."),
    ("plan.actions.2.priority", "four", "plan.actions[2].priority: expected a whole number."),
    ("plan.actions.2.updates", "none", "plan.actions[2].updates: expected a list."),
    ("plan.actions.2.timescale", "none", "plan.actions[2].timescale: expected an object."),
    ("council.name", nil, "council.name: this member is missing."),
    ("plan.versions.0.date", "2017-02-30", "plan.versions[0].date: expected a day such as 2017-03-31."),
  ])
  func refusesAnotherShape(path: String, value: String?, sentence: String) throws {
    #expect(try read(path, as: value).sentences == ["plan.csv: " + sentence])
  }

  @Test(arguments: [
    (
      "plan.actions.0.lead", "role-nobody",
      "plan.actions[0] (1.7.2): “role-nobody”, the lead, is not among the roles."
    ),
    (
      "plan.actions.0.startMonth", "2017-06",
      "plan.actions[0] (1.7.2): It ends (January 2017) before it starts (June 2017)."
    ),
    (
      "plan.actions.0.objective", "9.9", "plan.actions[0] (1.7.2): Objective 9.9 is not among the objectives."
    ),
    (
      "plan.changeRequests.0.action", "9.9.9",
      "plan.changeRequests[0]: 9.9.9, whose timescale it would move, is not among the actions."
    ),
    (
      "plan.actions.3.successorOf", "9.9.9",
      "plan.actions[3] (4.3.7): 9.9.9, which it replaces, is not among the actions."
    ),
  ])
  func reportsWhatDoesNotHoldTogether(path: String, value: String, sentence: String) throws {
    #expect(try read(path, as: value).sentences == ["plan.csv: " + sentence])
  }

  @Test func reportsRatings() throws {
    let unknown = try read("plan.actions.0.updates.0.rating", as: "purple").sentences
    #expect(unknown.count == 1)
    #expect(unknown[0].hasPrefix("plan.csv: plan.actions[0] (1.7.2).updates[0]: “purple” is not a rating"))
    let early = try read("plan.actions.0.updates.0.rating", as: "red").sentences
    #expect(early.count == 1)
    #expect(
      early[0].contains("Red is only for actions that are due. This one is due by the end of January 2017."))
  }

  @Test func reportsDuplicatesAndEverythingElseAtOnce() throws {
    let found = try read("plan.actions.1.ref", as: "1.7.2").sentences
    #expect(
      found == [
        "plan.csv: plan.actions[1]: Reference 1.7.2 is also that of plan.actions[0]. Each needs its own."
      ])
    #expect(try read("roles", as: [Any]()).sentences.count > 10)
  }

  @Test func scales() throws {
    let strange = try read("ratingScale.0.letter", as: "Z").sentences
    #expect(
      strange.count == 1 && strange[0].contains("ratingScale: green (Z), amber (A), red (R) and white (W)"))
    #expect(try read("ratingScale.0.letter", as: "Z", planOptions(scale: .ragw)).draft?.plan.scale == .ragw)
    #expect(readFixture("small-plan.json", planOptions(scale: .brag)).draft?.plan.scale == .brag)
  }

  @Test func settingsOverride() throws {
    let own: [String: Any] = [
      "board": "The Board", "counting": "figures", "decimals": 1, "tableMonths": 6,
      "reportTitle": "Exemption report", "sentences": ["purpose": "For {board}."],
    ]
    let settings = try #require(try read("settings", as: own).draft?.plan.settings)
    #expect(settings.board == "The Board" && settings.counting == .figures && settings.decimals == 1)
    #expect(settings.tableMonths == 6 && settings.reportTitle == "Exemption report")
    #expect(settings.sentences == ["purpose": "For {board}."])
    let strange = try read("settings", as: ["sentences": ["opening": "Words.", "purpose": "For {mayor}."]])
      .sentences
    #expect(strange.count == 2)
    #expect(strange[0].contains("settings.sentences.opening: no paper prints a sentence by this name."))
    #expect(strange[1].contains("“{mayor}” is nothing that this sentence can fill in."))
    #expect(
      try read("settings", as: ["tableMonths": 13]).sentences == [
        "plan.csv: settings.tableMonths: expected a number from 1 to 12."
      ])
  }

  @Test(arguments: ["{", "{}", "{\"schema\": 3}", "  \n{\"schema\": \"csip-demo/1\"}", "{\"a\":\"\\u0000\"}"])
  func neverTraps(text: String) throws {
    let result = try readPlan(text)
    #expect(result.draft == nil && result.problems.count == 1)
  }

  @Test func jsonIsToldByItsContent() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: planFixtures + "/small-plan.json"))
    #expect(try readPlan(Data([0xEF, 0xBB, 0xBF]) + data).draft?.actions.count == 7)
    #expect(
      PlanImport.readJSON(path: planFixtures, planOptions()).sentences.first?.contains("folder") == true)
  }
}
