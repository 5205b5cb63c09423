import Documents
import Improvement

/// What a person says of how a file is to be read, where it is not told by the file itself. It is found, shown,
/// corrected and kept for the next month; a part that is nil is found anew.
package struct PlanMapping: Sendable, Hashable, Codable {
  /// The sheets of a workbook, by name; of a document the tables, by number.
  package var tables: [String]?
  /// The rows that head the columns; none where nothing heads them.
  package var header: [Int]?
  /// Which columns hold what, by the column's letters: ["B": .wording].
  package var columns: [String: PlanImport.Column]?
  /// What the plan's words for ratings mean: the key of a rating ("green") for each.
  package var words: [String: String]?
  /// What the fills of cells mean: the key of a rating for each, as in ["FFC000": "amber"].
  package var colours: [String: String]?
  package var hiddenRows: HiddenRows?
  /// False where nobody has rated the actions yet: a plan that is new.
  package var isRated: Bool?

  /// What becomes of rows that their program does not show.
  package enum HiddenRows: String, Sendable, Hashable, Codable, CaseIterable {
    case read, leave
  }

  package init() {}

  /// Why it cannot be used, in sentences; none when it can.
  package func problems(_ scale: RatingScale) -> [String] {
    let keys = PlanImport.listed(scale.ratings.map(\.key))
    let ratings = (words ?? [:]).merging(colours ?? [:]) { first, _ in first }
    let unknown = ratings.sorted { $0.key < $1.key }.filter { scale[$0.value] == nil }.map {
      "“\($0.key)” is to mean “\($0.value)”, which is no rating of the scale. It has \(keys)."
    }
    let colourless = (colours ?? [:]).keys.sorted().filter { Colour($0) == nil }.map {
      "“\($0)” is no colour. Write it as six figures and letters, such as FFC000."
    }
    let letterless = (columns ?? [:]).keys.sorted().filter { CellName.column($0) == nil }.map {
      "“\($0)” is no column. Columns are named by letters: A is the first."
    }
    let twice = Dictionary(grouping: columns ?? [:]) { $0.value }.filter { $0.value.count > 1 }
      .sorted { $0.key.rawValue < $1.key.rawValue }.map { column, all in
        "Columns \(PlanImport.listed(all.map(\.key).sorted())) are both to hold the \(column.name). Keep one."
      }
    return unknown + colourless + letterless + twice
  }
}
