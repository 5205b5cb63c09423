/// The ratings that a plan uses, in the order in which keys and charts show them.
package struct RatingScale: Hashable, Sendable {
  package let key: String
  package let title: String
  package let ratings: [Rating]

  /// Nil unless the scale says what is complete, what is an exception and what is under way, and
  /// no two of its ratings share a key or a letter.
  package init?(key: String, title: String, ratings: [Rating]) {
    let kinds = Set(ratings.map(\.kind))
    guard kinds.isSuperset(of: [.complete, .exception, .underWay]),
      Set(ratings.map(\.key)).count == ratings.count,
      Set(ratings.map { $0.letter.lowercased() }).count == ratings.count
    else { return nil }
    self.key = key
    self.title = title
    self.ratings = ratings
  }

  init(preset key: String, _ title: String, _ ratings: [Rating]) {
    self.key = key
    self.title = title
    self.ratings = ratings
  }

  package subscript(key: String) -> Rating? {
    ratings.first { $0.key == key }
  }

  package func first(_ kind: Rating.Kind) -> Rating? {
    ratings.first { $0.kind == kind }
  }

  /// The rating that papers list: Red in the default scale.
  package var exception: Rating { first(.exception) ?? ratings[0] }
  package var underWay: Rating { first(.underWay) ?? ratings[0] }
  package var complete: Rating { first(.complete) ?? ratings[0] }
  /// What is said of an action that has not begun and is not yet due.
  package var notBegun: Rating { first(.notStarted) ?? underWay }

  /// Reads what a cell says: the letter, the label, a word councils use for it, or a percentage.
  /// Nought per cent is an exception once the action is due and not started before.
  package func read(_ printed: String, isDue: Bool) -> Rating? {
    let word = printed.lowercased().split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    guard !word.isEmpty else { return nil }
    if let exact = ratings.first(where: { $0.letter.lowercased() == word || $0.label.lowercased() == word }) {
      return exact
    }
    if let both = ratings.first(where: { $0.isLetterAndLabel(word) }) { return both }
    if let named = ratings.first(where: { $0.key == word || $0.words.contains(word) }) { return named }
    let digits =
      word.hasSuffix("%") ? word.dropLast().filter { $0 != " " } : Substring(word).filter { $0 != " " }
    guard ratings.contains(where: { $0.percent != nil }), let percent = Int(digits) else { return nil }
    if percent == 0 { return isDue ? exception : notBegun }
    return ratings.first { $0.percent?.contains(percent) ?? false }
  }
}

extension Rating {
  /// Whether a cell says both, as our own workbooks do: "amber (a)", "a - amber".
  fileprivate func isLetterAndLabel(_ word: String) -> Bool {
    let plain = word.split { !$0.isLetter && !$0.isNumber && $0 != "%" }.joined(separator: " ")
    let (letter, label) = (letter.lowercased(), label.lowercased())
    return plain == "\(label) \(letter)" || plain == "\(letter) \(label)"
  }
}
