// Figures that count, cost or number something else than a person.
extension TypedText {
  /// Whether figures are money, a share, or a piece of a longer number: "£1,234", "12.5%".
  func isAmount(_ span: Range<Int>) -> Bool {
    let (before, after) = (sign(at: span.lowerBound - 1), sign(at: span.upperBound))
    if before == .money || before == .space && sign(at: span.lowerBound - 2) == .money { return true }
    if after == UInt8(ascii: "%") || after == .money { return true }
    let (earlier, later) = (figures(endingAt: span.lowerBound - 1), figures(from: span.upperBound + 1))
    switch before {
    case UInt8(ascii: ".") where earlier > 0: return true
    // Thousands; other commas part the numbers of a list.
    case UInt8(ascii: ",") where (1...3).contains(earlier) && figures(from: span.lowerBound) == 3: return true
    default: break
    }
    let isThousands = later == 3 && figures(endingAt: span.upperBound) <= 3
    return after == UInt8(ascii: ".") && later > 0 || after == UInt8(ascii: ",") && isThousands
  }

  /// How many figures stand from a place on, of the first five.
  private func figures(from place: Int) -> Int {
    (0..<5).first { !sign(at: place + $0).isFigure } ?? 5
  }

  /// How many figures stand before a place, of the last five.
  private func figures(endingAt place: Int) -> Int {
    (0..<5).first { !sign(at: place - 1 - $0).isFigure } ?? 5
  }

  /// Whether a place is inside a web address; of a longer one, the 200 signs before it are read.
  func isInWebAddress(_ place: Int) -> Bool {
    var start = place
    while start > 0, place - start < 200, signs[start - 1] != .space, signs[start - 1] != .newLine {
      start -= 1
    }
    let before = String(decoding: signs[start..<place], as: UTF8.self)
    return before.contains("://") || before.contains("www.")
  }
}
