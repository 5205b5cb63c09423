/// One rating of a scale. Rules speak of its kind, never of its colour.
package struct Rating: Hashable, Sendable {
  /// What a rating means to the rules.
  package enum Kind: String, Sendable, CaseIterable {
    case complete, underWay, exception, notStarted
  }

  /// Fills that the pages know; each is told apart in greyscale too.
  package enum Tone: String, Sendable, CaseIterable {
    case white, amber, grey, green, purple, red, blue
  }

  /// Stays in links and files for years: "red".
  package let key: String
  package let letter: String
  package let label: String
  /// Ends the sentence "An action with this rating …": "has not progressed within its timescale".
  package let meaning: String
  package let tone: Tone
  package let kind: Kind
  /// Percentages complete that councils write for it, where the scale is one of percentages.
  package let percent: ClosedRange<Int>?
  /// Other words by which a spreadsheet may call it.
  package let words: [String]
  /// An exception may be given only to due actions, unless the scale says otherwise.
  package let beforeDue: Bool

  package init(
    key: String, letter: String, label: String, meaning: String, tone: Tone, kind: Kind,
    percent: ClosedRange<Int>? = nil, words: [String] = [], beforeDue: Bool = true
  ) {
    self.key = key
    self.letter = letter
    self.label = label
    self.meaning = meaning
    self.tone = tone
    self.kind = kind
    self.percent = percent
    self.words = words
    self.beforeDue = beforeDue
  }
}
