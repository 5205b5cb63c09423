import ArgumentParser
import Documents
import Improvement
import Papers
import Records
import Site

struct ReportBoardSummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board-summary", abstract: "Writes the board's summary for a month end, on one page or two.")

  @OptionGroup var database: DatabaseOption
  @OptionGroup var plan: PlanOption
  @Option(
    help: ArgumentHelp("The month end that it stands at; the newest when not given.", valueName: "yyyy-mm"))
  var asAt: Month?
  @Option(help: ArgumentHelp("Leave out what was recorded after this day.", valueName: "yyyy-mm-dd"))
  var knownOn: Day?
  @Option(help: "How many pages it fills: 1 or 2.") var pages: BoardSummaryPaper.Length = .one
  @OptionGroup var paper: PaperOption

  func run() async throws {
    let opened = try await database.openExisting()
    let (plan, asAt, knownOn, paper) = (plan, asAt, knownOn, paper)
    let (content, template) = try await opened.read { session in
      let book = PlanBook()
      let entry = try plan.entry(book, session)
      return (
        try ExceptionReportSource(book: book).content(
          entry, asAt: try ReportExceptionCommand.month(asAt, entry), knownOn: knownOn, session),
        try paper.template(entry, session)
      )
    }
    try paper.write(
      PaperPrint(content, pages), json: BoardSummaryFile(content).json, template: template, of: database)
    try await opened.close()
  }
}

extension BoardSummaryPaper.Length: ExpressibleByArgument {}
