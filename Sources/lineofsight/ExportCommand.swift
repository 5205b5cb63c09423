import ArgumentParser
import Improvement
import Papers
import Records

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes records to a file.",
    subcommands: [ExportRegisterCommand.self, ExportCouncilCommand.self])
}

struct ExportRegisterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "Writes the register of actions as it stands at a month end.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, xlsx }

  @OptionGroup var database: DatabaseOption
  @OptionGroup var plan: PlanOption
  @Option(help: ArgumentHelp("The month end; the newest when not given.", valueName: "yyyy-mm")) var asAt:
    Month?
  @Option(help: ArgumentHelp("Leave out what was recorded after this day.", valueName: "yyyy-mm-dd"))
  var knownOn: Day?
  @Option(help: "csv, json or xlsx.") var format: Format = .csv
  @Option(help: ArgumentHelp("The file to write; standard output when not given.", valueName: "file"))
  var output: String?

  func run() async throws {
    let database = try await database.openExisting()
    let (plan, asAt, knownOn) = (plan, asAt, knownOn)
    let file = try await database.read { session in
      let book = PlanBook()
      let entry = try plan.entry(book, session)
      let month = try ReportExceptionCommand.month(asAt, entry)
      let position = try book.position(entry, asAt: month, knownOn: knownOn, session)
      return RegisterFile(
        entry.plan, asAt: month, standings: position.standings,
        texts: try RegisterRecords.texts(entry.listed, session))
    }
    switch format {
    case .csv: try Terminal.write(file.csv, to: output)
    case .json: try Terminal.write(file.json, to: output)
    case .xlsx: try Terminal.write(file.workbook(created: Clock.now().seconds), to: output)
    }
    try await database.close()
  }
}
