import Testing

@testable import Improvement

@Suite("Whether an action can wait for something") struct DependencyCheckTests {
  private let action = Reference(kept: "1.1")
  private let plan: Set<String> = ["1.1", "1.2", "1.3", "1.4"]

  private func problem(
    _ kind: String = "action", what: String = "", on other: String? = nil, waits: [String: [String]] = [:]
  ) -> EditProblem? {
    let waits = Dictionary(
      uniqueKeysWithValues: waits.map { (Reference(kept: $0), $1.map(Reference.init(kept:))) })
    return DependencyCheck.problem(
      Dependency(kind: kind, what: what, action: other.map(Reference.init(kept:)), expected: nil, met: nil),
      of: action, waits: waits, exists: { plan.contains($0.text) }, fields: (what: "what", other: "action"))
  }

  @Test("For another action of the plan it can, and for something in words")
  func fine() {
    #expect(problem(on: "1.2") == nil)
    #expect(problem("decision", what: "The budget is settled") == nil)
  }

  @Test("It must be said for what")
  func blank() {
    #expect(problem("strategy", what: " ")?.field == "what")
    #expect(problem("action", what: "Something")?.field == "action")
  }

  @Test("Not for itself, nor for one that the plan does not have")
  func other() {
    #expect(problem(on: "1.1")?.sentence == "An action cannot wait for itself")
    #expect(problem(on: "7.7")?.sentence == "The plan has no action 7.7")
  }

  @Test("Not for one that waits for it, by whatever way")
  func circle() throws {
    let direct = try #require(problem(on: "1.2", waits: ["1.2": ["1.1"]]))
    #expect(direct.sentence == "1.2 waits for this action already, so neither could begin")
    let long = try #require(
      problem(on: "1.2", waits: ["1.2": ["1.4", "1.3"], "1.3": ["1.1"], "1.4": ["1.2"]]))
    #expect(long.sentence.contains("by way of others (1.2, 1.3)"))
  }

  @Test("A circle among others does not matter, and does not hang")
  func elsewhere() {
    #expect(problem(on: "1.2", waits: ["1.2": ["1.3"], "1.3": ["1.4"], "1.4": ["1.2"]]) == nil)
  }
}
