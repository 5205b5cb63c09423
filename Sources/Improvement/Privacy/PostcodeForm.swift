// The form of postcodes, in capitals: Royal Mail's Programmers' Guide to the Postcode Address File.
extension Postcode {
  /// A9, A99, AA9, AA99, A9A or AA9A; then 9AA.
  var hasForm: Bool { hasOutwardForm && hasInwardForm }

  var hasArea: Bool {
    Self.areas.contains(String(decoding: outward.prefix { $0.isCapital }, as: UTF8.self))
  }

  private var hasInwardForm: Bool {
    let signs = Array(inward)
    return signs.count == 3 && signs[0].isFigure
      && signs[1...].allSatisfy { $0.isCapital && !Self.inwardNever.contains($0) }
  }

  private var hasOutwardForm: Bool {
    let area = outward.prefix { $0.isCapital }
    let rest = Array(outward.dropFirst(area.count))
    guard let first = area.first, !Self.firstNever.contains(first) else { return false }
    guard area.count == 1 || area.count == 2 && !Self.secondNever.contains(area.last!) else { return false }
    switch rest.count {
    case 1: return rest[0].isFigure
    case 2 where rest[1].isFigure: return rest[0].isFigure && rest[0] != UInt8(ascii: "0")
    case 2: return rest[0].isFigure && (area.count == 1 ? Self.third : Self.fourth).contains(rest[1])
    default: return false
    }
  }

  private static let firstNever = Array("QVX".utf8)
  private static let secondNever = Array("IJZ".utf8)
  private static let third = Array("ABCDEFGHJKPSTUW".utf8)
  private static let fourth = Array("ABEHMNPRVWXY".utf8)
  private static let inwardNever = Array("CIKMOV".utf8)

  static let ordinals: Set = ["0TH", "1ST", "2ND", "3RD", "4TH", "5TH", "6TH", "7TH", "8TH", "9TH"]
  static let measures: Set = ["BN", "FT", "GB", "HR", "LB", "PP", "YR"]

  static let areas = Set(
    """
    AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN
    EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK
    ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA
    TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
