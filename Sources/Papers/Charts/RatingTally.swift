import Documents
import Improvement

/// Live actions by rating, in the order in which charts stack them: what has not progressed first, so that
/// it stands on the base line, where lengths compare best.
struct RatingTally {
  struct Share {
    let letter: String
    let label: String
    let tone: String
    let count: Int
  }

  let shares: [Share]
  var total: Int { shares.reduce(0) { $0 + $1.count } }

  private static let order: [Rating.Kind] = [.exception, .underWay, .complete, .notStarted]

  init(_ standings: [Standing], _ scale: RatingScale) {
    let counts = standings.reduce(into: [String: Int]()) {
      $0[$1.rating?.key ?? RegisterFilter.notRated, default: 0] += 1
    }
    self.init(scale) { counts[$0] ?? 0 }
  }

  /// - Parameter count: of a rating, by its key.
  init(_ scale: RatingScale, _ count: (String) -> Int) {
    var shares = Self.ratings(scale).map { rating in
      Share(
        letter: rating.letter, label: rating.label, tone: rating.tone.rawValue,
        count: count(rating.key))
    }
    shares.append(Share(letter: "?", label: "Not rated", tone: "grey", count: count(RegisterFilter.notRated)))
    self.shares = shares
  }

  private static func ratings(_ scale: RatingScale) -> [Rating] {
    order.flatMap { kind in scale.ratings.filter { $0.kind == kind } }
  }

  /// "6 Red, 41 Amber and 250 Green": those of which there are any.
  var words: String {
    Words.list(shares.filter { $0.count > 0 }.map { "\($0.count) \($0.label)" })
  }

  /// The places of ratings of which any of several tallies has one.
  static func used(in tallies: [RatingTally]) -> [Int] {
    (tallies.first?.shares.indices).map(Array.init)?.filter { place in
      tallies.contains { $0.shares[place].count > 0 }
    } ?? []
  }
}

extension Table {
  /// The table behind a chart of tallies: a row each, with its total.
  static func behind(
    _ chart: String, caption: String, heading: String, rows: [(name: String, tally: RatingTally)]
  ) -> Table {
    let places = RatingTally.used(in: rows.map(\.tally))
    let labels = rows.first.map { row in places.map { row.tally.shares[$0].label } } ?? []
    func cell(_ text: String) -> [Block] { [.paragraph([.text(text)])] }
    return Table(
      id: chart + "-table", caption: caption, showsCaption: false,
      columns: [Column(heading)] + (labels + ["All"]).map { Column($0, isNumber: true) },
      groups: [
        Group(
          rows: rows.map { name, tally in
            [cell(name)] + places.map { cell(String(tally.shares[$0].count)) } + [cell(String(tally.total))]
          })
      ])
  }
}
