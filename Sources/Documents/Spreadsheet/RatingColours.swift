/// The colours of a rating's tone in a file, as on the pages: its fill, and what is read on it.
struct RatingColours: Hashable {
  let fill: UInt32
  let ink: UInt32
  let edge: UInt32

  static let tones: [String: RatingColours] = [
    "white": RatingColours(fill: 0xFFFFFF, ink: 0x16212B, edge: 0x7C8993),
    "amber": RatingColours(fill: 0xF6C445, ink: 0x221800, edge: 0xC4931A),
    "grey": RatingColours(fill: 0xB3BCC2, ink: 0x16212B, edge: 0x8D99A2),
    "green": RatingColours(fill: 0x56A777, ink: 0x07200F, edge: 0x3F8A5D),
    "purple": RatingColours(fill: 0x7D5AA6, ink: 0xFFFFFF, edge: 0x7D5AA6),
    "red": RatingColours(fill: 0xA51D17, ink: 0xFFFFFF, edge: 0xA51D17),
    "blue": RatingColours(fill: 0x223D7C, ink: 0xFFFFFF, edge: 0x223D7C),
  ]

  /// A tone that is not known is white: its word and letter still tell it.
  init(tone: String) {
    self = Self.tones[tone] ?? RatingColours(fill: 0xFFFFFF, ink: 0x16212B, edge: 0x7C8993)
  }

  private init(fill: UInt32, ink: UInt32, edge: UInt32) {
    (self.fill, self.ink, self.edge) = (fill, ink, edge)
  }
}
