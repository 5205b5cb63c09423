import Documents
import Improvement

extension PlanImport {
  /// What the fill of a cell says of its rating.
  enum FillReading: Equatable {
    /// No fill, or one that says nothing: white and grey, where the scale has none.
    case nothing
    case rating(Rating)
    /// A colour that is none of the scale's, or that lies between two of them.
    case unknown

    init(_ fill: Colour?, _ scale: RatingScale, _ said: [String: String] = [:]) {
      guard let fill else {
        self = .nothing
        return
      }
      if let key = Self.said(fill, said), let rating = scale[key] {
        self = .rating(rating)
        return
      }
      guard let tone = Self.tone(of: fill) else {
        self = .unknown
        return
      }
      if let rating = scale.ratings.first(where: { $0.tone == tone }) {
        self = .rating(rating)
      } else {
        self = [.white, .grey].contains(tone) ? .nothing : .unknown
      }
    }

    private static func said(_ fill: Colour, _ said: [String: String]) -> String? {
      let near = said.compactMap { text, key in
        Colour(text).map { (distance: $0.seen.distance(to: fill.seen), key: key) }
      }.min { $0.distance < $1.distance }
      return near.flatMap { $0.distance < 0.02 ? $0.key : nil }
    }

    /// The tone to which a shade clearly belongs.
    static func tone(of fill: Colour) -> Rating.Tone? {
      let seen = fill.seen
      let near = Self.shades.map { tone, shades in
        (tone: tone, distance: shades.map { $0.distance(to: seen) }.min() ?? 1)
      }.sorted { $0.distance < $1.distance }
      let isClear = near[0].distance < 0.02 || near[0].distance < 0.6 * near[1].distance
      return near[0].distance < 0.13 && isClear ? near[0].tone : nil
    }

    /// Shades that the palettes of office programs offer and councils use, pale ones too.
    private static let shades: [Rating.Tone: [Colour.Seen]] = [
      .white: [0xFFFFFF, 0xFAFAFA],
      .grey: [0xF2F2F2, 0xD9D9D9, 0xBFBFBF, 0xB3BCC2, 0xA6A6A6, 0x808080, 0x595959],
      .red: [
        0xFF0000, 0xC00000, 0x990000, 0xA51D17, 0xD9534F, 0xE06666, 0xFF5050, 0xFF7C80, 0xFFC7CE, 0xF4CCCC,
        0xEA9999, 0xC0504D,
      ],
      .amber: [
        0xFFC000, 0xF6C445, 0xFFA500, 0xFF9900, 0xF79646, 0xED7D31, 0xE69138, 0xFFD966, 0xFFEB9C, 0xFFE699,
        0xF4B084, 0xFFFF00, 0xFFFF99, 0xFABF8F, 0xFFF2CC, 0xFFFFCC,
      ],
      .green: [
        0x00B050, 0x92D050, 0x00FF00, 0x008000, 0x56A777, 0x70AD47, 0x6AA84F, 0x9BBB59, 0xA9D08E, 0xC6EFCE,
        0xC6E0B4, 0x93C47D, 0x375623, 0x99CC00, 0xD9EAD3, 0xC4D79B, 0x4EA72E,
      ],
      .blue: [
        0x0070C0, 0x4472C4, 0x5B9BD5, 0x00B0F0, 0x0000FF, 0x223D7C, 0x002060, 0x1F4E79, 0x9DC3E6, 0xBDD7EE,
        0x4F81BD, 0x8DB4E2, 0xDCE6F1, 0x00FFFF, 0x6FA8DC,
      ],
      .purple: [0x7030A0, 0x7D5AA6, 0x800080, 0xB4A7D6, 0x8064A2, 0xCCC0DA, 0xFF00FF],
    ].mapValues { $0.map { Colour($0).seen } }
  }
}
