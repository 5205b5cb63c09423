import ArgumentParser
import Records

struct AuditTrailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit-trail", abstract: "The record of every change.",
    subcommands: [AuditTrailVerifyCommand.self])
}

struct AuditTrailVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks that no entry was changed, removed or moved.",
    discussion:
      "Write the newest hash down somewhere else: it proves later that nothing before it was touched.")

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    guard database.isThere else { return Terminal.say(["Nothing is kept yet."]) }
    let database = try await database.open()
    let checks = try await database.read { try AuditTrailCheck.run($0) }
    try await database.close()
    if checks.isEmpty { Terminal.say(["Nothing is kept yet."]) }
    Terminal.say(
      checks.filter(\.faults.isEmpty).flatMap { check in
        ["\(check.council): \(check.entries) entries, unbroken. Newest hash \(check.head)"]
          + (check.arrival.map { [Self.words($0)] } ?? [])
      })
    let broken = checks.filter { !$0.faults.isEmpty }
    guard broken.isEmpty else {
      throw Refused(broken.flatMap { check in check.faults.map { "\(check.council): \($0)." } })
    }
  }

  private static func words(_ arrival: CouncilArrival) -> String {
    "The first \(arrival.entries) came on \(arrival.at.prefix(10)) with the archive \(arrival.archive), whose newest hash was \(arrival.head)"
  }
}
