import ArgumentParser
import Documents
import Foundation
import Improvement
import Papers
import Records
import Site

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes a report.", subcommands: [ReportExceptionCommand.self])
}

struct ReportExceptionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exception", abstract: "Writes the exception report for a month end.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, docx, odt, pdf, xlsx }

  @OptionGroup var database: DatabaseOption
  @OptionGroup var plan: PlanOption
  @Option(
    help: ArgumentHelp("The month end that it stands at; the newest when not given.", valueName: "yyyy-mm"))
  var asAt: Month?
  @Option(help: ArgumentHelp("Leave out what was recorded after this day.", valueName: "yyyy-mm-dd"))
  var knownOn: Day?
  @Option(help: "text, json, html, docx, odt, pdf or xlsx.") var format: Format = .text
  @Option(help: "Which list: exceptions, late, completed or turning.") var list: ReportList = .exceptions
  @Option(help: "Only this priority, by its number.") var priority: Int?
  @Option(help: "Only this category.") var category: String?
  @Option(help: "Only what this body answers for.") var body: String?
  @Option(help: ArgumentHelp("The file to write; standard output when not given.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A .docx or .odt whose styles, header and footer the paper takes; the plan's own template when not given.",
      valueName: "file"))
  var reference: String?
  @Option(
    help: ArgumentHelp(
      "Where files of evidence and templates are kept. Next to the database's file when not given.",
      valueName: "folder"))
  var files: String?

  func validate() throws {
    guard let reference else { return }
    guard format == .docx || format == .odt, reference.lowercased().hasSuffix("." + format.rawValue) else {
      throw ValidationError("--reference takes a .docx with --format docx, or a .odt with --format odt.")
    }
  }

  func run() async throws {
    let opened = try await database.openExisting()
    let (plan, asAt, knownOn, list, format) = (plan, asAt, knownOn, list, format)
    let scope = ReportScope(priority: priority, category: category, body: body)
    let (content, template) = try await opened.read { session in
      let book = PlanBook()
      let entry = try plan.entry(book, session)
      let month = try Self.month(asAt, entry)
      return (
        try ExceptionReportSource(book: book).content(
          entry, asAt: month, knownOn: knownOn, list: list, scope: scope, session),
        try TemplateRecords.all(entry.listed, session)[format.rawValue]
      )
    }
    try write(content, template)
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

  private func write(_ content: ExceptionReportContent, _ template: TemplateRecords.Template?) throws {
    let paper = ExceptionReportPaper(content).paper
    switch format {
    case .json: try Terminal.write(ExceptionReportFile(content).json.text(indented: true), to: output)
    case .text: try Terminal.write(PaperText(paper).text, to: output)
    case .html: try Terminal.write(Self.page(PaperHTML(paper)).text, to: output)
    case .docx, .odt, .pdf:
      guard let printed = PaperPrint.Format(rawValue: format.rawValue) else { return }
      let rendering = PaperPrint(content).rendering(printed, reference: try referenceBytes(template))
      try Terminal.write(rendering, to: output)
    case .xlsx:
      let council = content.plan.council.name
      try Terminal.write(
        Workbook(paper, organisation: council, created: Clock.now().seconds), to: output)
    }
  }

  private func referenceBytes(_ template: TemplateRecords.Template?) throws -> [UInt8]? {
    guard let reference else {
      do {
        return try template?.content(in: database.files(files))
      } catch let gone as TemplateRecords.Gone {
        throw Refused(gone.sentence)
      }
    }
    guard let data = FileManager.default.contents(atPath: reference) else {
      throw Refused("\(reference): this file could not be read.")
    }
    return Array(data)
  }

  private static func page(_ paper: PaperHTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB"><head><meta charset="utf-8"><title>\(paper.paper.title)</title></head>
    <body>
    \(paper.header)
    <p>\(paper.paper.standing.sentence)</p>
    \(paper.sections)
    </body></html>
    """
  }
}

extension ReportList: ExpressibleByArgument {}
