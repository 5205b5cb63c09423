import TestChance
import Testing

@testable import Improvement

@Suite struct WordChangeTests {
  private func marked(_ runs: [WordChange]) -> String {
    runs.map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined(separator: " ")
  }

  @Test(
    "Which words went and came",
    arguments: [
      ("hold meetings monthly", "hold meetings weekly", "hold meetings [-monthly-] {+weekly+}"),
      ("hold meetings", "hold monthly meetings", "hold {+monthly+} meetings"),
      ("hold all meetings", "hold meetings", "hold [-all-] meetings"),
      ("a b c d", "a x c y", "a [-b-] {+x+} c [-d-] {+y+}"), ("", "all new", "{+all new+}"),
      ("all gone", " ", "[-all gone-]"), ("", "", ""), ("same  \n words", "same words ", "same words"),
      ("a a a", "a a", "a a [-a-]"), ("a b", "b a", "[-a-] b {+a+}"), ("Act", "act", "[-Act-] {+act+}"),
    ])
  func runs(from: String, to: String, runs: String) {
    #expect(marked(WordChange.runs(from: from, to: to)) == runs)
  }

  @Test("The runs rebuild both texts, and neighbours differ in kind")
  func rebuilt() {
    for seed in 1...3000 {
      var chance = SeededChance(seed)
      let (from, to) = (AnyEdition.words(&chance), AnyEdition.words(&chance))
      let runs = WordChange.runs(from: from, to: to, mostSteps: chance.one(of: [0, 20, 1_000_000]))
      func text(_ kinds: Set<WordChange.Kind>) -> String {
        runs.filter { kinds.contains($0.kind) }.map(\.text).joined(separator: " ")
      }
      #expect(text([.same, .removed]) == from.spacesTidied, "seed \(seed)")
      #expect(text([.same, .added]) == to.spacesTidied, "seed \(seed)")
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.kind != $1.kind }, "seed \(seed)")
      #expect(
        zip(runs, runs.dropFirst()).allSatisfy { ($0.kind, $1.kind) != (.added, .removed) }, "seed \(seed)")
    }
  }

  @Test("No more words change than must, by trying every way for short texts")
  func fewest() {
    func mostInCommon(_ old: ArraySlice<String>, _ new: ArraySlice<String>) -> Int {
      guard let one = old.first, let other = new.first else { return 0 }
      if one == other { return 1 + mostInCommon(old.dropFirst(), new.dropFirst()) }
      return max(mostInCommon(old.dropFirst(), new), mostInCommon(old, new.dropFirst()))
    }
    for seed in 1...800 {
      var chance = SeededChance(seed)
      let (from, to) = (AnyEdition.words(&chance), AnyEdition.words(&chance))
      let same = WordChange.runs(from: from, to: to).filter { $0.kind == .same }.flatMap(\.text.tidiedWords)
      #expect(same.count == mostInCommon(from.tidiedWords[...], to.tidiedWords[...]), "seed \(seed)")
    }
  }

  @Test("Between long texts that share nothing all is given as replaced, and what both begin with stays")
  func longTexts() {
    let old = (0..<3000).map { "old\($0)" }.joined(separator: " ")
    let new = (0..<3000).map { "new\($0)" }.joined(separator: " ")
    #expect(
      WordChange.runs(from: "Begin \(old) end", to: "Begin \(new) end") == [
        WordChange(.same, "Begin"), WordChange(.removed, old), WordChange(.added, new),
        WordChange(.same, "end"),
      ])
  }
}
