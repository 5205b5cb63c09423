// Words and figures of a text, by their place among its runs.
extension TypedText {
  /// In lower case; empty for figures, for a run that is not there, and for words too long to be known.
  func word(_ run: Int) -> String {
    guard run >= 0, run < runs.count, !runs[run].isFigures, runs[run].span.count <= 15 else { return "" }
    return String(decoding: signs[runs[run].span].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Nil for letters, and for more than eight figures.
  func number(_ run: Int) -> (value: Int, figures: Int)? {
    guard let figures = figures(run), figures <= 8 else { return nil }
    return (signs[runs[run].span].reduce(0) { $0 * 10 + $1.figure }, figures)
  }

  /// How many figures; nil for letters.
  func figures(_ run: Int) -> Int? {
    guard run >= 0, run < runs.count, runs[run].isFigures else { return nil }
    return runs[run].span.upperBound - runs[run].span.lowerBound
  }

  /// The signs between a run and the one before.
  func gap(before run: Int) -> ArraySlice<UInt8> {
    signs[(run == 0 ? 0 : runs[run - 1].span.upperBound)..<runs[run].span.lowerBound]
  }

  /// As text, when it is short enough to join two pieces of one number: " ", "-", ") ".
  func join(before run: Int) -> String? {
    guard run > 0, run < runs.count else { return nil }
    let gap = gap(before: run)
    return gap.count <= 3 ? String(decoding: gap, as: UTF8.self) : nil
  }

  func startsWithCapital(_ run: Int) -> Bool {
    signs[runs[run].span.lowerBound].isCapital
  }

  /// A space at either end of the text.
  func sign(at place: Int) -> UInt8 {
    place >= 0 && place < signs.count ? signs[place] : .space
  }

  /// Whether a span is a word of its own: no letter or figure touches it.
  func standsAlone(_ span: Range<Int>) -> Bool {
    !sign(at: span.lowerBound - 1).isLetterOrFigure && !sign(at: span.upperBound).isLetterOrFigure
  }
}
