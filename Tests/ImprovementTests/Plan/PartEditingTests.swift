import Testing

@testable import Improvement

@Suite("Lettered parts after they were edited") struct PartEditingTests {
  private let done = Day("2017-03-01")!
  private var parts: [Part] {
    [
      Part(letter: "a", text: "one"), Part(letter: "b", text: "two", doneOn: done),
      Part(letter: "c", text: "three"),
    ]
  }

  private func edit(_ letter: String?, _ text: String, out: Bool = false) -> PartEdit {
    PartEdit(letter: letter, text: text, isRemoved: out, field: "part-" + (letter ?? "new"))
  }

  @Test("Words change, letters and what is done stay")
  func words() {
    let (edited, problems) = Part.edited(parts, [edit("a", "uno"), edit("b", "due"), edit("c", "three")])
    #expect(problems.isEmpty)
    #expect(
      edited == [
        Part(letter: "a", text: "uno"), Part(letter: "b", text: "due", doneOn: done),
        Part(letter: "c", text: "three"),
      ])
  }

  @Test("One that is taken out leaves the others their letters")
  func out() {
    let (edited, problems) = Part.edited(
      parts, [edit("a", "one", out: true), edit("b", "two"), edit("c", "three")])
    #expect(problems.isEmpty)
    #expect(edited.map(\.letter) == ["b", "c"])
  }

  @Test("One that is done stays done: it cannot be taken out")
  func doneStays() {
    let (edited, problems) = Part.edited(parts, [edit("b", "two", out: true)])
    #expect(fields(problems) == ["part-b"])
    #expect(problems[0].sentence.contains("done on 1 March 2017"))
    #expect(edited == parts)
  }

  @Test("Words are not taken away by leaving them empty")
  func empty() {
    #expect(fields(Part.edited(parts, [edit("a", " ")]).problems) == ["part-a"])
    #expect(Part.edited(parts, [edit("a", "", out: true)]).problems.isEmpty)
  }

  @Test("New ones get the letters after the last, blank ones none")
  func new() {
    let (edited, problems) = Part.edited(parts, [edit(nil, "four"), edit(nil, " "), edit(nil, "five")])
    #expect(problems.isEmpty)
    #expect(edited.map(\.letter) == ["a", "b", "c", "d", "e"])
    #expect(Part.edited([], [edit(nil, "first")]).parts == [Part(letter: "a", text: "first")])
  }

  @Test("A letter that was taken out in the middle is not given again")
  func gap() {
    let old = [Part(letter: "a", text: "one"), Part(letter: "d", text: "four")]
    #expect(Part.edited(old, [edit(nil, "new")]).parts.map(\.letter) == ["a", "d", "e"])
  }

  @Test("After z) there is no letter")
  func many() {
    let (parts, problems) = Part.edited([Part(letter: "z", text: "last")], [edit(nil, "more")])
    #expect(parts.count == 1)
    #expect(fields(problems) == ["part-new"])
  }

  @Test("Parts that the form did not show stay")
  func unseen() {
    #expect(Part.edited(parts, []).parts == parts)
  }
}
