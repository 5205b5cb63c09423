import ArgumentParser
import Foundation
import Records
import Site

struct ExportCouncilCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Writes the whole council into one archive that imports again.",
    discussion: """
      Plans, people, history, the audit trail and files. Passwords, authenticators, sessions and secret links stay \
      behind. The same records always give the same bytes.
      The archive holds all that the database holds of the council: keep it as you keep that.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var council: CouncilOption
  @Option(help: ArgumentHelp("The archive to write.", valueName: "file.zip")) var output: String
  @Option(
    help: ArgumentHelp(
      "Where files of evidence are kept. Next to the database's file when not given.", valueName: "folder"))
  var files: String?
  @Flag(help: "Pass over files that are lost or damaged, and name them in the archive.")
  var withoutLostFiles = false

  func run() async throws {
    let opened = try await database.openExisting()
    let (option, folder, withoutLost) = (council, database.files(files), withoutLostFiles)
    let unfinished = "\(output).unfinished-\(UUID().uuidString.prefix(8))"
    defer { try? FileManager.default.removeItem(atPath: unfinished) }
    let manifest = try await refusing(output, "written") {
      try await opened.read { session in
        let council = try option.council(session)
        return try CouncilArchiveWriting(council, files: folder, withoutLost: withoutLost)
          .write(to: unfinished, session)
      }
    }
    try await opened.close()
    guard rename(unfinished, output) == 0 else { throw Refused("\(output): this file could not be written.") }
    let rows = manifest.tables.reduce(0) { $0 + $1.rows }
    Terminal.say([
      "\(manifest.council.name): \(rows) rows and \(manifest.files.count) files. Audit trail: \(manifest.trail.entries) entries, newest hash \(manifest.trail.head)"
    ])
    Terminal.complain(manifest.missing.map { "Lost, and not in the archive: \($0)" })
  }
}

struct ImportCouncilCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "council", abstract: "Brings a whole council in from its archive, into an empty database.",
    discussion: """
      All of it comes in or nothing; every part is held against its SHA-256 first. Nobody has a password then: make a \
      link for the administrator with “lineofsight person invite EMAIL”.
      """)

  @OptionGroup var database: DatabaseOption
  @Argument(help: "The archive, as “lineofsight export council” wrote it.") var archive: String
  @Option(
    help: ArgumentHelp(
      "Where files of evidence are kept. Next to the database's file when not given.", valueName: "folder"))
  var files: String?

  func run() async throws {
    let folder = database.files(files)
    let archive = try await refusing(self.archive) {
      let read = try CouncilArchive(path: self.archive)
      // Before a database is made.
      try read.check()
      return read
    }
    let wasThere = database.isThere
    let opened = try await database.open()
    do {
      try await refusing(self.archive) {
        try await CouncilArrivals(archive, files: folder, on: Clock.occasion("command line"))
          .keep(in: opened, folder: FileManager.default.temporaryDirectory.path)
      }
    } catch {
      try await opened.close()
      if !wasThere { database.forget() }
      throw error
    }
    let checks = try await opened.read { try AuditTrailCheck.run($0) }
    try await opened.close()
    let manifest = archive.manifest
    Terminal.say([
      "\(manifest.council.name) is in: \(manifest.tables.reduce(0) { $0 + $1.rows }) rows and \(manifest.files.count) files. Audit trail: \(manifest.trail.entries) entries, newest hash \(manifest.trail.head)",
      "Nobody has a password yet. Make a link for the administrator with “lineofsight person invite EMAIL”.",
    ])
    Terminal.complain(
      manifest.missing.map { "Lost before the archive was written: \($0)" }
        + checks.flatMap { check in check.faults.map { "\(check.council): \($0)." } })
  }
}

/// What is wrong with an archive, told with its name.
private func refusing<Value>(
  _ archive: String, _ doing: String = "kept", _ act: () async throws -> Value
) async throws -> Value {
  do {
    return try await act()
  } catch let problem as CouncilArchiveProblem {
    throw Refused("\(archive): \(problem.sentence) Nothing was \(doing).")
  } catch let problem as EvidenceFileProblem {
    throw Refused("\(archive): \(problem) Nothing was \(doing).")
  } catch let problem as CocoaError {
    throw Refused("\(archive): \(problem.localizedDescription) Check the folder and the room on its disk.")
  }
}
