import TestChance
import Testing

@testable import Documents

@Suite struct SheetNamesTests {
  @Test(
    "A tab's name is legal, and still says what it can",
    arguments: [
      ("Register", "Register"), ("Q1/Q2: [draft]*?", "Q1 Q2 draft"), ("'quoted'", "quoted"), ("", "Sheet"),
      ("///", "Sheet"), ("History", "Sheet History"), ("Q1", "Sheet Q1"),
      ("2017", "Sheet 2017"), ("r1c1", "Sheet r1c1"), ("R", "Sheet R"), ("Red", "Red"),
      ("True", "Sheet True"),
      ("Ann's", "Ann's"), ("a\u{0}b\nc", "ab c"),
      ("Actions not progressed up to 31 March 2017", "Actions not progressed up to 31"),
      (String(repeating: "x", count: 40), String(repeating: "x", count: 31)),
    ])
  func legal(wanted: String, name: String) {
    #expect(SheetNames.legal(wanted) == name)
  }

  @Test("No two tabs are called alike, however long they are and whatever their case")
  func unique() {
    let long = String(repeating: "long ", count: 9)
    #expect(SheetNames(["Table", "table", "TABLE"]).names == ["Table", "table (2)", "TABLE (3)"])
    let names = SheetNames(Array(repeating: long, count: 120)).names
    #expect(Set(names).count == 120 && names.allSatisfy { $0.count <= 31 })
    #expect(SheetNames(["A", "A", "A (2)"]).names == ["A", "A (2)", "A (2) (2)"])
  }

  @Test("Any words make legal names that are not alike", arguments: 1...30)
  func anyWords(seed: Int) {
    var chance = SeededChance(seed)
    let pieces = ["a", "B", " ", "'", "[", "]", ":", "*", "?", "/", "\\", "é", "🙂", ".", "word "]
    let names = SheetNames(
      (0..<20).map { _ in (0..<chance.number(0...20)).map { _ in chance.one(of: pieces) }.joined() }
    ).names
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    for name in names {
      #expect((1...31).contains(name.utf16.count) && !name.contains { "[]:*?/\\".contains($0) })
      #expect(name.first != "'" && name.last != "'")
    }
  }
}
