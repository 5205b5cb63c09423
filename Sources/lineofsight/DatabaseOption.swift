import ArgumentParser
import Foundation
import Improvement
import Records

/// `--database FILE|postgres://…`
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where records are kept: a file, or the address of a PostgreSQL database. Taken from LINEOFSIGHT_DATABASE when not given.",
      valueName: "file|postgres://…"))
  var database: String?

  private var address: String {
    database ?? ProcessInfo.processInfo.environment["LINEOFSIGHT_DATABASE"] ?? "lineofsight.db"
  }

  /// Opens the database, made when missing, and brings its schema up to date.
  func open() async throws -> any Database {
    try await Self.open(address)
  }

  /// Opens a database that must be there already: a command that only reads makes no file.
  func openExisting() async throws -> any Database {
    guard isThere else {
      throw Refused(
        "\(address): there is no database here yet. Import a plan first, or name another with --database.")
    }
    return try await open()
  }

  var isThere: Bool {
    Self.isPostgres(address) || FileManager.default.fileExists(atPath: address)
  }

  /// Removes a file that was made for records which then were refused.
  func forget() {
    guard !Self.isPostgres(address) else { return }
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: address + ending) }
  }

  /// Where files of evidence are kept: the folder named, else one beside the database's file.
  func files(_ named: String?) -> EvidenceFiles? {
    folder(named).map { EvidenceFiles(folder: $0) }
  }

  /// Where papers' files are kept once they were made: beside the files of evidence.
  func renderings(_ named: String?) -> String? {
    folder(named).map { $0 + "/renderings" }
  }

  private func folder(_ named: String?) -> String? {
    named ?? (Self.isPostgres(address) ? nil : address + ".files")
  }

  private static func isPostgres(_ address: String) -> Bool {
    address.hasPrefix("postgres://") || address.hasPrefix("postgresql://")
  }

  static func open(_ address: String) async throws -> any Database {
    let isPostgres = isPostgres(address)
    do {
      let database: any Database =
        isPostgres ? PostgresDatabase(address: address) : try SQLiteDatabase(path: address)
      try await database.migrate(Schema.migrations)
      return database
    } catch {
      throw Refused(
        isPostgres
          ? "The PostgreSQL database does not answer: \(error). Check the address, and that the server runs."
          : "\(address): this file cannot be used as the database (\(error)). Check that its folder exists, that the file is one of Line of Sight's, and that it may be written to."
      )
    }
  }
}

/// `--plan SLUG`, and what is kept under that name.
struct PlanOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The plan's name in links, such as “improvement-plan”.", valueName: "slug"))
  var plan: String

  func entry(_ book: PlanBook, _ session: any Session) throws -> PlanBook.Entry {
    if let entry = try book.entry(slug: plan, session) { return entry }
    let known = try PlanRecords.all(session).map(\.slug)
    throw Refused(
      known.isEmpty
        ? "No plan is kept here yet. Import one with “lineofsight import plan FILE --plan \(plan) …”."
        : "No plan goes by the name “\(plan)”. There is: \(known.joined(separator: ", ")).")
  }
}

extension Month: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
