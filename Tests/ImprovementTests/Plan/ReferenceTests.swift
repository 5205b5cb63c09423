import TestChance
import Testing

@testable import Improvement

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("5.8.10", "5.8.10"), (" 5.8.10 ", "5.8.10"), ("5.8.10.", "5.8.10"), ("5.8.10)", "5.8.10"), ("1.", "1"),
    ("5\u{A0}", "5"), ("LA7", "LA7"), ("1.7.2a", "1.7.2a"), ("A-12/3", "A-12/3"),
    ("Action 5.8.10.", "5.8.10"),
    ("Ref 3", "3"), ("ref. 3", "3"), ("No. 12", "12"), ("12345678901234567890", "12345678901234567890"),
  ])
  func reads(printed: String, text: String) {
    #expect(Reference(printed)?.text == text)
  }

  @Test(arguments: [
    "", " ", ".", "...", ")", "A", "Priority", "5,8", "5:8", "5.8.10*", "(5)", "5.8 & 5.9", "½", "٣",
    "5.8–5.9",
    "123456789012345678901", "Action", "1 2", "Hold 3 meetings",
  ])
  func isNoReference(printed: String) {
    #expect(Reference(printed) == nil)
  }

  @Test func numbersSortAsNumbers() {
    let sorted = ["5.8.10", "5.8.2", "10.1", "5.8", "9.1.1", "LA7", "LA10", "5.8.2b", "5.8.2a", "5.10.1"]
      .map { Reference(kept: $0) }.sorted().map(\.text)
    #expect(
      sorted == ["5.8", "5.8.2", "5.8.2a", "5.8.2b", "5.8.10", "5.10.1", "9.1.1", "10.1", "LA7", "LA10"])
  }

  @Test func knowsItsPriorityAndItsObjective() {
    #expect(Reference("5.8.10")?.leadingNumber == 5)
    #expect(Reference("LA7")?.leadingNumber == nil)
    #expect(Reference("5.8.10")?.parent?.text == "5.8")
    #expect(Reference("5.8.10")?.parent?.parent?.text == "5")
    #expect(Reference("5")?.parent == nil)
    #expect(Reference("12345678901234567890")?.leadingNumber == nil)
  }

  @Test func sortingIsATotalOrder() {
    var chance = SeededChance(58)
    let pieces = ["1", "2", "9", "10", "02", "100", ".", "-", "/", "a", "B", "b", "LA"]
    let references = (0..<300).map { _ in
      Reference(kept: (0...chance.number(0...6)).map { _ in chance.one(of: pieces) }.joined())
    }
    for one in references {
      #expect(!(one < one))
      for other in references where one != other {
        #expect((one < other) != (other < one), "\(one), \(other)")
        #expect(
          one.sortKey <= other.sortKey || other < one, "\(one), \(other): lists kept by key have this order")
      }
    }
    let sorted = references.sorted()
    for (index, one) in sorted.enumerated() {
      #expect(sorted[index...].allSatisfy { !($0 < one) }, "\(one)")
    }
  }

  @Test func sortsAsItsNumbersDo() {
    var chance = SeededChance(10)
    func numbers() -> [Int] {
      (0...chance.number(0...3)).map { _ in chance.number(0...chance.one(of: [3, 30, 999_999])) }
    }
    for _ in 0..<5000 {
      let (one, other) = (numbers(), numbers())
      let (left, right) = (text(one), text(other))
      #expect((left < right) == one.lexicographicallyPrecedes(other), "\(left), \(right)")
    }
  }

  private func text(_ numbers: [Int]) -> Reference {
    Reference(kept: numbers.map(String.init).joined(separator: "."))
  }
}
