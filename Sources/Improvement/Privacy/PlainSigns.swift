// Signs as the privacy guard tells them apart.
extension UInt8 {
  /// A letter beyond A to Z.
  static let otherLetter: UInt8 = 0x80
  /// A sign that means nothing to the guard.
  static let otherSign: UInt8 = 0x81
  static let newLine = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  /// Any currency's sign.
  static let money = UInt8(ascii: "$")

  var isFigure: Bool { self &- 0x30 < 10 }
  var isCapital: Bool { self &- 0x41 < 26 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 || self == .otherLetter }
  var isLetterOrFigure: Bool { isLetter || isFigure }
  /// 0 to 9, of a figure.
  var figure: Int { Int(self) - 0x30 }
  var capital: UInt8 { self &- 0x61 < 26 ? self - 0x20 : self }

  /// Nil for what is not seen, such as a zero-width space or a soft hyphen, and for accents.
  init?(plain scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A...0x0D: self = .newLine
    case 0x09: self = .space
    case 0..<0x20, 0x7F: self = .otherSign
    case 0..<0x80: self = UInt8(scalar.value)
    // Full-width forms stand in the order of ASCII.
    case 0xFF01...0xFF5E: self = UInt8(scalar.value - 0xFEE0)
    case 0xFFE1: self = .money
    case 0x2018, 0x2019, 0x2BC: self = UInt8(ascii: "'")
    case 0x2044, 0x2215: self = UInt8(ascii: "/")
    case 0x85, 0x2028, 0x2029: self = .newLine
    case 0x2212: self = .hyphen
    default: self.init(beyondASCII: scalar)
    }
  }

  private init?(beyondASCII scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .format, .nonspacingMark, .enclosingMark: return nil
    case .spaceSeparator: self = .space
    case .dashPunctuation: self = .hyphen
    case .currencySymbol: self = .money
    case .decimalNumber: self = 0x30 + UInt8(scalar.properties.numericValue ?? 0)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark:
      self = .otherLetter
    default: self = .otherSign
    }
  }
}
