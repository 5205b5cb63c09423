/// A run of words that two wordings share, or that only one of them has: what a page marks as struck
/// out or as new.
package struct WordChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable { case same, removed, added }

  package let kind: Kind
  /// With one space between words.
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// The runs from one text to another. Joined by spaces, those that are the same or removed give the
  /// first text and those that are the same or added the second, their spacing tidied.
  ///
  /// A longest common subsequence over words, by dynamic programming (Wagner and Fischer, "The
  /// string-to-string correction problem", Journal of the ACM 21(1), 1974), after what both begin and
  /// end with. Where that would take more than `mostSteps`, all between is given as replaced.
  package static func runs(from: String, to: String, mostSteps: Int = 1_000_000) -> [WordChange] {
    let (old, new) = (from.tidiedWords, to.tidiedWords)
    let shorter = min(old.count, new.count)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = min(shorter - head, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    let middle = (old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    var words = old[..<head].map { WordChange(.same, $0) }
    if middle.0.count * middle.1.count <= mostSteps {
      words += common(Array(middle.0), Array(middle.1))
    } else {
      words += middle.0.map { WordChange(.removed, $0) } + middle.1.map { WordChange(.added, $0) }
    }
    words += old[(old.count - tail)...].map { WordChange(.same, $0) }
    return joined(words)
  }

  private static func common(_ old: [String], _ new: [String]) -> [WordChange] {
    let width = new.count + 1
    // The most words that the rest of both has in common, from each pair of places on.
    var most = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        most[i * width + j] =
          old[i] == new[j]
          ? most[(i + 1) * width + j + 1] + 1 : max(most[(i + 1) * width + j], most[i * width + j + 1])
      }
    }
    var words: [WordChange] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        words.append(WordChange(.same, old[i]))
        (i, j) = (i + 1, j + 1)
      } else if j == new.count || i < old.count && most[(i + 1) * width + j] >= most[i * width + j + 1] {
        words.append(WordChange(.removed, old[i]))
        i += 1
      } else {
        words.append(WordChange(.added, new[j]))
        j += 1
      }
    }
    return words
  }

  /// Neighbours of a kind as one run; between two words that stay, what goes stands before what comes.
  private static func joined(_ words: [WordChange]) -> [WordChange] {
    var runs: [WordChange] = []
    var gone: [String] = []
    var come: [String] = []
    var stay: [String] = []
    func run(_ kind: Kind, _ words: inout [String]) {
      if !words.isEmpty { runs.append(WordChange(kind, words.joined(separator: " "))) }
      words = []
    }
    for word in words {
      switch word.kind {
      case .same:
        run(.removed, &gone)
        run(.added, &come)
        stay.append(word.text)
      case .removed:
        run(.same, &stay)
        gone.append(word.text)
      case .added:
        run(.same, &stay)
        come.append(word.text)
      }
    }
    run(.same, &stay)
    run(.removed, &gone)
    run(.added, &come)
    return runs
  }
}

extension String {
  var tidiedWords: [String] { spacesTidied.split(separator: " ").map { String($0) } }
}
