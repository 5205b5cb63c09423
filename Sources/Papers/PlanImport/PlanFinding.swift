import Documents
import Improvement

/// What was found in a file, for the person who imports it to look at before anything is kept.
package struct PlanFinding: Sendable, Hashable, Codable {
  package var tables: [Table] = []
  /// Sheets that are hidden, of which nothing was read.
  package var hiddenSheets: [String] = []
  /// How the file was read; given back, it is read so again.
  package var mapping = PlanMapping()
  /// The columns of the first table that was read.
  package var columns: [Heading] = []
  /// "2017-03": the month at whose end its ratings stand; nil when nothing says so.
  package var asAt: String?
  /// What stands in cells of ratings, the commonest first, and what it is taken to mean.
  package var ratings: [Said] = []
  /// The first few actions as they would be kept.
  package var first: [Row] = []

  package init() {}

  package struct Table: Sendable, Hashable, Codable {
    /// As a mapping names it.
    package var name: String
    package var rows: Int
    package var isRead: Bool
  }

  package struct Heading: Sendable, Hashable, Codable {
    /// "C"
    package var letters: String
    package var heading: String
    /// Nil when it is not read.
    package var holds: PlanImport.Column?
    package var isHidden: Bool
  }

  /// A word or a colour by which the file rates.
  package struct Said: Sendable, Hashable, Codable {
    /// "Done", or "FFC000".
    package var text: String
    package var isColour: Bool
    package var count: Int
    /// The key of the rating; nil when it is not known.
    package var rating: String?
  }

  package struct Row: Sendable, Hashable, Codable {
    /// "Plan!8", "table 3, row 4", "row 2"
    package var place: String
    package var reference: String
    package var wording: String
    package var lead: String?
    package var timescale: String
    /// "2017-03"
    package var end: String
    /// The key of the rating.
    package var rating: String
    /// Whether the cell's fill alone says so.
    package var isRatedByColour: Bool
  }

  static let mostRows = 10
  /// A file that rates in more ways has a column of words taken for one of ratings.
  private static let mostRatings = 40
}

extension PlanFinding {
  mutating func tell(_ said: PlanImport.RatingSaid, _ scale: RatingScale) {
    guard let (text, isColour) = said.saying else { return }
    if let place = ratings.firstIndex(where: { $0.text == text && $0.isColour == isColour }) {
      ratings[place].count += 1
    } else if ratings.count < Self.mostRatings {
      let rating = said.problem(scale) == nil ? said.rating(isDue: true, scale)?.key : nil
      ratings.append(Said(text: text, isColour: isColour, count: 1, rating: rating))
    }
  }
}

extension PlanFinding {
  mutating func tell(_ header: PlanImport.Header, _ said: PlanMapping) {
    let last = max(header.headings.count, (header.places.values.max() ?? -1) + 1)
    columns = (0..<last).map { place in
      Heading(
        letters: CellName.letters(place),
        heading: place < header.headings.count ? header.headings[place] : "",
        holds: header.places.first { $0.value == place }?.key, isHidden: header.hidden.contains(place))
    }
    let tables = mapping.tables
    mapping = said
    mapping.tables = tables ?? said.tables
    mapping.header = header.rows
    mapping.columns = Dictionary(
      header.places.map { (CellName.letters($0.value), $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func tell(_ action: Action, at place: String, isRatedByColour: Bool) {
    guard first.count < Self.mostRows else { return }
    first.append(
      Row(
        place: place, reference: action.reference.text, wording: action.stem, lead: action.lead,
        timescale: action.timescale.printed, end: action.timescale.to.iso,
        rating: action.updates.first?.rating ?? "", isRatedByColour: isRatedByColour))
  }
}

extension PlanFinding {
  mutating func tell(_ document: TableDocument, _ choice: PlanImport.TableChoice) {
    hiddenSheets = document.hiddenSheets
    tables = document.tables.map { table in
      Table(
        name: PlanImport.TableChoice.mappingName(table.name), rows: table.rows.count,
        isRead: choice.tables.contains { $0.name == table.name })
    }
    mapping.tables = tables.filter(\.isRead).map(\.name)
  }
}
