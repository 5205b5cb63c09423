import Documents
import Foundation
import Improvement
import Records
import Synchronization

/// Takes a council's archive into an empty database: all of it or nothing.
package struct CouncilArrivals: Sendable {
  let archive: CouncilArchive
  let files: EvidenceFiles?
  let occasion: Occasion

  package init(_ archive: CouncilArchive, files: EvidenceFiles?, on occasion: Occasion) {
    (self.archive, self.files, self.occasion) = (archive, files, occasion)
  }

  private var manifest: CouncilManifest { archive.manifest }
  private var council: ID<Council> { ID(manifest.council.id) }

  /// - Parameter folder: for the records of an older program, while they are brought up to date.
  package func keep(in database: any Database, folder: String) async throws {
    guard manifest.files.isEmpty || files != nil else { throw CouncilArchiveProblem.noFolder }
    try archive.check()
    let digest = try archive.digest()
    if manifest.schema == CouncilManifest.steps {
      try await load(archive, digest, database)
    } else {
      try await broughtUpToDate(in: folder) { try await load($0, digest, database) }
    }
  }

  private func load(_ archive: CouncilArchive, _ digest: String, _ database: any Database) async throws {
    let arrival = CouncilArrival(
      archive: digest, at: occasion.at, by: occasion.who, entries: manifest.trail.entries,
      head: manifest.trail.head)
    let added = AddedFiles()
    do {
      try await database.write { session in
        if let name = try PersonRecords.councils(session).first?.name {
          throw CouncilArchiveProblem.notEmpty(council: name)
        }
        try take(archive, session)
        try arrival.keep(council, session)
        // Last, so that nothing is put on the disk for records that are refused.
        try keepFiles(added)
      }
    } catch {
      for hash in added.hashes { files?.discard(hash) }
      throw error
    }
  }

  private func keepFiles(_ added: AddedFiles) throws {
    guard let files else { return }
    for file in manifest.files {
      var content: [UInt8] = []
      try archive.tell(file.part) { content += $0 }
      if (try? files.read(file.sha256)) == nil { added.add(file.sha256) }
      guard try files.keep(content) == file.sha256 else { throw CouncilArchiveProblem.changed(file.part) }
    }
  }

  // MARK: Rows

  /// Puts every row back, and tells them once more: they must be what they were, and nothing may be missing.
  private func take(_ archive: CouncilArchive, _ session: any Session) throws {
    let tables = try CarriedTable.all.compactMap { table in
      try CouncilRows(table, of: council, session).map { (name: table.name, rows: $0) }
    }
    guard tables.map(\.name) == archive.manifest.tables.map(\.name) else {
      throw CouncilArchiveProblem.otherTables
    }
    for (told, table) in zip(archive.manifest.tables, tables) { try take(told, archive, table.rows.taking()) }
    for (told, table) in zip(archive.manifest.tables, tables) {
      guard try table.rows.digest() == told.sha256 else {
        throw CouncilArchiveProblem.notTheSame(part: told.part)
      }
    }
    let (named, head) = (
      try CarriedTable.files(of: council, session), try AuditTrail.head(of: council, session)
    )
    let kept = Set(manifest.files.map(\.sha256) + manifest.missing)
    if let file = named.first(where: { !kept.contains($0) }) {
      throw CouncilArchiveProblem.missingPart("files/\(file)")
    }
    guard head?.position ?? 0 == manifest.trail.entries, head?.hash ?? "" == manifest.trail.head else {
      throw CouncilArchiveProblem.changed(CouncilManifest.part)
    }
  }

  private func take(
    _ table: CouncilManifest.Table, _ archive: CouncilArchive, _ taking: CouncilRows.Taking
  ) throws {
    var (taking, lines) = (taking, ArchiveLines())
    do {
      try archive.tell(table.part) { piece in try lines.add(piece) { try taking.add($0) } }
      try lines.end()
      try taking.finish()
    } catch let fault as RowLine.Fault {
      throw CouncilArchiveProblem.line(part: table.part, number: lines.number, byte: fault.byte)
    } catch let problem as DatabaseProblem where problem.code.hasPrefix("40") {
      throw problem  // a clash with another transaction, after which this one runs again
    } catch let problem where !(problem is CouncilArchiveProblem) {
      let words = (problem as? DatabaseProblem)?.message ?? "\(problem)"
      throw CouncilArchiveProblem.refused(
        part: table.part, line: lines.number, words.components(separatedBy: " - while executing")[0])
    }
    guard lines.number == table.rows else { throw CouncilArchiveProblem.changed(table.part) }
  }

  // MARK: Older records

  /// Records of an older program go through a database of their own, in which the steps since then are taken.
  private func broughtUpToDate(
    in folder: String, _ load: (CouncilArchive) async throws -> Void
  ) async throws {
    let place = "\(folder)/arrival-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: place, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(atPath: place) }
    let database = try SQLiteDatabase(path: place + "/records.db")
    let known = Set(manifest.schema)
    try await database.migrate(Schema.migrations.filter { known.contains($0.name.description) })
    try await database.write { try take(archive, $0) }
    try await database.migrate(Schema.migrations)
    let council = try await database.read { session in
      try PersonRecords.councils(session).first { $0.id == self.council }
    }
    guard let council else { throw CouncilArchiveProblem.otherTables }
    try await database.read { session in
      // Its files are those of the archive that was given.
      _ = try CouncilArchiveWriting(council, files: nil, withoutLost: true).write(
        to: place + "/newer.zip", session)
    }
    try await database.close()
    try await load(CouncilArchive(path: place + "/newer.zip"))
  }
}

/// The files that were not there before.
private final class AddedFiles: Sendable {
  private let all = Mutex<[String]>([])
  var hashes: [String] { all.withLock { $0 } }
  func add(_ hash: String) { all.withLock { $0.append(hash) } }
}
