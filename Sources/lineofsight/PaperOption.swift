import ArgumentParser
import Documents
import Foundation
import Improvement
import Records
import Site

/// In which format a paper is written, and where to.
struct PaperOption: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, docx, odt, pdf, xlsx }

  @Option(help: "text, json, html, docx, odt, pdf or xlsx.") var format: Format = .text
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

  /// The plan's own template for the format, where it has one.
  func template(_ entry: PlanBook.Entry, _ session: any Session) throws -> TemplateRecords.Template? {
    try TemplateRecords.all(entry.listed, session)[format.rawValue]
  }

  func write(
    _ print: PaperPrint, json: JSON, template: TemplateRecords.Template?, of database: DatabaseOption
  ) throws {
    switch format {
    case .json: try Terminal.write(json.text(indented: true), to: output)
    case .text: try Terminal.write(PaperText(print.paper).text, to: output)
    case .html: try Terminal.write(Self.page(PaperHTML(print.paper)).text, to: output)
    case .docx, .odt, .pdf:
      guard let format = PaperPrint.Format(rawValue: format.rawValue) else { return }
      let reference = try referenceBytes(template, database)
      try Terminal.write(print.rendering(format, reference: reference), to: output)
    case .xlsx:
      try Terminal.write(
        Workbook(print.paper, organisation: print.organisation, created: Clock.now().seconds), to: output)
    }
  }

  private func referenceBytes(
    _ template: TemplateRecords.Template?, _ database: DatabaseOption
  ) throws -> [UInt8]? {
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
