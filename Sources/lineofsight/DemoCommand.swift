import ArgumentParser
import Foundation
import Improvement
import Papers
import Records
import Site

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Serves the demonstration council.",
    discussion: "Barchester's plan over 22 months, in a database of its own that may be thrown away.")

  @OptionGroup var address: AddressOption
  @Option(name: .long, help: ArgumentHelp("Where the demonstration is kept.", valueName: "file|postgres://…"))
  var database: String?

  func run() async throws {
    let place = try database ?? Self.place()
    let opened = try await DatabaseOption.open(place)
    let isThere = try await opened.read { try PlanRecords.find(slug: DemoCouncil.plan, $0) != nil }
    if !isThere { try await Self.load(opened) }
    try await Server.run(opened, address: address, isDemo: true)
  }

  /// One file for each state of the demonstration's data, so that a newer program never shows older data.
  private static func place() throws -> String {
    let folder = URL.temporaryDirectory.appending(component: "lineofsight-demo-\(DemoCouncil.fingerprint)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(component: "barchester.db").path
  }

  private static func load(_ database: any Database) async throws {
    let options = PlanImportOptions(
      file: "barchester.json", slug: DemoCouncil.plan, today: Clock.today(), ids: Clock.ids)
    let result = PlanImport.readJSON(path: DemoCouncil.path, options)
    guard let draft = result.draft else { throw Refused(result.problems.map(\.description)) }
    let keeping = PlanKeeping(draft, ids: Clock.ids)
    let occasion = Clock.occasion("demonstration")
    _ = try await database.write { try keeping.keep($0, on: occasion) }
  }
}
