import Testing

@testable import Improvement

@Suite("References for what is added to a plan") struct NextReferenceTests {
  private func references(_ texts: String...) -> [Reference] { texts.map(Reference.init(kept:)) }

  @Test("The next is one more than the greatest by number, gaps or not")
  func next() {
    let used = references("5.8.2", "5.8.10", "5.8.4", "5.80.30", "5.8", "5.8.10.7")
    #expect(Reference.next(under: "5.8", used: used).text == "5.8.11")
  }

  @Test("The first under a prefix is 1")
  func first() {
    #expect(Reference.next(under: "7.4", used: references("7.3.9")).text == "7.4.1")
  }

  @Test("A new action goes on under its objective")
  func underAnObjective() {
    let next = Reference.nextAction(
      under: Reference(kept: "5.8"), priority: 5, used: references("5.8.1", "5.9.7"))
    #expect(next.text == "5.8.2")
  }

  @Test("Without an objective it goes on where the priority's others are")
  func withoutAnObjective() {
    let siblings = references("3.1", "3.9")
    #expect(Reference.nextAction(under: nil, priority: 3, siblings: siblings, used: siblings).text == "3.10")
    #expect(Reference.nextAction(under: nil, priority: 3, used: []).text == "3.1")
  }

  @Test(
    "A reference that is or was used is refused, however it is spelt",
    arguments: ["1.7.2", "1.07.2", "1.7.02", " 1.7.2. ", "Action 1.7.2", "LA7", "la7"])
  func used(_ typed: String) {
    let result = Reference.unused(typed, among: references("1.7.2", "LA7"))
    guard case .failure(let problem) = result else {
      Issue.record("\(typed) was taken")
      return
    }
    #expect(problem.field == "reference")
    #expect(problem.sentence.contains("never used twice"))
  }

  @Test("What is no reference is refused", arguments: ["", "next", "1.7 2", "1.7.2/3/4/5/6/7/8/9/0"])
  func none(_ typed: String) {
    guard case .failure(let problem) = Reference.unused(typed, among: []) else {
      Issue.record("\(typed) was taken")
      return
    }
    #expect(problem.sentence.contains("such as 5.8.11"))
  }

  @Test("A free one is taken as it is tidied")
  func free() throws {
    #expect(try Reference.unused("Action 1.7.3.", among: references("1.7.2")).get().text == "1.7.3")
  }

  @Test("Numbers longer than any reference do not stop the counting")
  func long() {
    let used = references("1.99999999999999999", "1.2")
    #expect(Reference.next(under: "1", used: used).text == "1.100000000000000000")
  }
}
