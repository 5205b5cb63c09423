import Foundation
import Improvement
import Records

/// What an archive of a council holds, so that whoever takes it in can check that nothing of it is missing or
/// was changed. It says nothing of when and where it was written: the same records give the same archive.
package struct CouncilManifest: Codable, Sendable, Equatable {
  package struct Council: Codable, Sendable, Equatable {
    package let id: String
    package let slug: String
    package let name: String
  }

  package struct Table: Codable, Sendable, Equatable {
    package let name: String
    package let rows: Int
    package let bytes: Int
    package let sha256: String

    var part: String { "tables/\(name).jsonl" }
  }

  package struct File: Codable, Sendable, Equatable {
    package let sha256: String
    package let bytes: Int

    var part: String { "files/\(sha256)" }
  }

  package struct Trail: Codable, Sendable, Equatable {
    package let entries: Int
    /// The newest entry's hash; empty where there is none.
    package let head: String
  }

  static let part = "manifest.json"
  static let kind = "line-of-sight council"
  static let newest = 1

  var format = kind
  var version = newest
  /// The steps of the schema whose columns the rows have.
  let schema: [String]
  package let council: Council
  package let trail: Trail
  package let tables: [Table]
  package let files: [File]
  /// Files that rows name and that were already lost when it was written.
  package let missing: [String]

  /// Every part of the archive.
  var parts: Set<String> { Set(tables.map(\.part) + files.map(\.part) + [Self.part]) }

  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [10]
    }
  }

  /// Those that this program knows.
  static var steps: [String] { Schema.migrations.map(\.name.description).sorted() }
}
