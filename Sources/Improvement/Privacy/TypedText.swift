/// A text as the privacy guard reads it: each sign as the plain one that it stands for, and where it was
/// typed. Full-width figures are read as 0 to 9, any space as a space, any dash as a hyphen; signs that
/// nobody sees, and accents, are passed over.
struct TypedText {
  /// ASCII as it is; other signs as `otherLetter`, `otherSign` or the ASCII sign that they stand for.
  private(set) var signs: [UInt8] = []
  /// Where each sign begins and ends in the text, counted in UTF-8.
  private var places: [Range<Int>] = []
  /// Stretches of figures, and of letters.
  private(set) var runs: [Run] = []

  struct Run {
    var span: Range<Int>
    let isFigures: Bool
  }

  init(_ text: String) {
    signs.reserveCapacity(text.utf8.count)
    places.reserveCapacity(text.utf8.count)
    var place = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if let sign = UInt8(plain: scalar) {
        note(sign)
        signs.append(sign)
        places.append(place..<place + width)
      }
      place += width
    }
  }

  private mutating func note(_ sign: UInt8) {
    guard sign.isFigure || sign.isLetter else { return }
    let place = signs.count
    if let last = runs.last, last.span.upperBound == place, last.isFigures == sign.isFigure {
      runs[runs.count - 1].span = last.span.lowerBound..<place + 1
    } else {
      runs.append(Run(span: place..<place + 1, isFigures: sign.isFigure))
    }
  }

  /// Where signs stand in the text, counted in UTF-8.
  func place(of span: Range<Int>) -> Range<Int> {
    places[span.lowerBound].lowerBound..<places[span.upperBound - 1].upperBound
  }

  static func cut(_ place: Range<Int>, of text: String) -> String {
    let from = text.utf8.index(text.startIndex, offsetBy: place.lowerBound)
    let to = text.utf8.index(from, offsetBy: place.count)
    return String(Substring(text.utf8[from..<to]))
  }
}
