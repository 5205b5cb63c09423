import Documents
import Foundation
import Improvement

/// A closed month as canonical JSON: every member in its place, those without a value too, and nothing
/// between them, so that the same snapshot always gives the same bytes and one hash.
package struct SnapshotFile: Sendable {
  /// Rises when a member changes its meaning or goes; a reader of all earlier formats is kept.
  static let format = 1

  package let json: JSON

  package init(_ snapshot: PeriodSnapshot) {
    json = snapshot.frozen
  }

  package var text: String { json.text() }

  /// Takes a snapshot back from its text. What is thrown says what is wrong with the text.
  package static func read(_ text: String) throws(FileProblem) -> PeriodSnapshot {
    do {
      return try JSONDecoder().decode(Whole.self, from: Data(text.utf8)).snapshot
    } catch let error as DecodingError {
      throw SnapshotDamage.problem(error)
    } catch {
      throw FileProblem(unforeseen: error)
    }
  }

  private struct Whole: Decodable {
    let snapshot: PeriodSnapshot

    init(from decoder: any Decoder) throws {
      let members = try FrozenMembers(decoder)
      let format = try members.number("format")
      guard format == SnapshotFile.format else { throw SnapshotDamage.unknown(format) }
      snapshot = try PeriodSnapshot(members)
    }
  }
}
