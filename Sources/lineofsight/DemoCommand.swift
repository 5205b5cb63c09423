import ArgumentParser
import Documents
import Foundation
import Improvement
import Papers
import Records
import Site

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Serves the demonstration council.",
    discussion:
      "Barchester's plan over 22 months, in a database of its own that may be thrown away. Anybody may sign in as any of its people with one click, so it listens on this machine alone. Its clock stands at March 2018. No mail leaves it."
  )

  @OptionGroup var address: AddressOption
  @Option(name: .long, help: ArgumentHelp("Where the demonstration is kept.", valueName: "file|postgres://…"))
  var database: String?
  @Option(help: .hidden) var fixedAnswer: Int?

  /// The day at which the demonstration's clock starts: its newest month has been reported and is to be
  /// closed.
  static let today = Day(year: 2018, month: 3, day: 9) ?? Day(ordinal: 0)

  func run() async throws {
    let place = try database ?? Self.place()
    let opened = try await DatabaseOption.open(place)
    let isThere = try await opened.read { try PlanRecords.find(slug: DemoCouncil.plan, $0) != nil }
    // What a command recorded by this machine's clock is not of the demonstration's time.
    let present = Date(timeIntervalSinceNow: -86_400).formatted(.iso8601)
    let last = try await opened.read { try AuditTrail.lastMoment(before: present, $0) }
    let now = Clock.running(from: Self.today, after: last)
    if !isThere {
      // Before anything that is said in it, so that what is said last stands.
      let (start, rising) = (UInt64(now().seconds - 86_400) * 1000, RisingTime())
      try await DemoCouncil.load(into: opened, ids: IDMaker { rising.next(start) }, at: now())
    }
    var settings = address.settings
    settings.isDemo = true
    settings.fixedAnswer = fixedAnswer
    let files = URL.temporaryDirectory.appending(component: "lineofsight-demo-files").path
    let site = try Site(
      database: opened, settings: settings, files: EvidenceFiles(folder: files),
      renderings: files + "/renderings", mailer: { _ in .sent }, now: now)
    try await Server.run(site, opened, address: address)
  }

  /// One file for each state of the demonstration's data, so that a newer program never shows older data.
  private static func place() throws -> String {
    let folder = URL.temporaryDirectory.appending(component: "lineofsight-demo-\(DemoCouncil.fingerprint)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(component: "barchester.db").path
  }
}
