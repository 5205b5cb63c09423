import ArgumentParser
import Documents
import Improvement
import Papers
import Records
import Site

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report.",
    subcommands: [ReportExceptionCommand.self, ReportBoardSummaryCommand.self])
}

struct ReportExceptionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exception", abstract: "Writes the exception report for a month end.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var plan: PlanOption
  @Option(
    help: ArgumentHelp("The month end that it stands at; the newest when not given.", valueName: "yyyy-mm"))
  var asAt: Month?
  @Option(help: ArgumentHelp("Leave out what was recorded after this day.", valueName: "yyyy-mm-dd"))
  var knownOn: Day?
  @Option(help: "Which list: exceptions, late, completed or turning.") var list: ReportList = .exceptions
  @Option(help: "Only this priority, by its number.") var priority: Int?
  @Option(help: "Only this category.") var category: String?
  @Option(help: "Only what this body answers for.") var body: String?
  @OptionGroup var paper: PaperOption

  func run() async throws {
    let opened = try await database.openExisting()
    let (plan, asAt, knownOn, list, paper) = (plan, asAt, knownOn, list, paper)
    let scope = ReportScope(priority: priority, category: category, body: body)
    let (content, template) = try await opened.read { session in
      let book = PlanBook()
      let entry = try plan.entry(book, session)
      let month = try Self.month(asAt, entry)
      return (
        try ExceptionReportSource(book: book).content(
          entry, asAt: month, knownOn: knownOn, list: list, scope: scope, session),
        try paper.template(entry, session)
      )
    }
    try paper.write(
      PaperPrint(content), json: ExceptionReportFile(content).json, template: template, of: database)
    try await opened.close()
  }

  static func month(_ asked: Month?, _ entry: PlanBook.Entry) throws -> Month {
    guard let newest = entry.periods.last?.month, let first = entry.periods.first?.month else {
      throw Refused("Nothing has been reported against this plan yet.")
    }
    let month = asked ?? newest
    guard entry.periods.contains(where: { $0.month == month }) else {
      throw Refused(
        "Nothing was reported for \(month.long). The plan has months from \(first.iso) to \(newest.iso).")
    }
    return month
  }
}

extension ReportList: ExpressibleByArgument {}
