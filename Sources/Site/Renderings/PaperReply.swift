import Documents
import Hummingbird
import Papers
import Records

/// A paper in whichever format it is asked for, by what follows the point in its address.
struct PaperReply: Sendable {
  let site: Site
  let print: PaperPrint
  let json: JSON
  /// Of the file, without what follows the point.
  let name: String
  /// The page to go back to when a file cannot be made.
  let back: (text: String, href: String)
  /// The council's own files, whose styles it takes, by format.
  let templates: [String: TemplateRecords.Template]

  /// "2017-03.docx" as "2017-03" and "docx".
  static func parts(_ name: String) -> (name: String, format: String?) {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  func file(_ format: String, _ context: SignedInContext) async throws -> Response {
    if let printed = PaperPrint.Format(rawValue: format) {
      let reference = try site.content(of: templates[format])
      return try await Reply.download(
        print.rendering(printed, reference: reference), by: site.renderings, name: name, back: back,
        context.logger)
    }
    switch format {
    case "xlsx":
      let workbook = Workbook(
        print.paper, organisation: print.organisation, address: site.settings.address,
        created: site.now().seconds)
      return try Reply.download(workbook, name: name + ".xlsx")
    case "json": return Reply.json(json.text(indented: true) + "\n")
    case "txt": return Reply.text(PaperText(print.paper).text)
    default: throw HTTPError(.notFound)
    }
  }
}
