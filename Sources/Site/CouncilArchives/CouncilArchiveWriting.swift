import Crypto
import Documents
import Foundation
import Improvement
import Records

/// Writes a whole council into one archive: every table that is its own a line a row, and every file that its rows
/// name. The same records always give the same bytes, whichever engine keeps them.
package struct CouncilArchiveWriting {
  let council: Council
  let files: EvidenceFiles?
  /// Whether files that are lost are passed over, and named in the manifest.
  let withoutLost: Bool

  package init(_ council: Council, files: EvidenceFiles?, withoutLost: Bool = false) {
    (self.council, self.files, self.withoutLost) = (council, files, withoutLost)
  }

  /// - Parameters:
  ///   - path: of a file that is not there yet. Without its end, which comes last, it is no archive.
  ///   - session: one unchanging view of the records.
  @discardableResult
  package func write(to path: String, _ session: any Session) throws -> CouncilManifest {
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    let archive = ArchiveFileWriter(file)
    let (kept, lost) = try writeFiles(archive, session)
    guard lost.isEmpty || withoutLost else { throw CouncilArchiveProblem.lostFiles(lost) }
    let tables = try CarriedTable.all.compactMap { try write($0, archive, session) }
    let head = try AuditTrail.head(of: council.id, session)
    let manifest = CouncilManifest(
      schema: try session.steps(),
      council: .init(id: council.id.rawValue, slug: council.slug, name: council.name),
      trail: .init(entries: head?.position ?? 0, head: head?.hash ?? ""), tables: tables, files: kept,
      missing: lost)
    try archive.add(CouncilManifest.part) { try $0(manifest.bytes) }
    try archive.finish()
    return manifest
  }

  private func writeFiles(
    _ archive: ArchiveFileWriter, _ session: any Session
  ) throws -> (kept: [CouncilManifest.File], lost: [String]) {
    var (kept, lost): ([CouncilManifest.File], [String]) = ([], [])
    for hash in try CarriedTable.files(of: council.id, session) {
      guard let content = try? files?.read(hash) else {
        lost.append(hash)
        continue
      }
      let file = CouncilManifest.File(sha256: hash, bytes: content.count)
      // Documents and pictures are packed already.
      try archive.add(file.part, isPacked: false) { try $0(content) }
      kept.append(file)
    }
    return (kept, lost)
  }

  private func write(
    _ table: CarriedTable, _ archive: ArchiveFileWriter, _ session: any Session
  ) throws -> CouncilManifest.Table? {
    guard let rows = try CouncilRows(table, of: council.id, session) else { return nil }
    var (count, bytes, sha) = (0, 0, SHA256())
    try archive.add("tables/\(table.name).jsonl") { take in
      try rows.tell { line in
        (count, bytes) = (count + 1, bytes + line.count)
        sha.update(data: line)
        try take(line)
      }
    }
    return .init(name: table.name, rows: count, bytes: bytes, sha256: sha.finalize().hexadecimal)
  }
}
