/// A style of word processors, told once for Word and OpenDocument. Lengths are in points.
struct OfficeStyle: Sendable {
  enum Kind: Sendable { case paragraph, words }

  struct Rule: Sendable {
    let width: Double
    let colour: UInt32
  }

  /// As Word names it: for some, OpenDocument has another name.
  let name: String
  var other: String?
  var kind = Kind.paragraph
  var parent: String? = "Body Text"
  var size: Double?
  var isBold = false
  var ink: UInt32?
  var fill: UInt32?
  var before: Double?
  var after: Double?
  var indent: Double?
  var top: Rule?
  var bottom: Rule?
  var left: Rule?
  var keepsWithNext = false
  var isToRight = false
  var startsPage = false
  /// 1 for headings of sections.
  var level: Int?
  /// In OpenDocument, the kind of page that begins with it.
  var master: String?

  /// For papers of a page or two.
  var small: OfficeStyle {
    var small = self
    small.size = size.map { max(min($0, 8), ($0 * ($0 > 12 ? 1.4 : 1.7)).rounded() / 2) }
    small.before = before.map { ($0 * 0.8).rounded() / 2 }
    small.after = after.map { ($0 * 0.8).rounded() / 2 }
    return small
  }

  static func colour(_ colour: UInt32) -> String {
    let digits = String(colour, radix: 16, uppercase: true)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
