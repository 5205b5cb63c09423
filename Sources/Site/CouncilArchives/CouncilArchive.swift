import Crypto
import Documents
import Foundation
import Improvement
import Records

/// A council's archive that is to be taken in. All of it is checked against its manifest before anything is kept.
package struct CouncilArchive: Sendable {
  package let manifest: CouncilManifest
  let path: String
  private let parts: [String: Archive.Entry]
  /// Of a file that was given as evidence.
  static let mostFileBytes = 64 << 20
  static let mostManifestBytes = 32 << 20

  /// Reads the manifest, and holds the archive's list of parts against it.
  ///
  /// - Throws: `CouncilArchiveProblem`.
  package init(path: String) throws {
    self.path = path
    (manifest, parts) = try Self.opened(path) { file in
      let archive = try ArchiveFile(file)
      let parts = try Self.parts(archive)
      guard let entry = parts[CouncilManifest.part],
        let bytes = try? archive.content(of: entry, atMost: Self.mostManifestBytes),
        let manifest = try? JSONDecoder().decode(CouncilManifest.self, from: Data(bytes)),
        manifest.format == CouncilManifest.kind
      else { throw CouncilArchiveProblem.noManifest }
      guard manifest.version == CouncilManifest.newest else {
        throw CouncilArchiveProblem.otherVersion(manifest.version)
      }
      try Self.compare(parts, manifest)
      return (manifest, parts)
    }
  }

  private static func parts(_ archive: ArchiveFile) throws -> [String: Archive.Entry] {
    var parts: [String: Archive.Entry] = [:]
    for entry in archive.entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      // With two of the same name, readers differ on which counts.
      guard parts.updateValue(entry, forKey: name) == nil else {
        throw CouncilArchiveProblem.unknownPart(name)
      }
    }
    return parts
  }

  private static func compare(_ parts: [String: Archive.Entry], _ manifest: CouncilManifest) throws {
    let named = manifest.parts
    if let unknown = parts.keys.filter({ !named.contains($0) }).min() {
      throw CouncilArchiveProblem.unknownPart(unknown)
    }
    if let missing = named.filter({ parts[$0] == nil }).min() {
      throw CouncilArchiveProblem.missingPart(missing)
    }
    let known = CouncilManifest.steps
    if let step = manifest.schema.first(where: { !known.contains($0) }) {
      throw CouncilArchiveProblem.newer(step: step)
    }
    let tables = CarriedTable.all.map(\.name).filter(Set(manifest.tables.map(\.name)).contains)
    guard tables == manifest.tables.map(\.name), manifest.schema == known.filter(manifest.schema.contains)
    else {
      throw CouncilArchiveProblem.otherTables
    }
    for (part, bytes) in manifest.tables.map({ ($0.part, $0.bytes) })
      + manifest.files.map({ ($0.part, $0.bytes) })
    where parts[part]?.size != bytes { throw CouncilArchiveProblem.changed(part) }
    for file in manifest.files where file.bytes > mostFileBytes {
      throw CouncilArchiveProblem.tooLarge(file.part)
    }
  }

  /// Reads all of it once, and holds every part against its SHA-256. Writes nothing.
  package func check() throws {
    for table in manifest.tables {
      let found = try digest(of: table.part)
      guard found == table.sha256 else { throw CouncilArchiveProblem.changed(table.part) }
    }
    for file in manifest.files {
      let found = try digest(of: file.part)
      guard found == file.sha256 else { throw CouncilArchiveProblem.changed(file.part) }
    }
  }

  private func digest(of part: String) throws -> String {
    var sha = SHA256()
    try tell(part) { sha.update(data: $0) }
    return sha.finalize().hexadecimal
  }

  /// The SHA-256 of the whole file.
  func digest() throws -> String {
    try Self.opened(path) { file in
      var sha = SHA256()
      try ArchiveFile(file, entries: []).tell { sha.update(data: $0) }
      return sha.finalize().hexadecimal
    }
  }

  func tell(_ part: String, _ take: ([UInt8]) throws -> Void) throws {
    guard let entry = parts[part] else { throw CouncilArchiveProblem.missingPart(part) }
    try Self.opened(path, part) { try ArchiveFile($0, entries: [entry]).tell(entry, take) }
  }

  private static func opened<Value>(
    _ path: String, _ part: String = "The archive", _ read: (FileHandle) throws -> Value
  ) throws -> Value {
    guard let file = FileHandle(forReadingAtPath: path) else { throw CouncilArchiveProblem.notRead }
    defer { try? file.close() }
    do {
      return try read(file)
    } catch let fault as ArchiveFault {
      throw CouncilArchiveProblem.of(fault, in: part)
    }
  }
}
