import Testing

@testable import Records

struct ShelfTests {
  @Test func `The oldest goes first when the shelf is full`() {
    var shelf = Shelf<String, Int>(limit: 10)
    shelf.keep(1, for: "a", weight: 4)
    shelf.keep(2, for: "b", weight: 4)
    shelf.keep(3, for: "c", weight: 4)
    #expect(shelf["a"] == nil)
    #expect(shelf["b"] == 2)
    #expect(shelf["c"] == 3)
  }

  @Test func `What is too heavy is not kept, and drives nothing out`() {
    var shelf = Shelf<String, Int>(limit: 10)
    shelf.keep(1, for: "a", weight: 4)
    shelf.keep(2, for: "b", weight: 11)
    #expect(shelf["a"] == 1)
    #expect(shelf["b"] == nil)
  }

  @Test func `Keeping a key twice weighs once`() {
    var shelf = Shelf<String, Int>(limit: 10)
    for _ in 0..<5 { shelf.keep(1, for: "a", weight: 4) }
    shelf.keep(2, for: "b", weight: 4)
    #expect(shelf["a"] == 1)
  }
}
