import Documents
import Improvement
import Papers
import Records

/// The Word and OpenDocument files whose styles a plan's papers take.
struct TemplatesPage: Sendable {
  let view: PlanView
  /// By format.
  let templates: [String: TemplateRecords.Template]
  /// The styles that were added to each, by format.
  var added: [String: [String]] = [:]
  var problems = FormProblems()
  var note: String?

  static let formats: [(format: PaperPrint.Format, name: String)] = [(.docx, "Word"), (.odt, "OpenDocument")]

  static func seen(_ templates: [String: TemplateRecords.Template]) -> String {
    Seen.mark(formats.map { templates[$0.format.rawValue]?.hash ?? "" })
  }

  var title: String { problems.title("Paper templates") }
  private var address: String { view.links.page("settings/templates") }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Plan settings", view.links.page("settings"))]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Paper templates</h1>
    <p class="lede">Papers take the fonts, headings, header, footer and margins of a file of your council’s own. What stands in it as text is left out.</p></div></div>
    <div class="split">
    <div>\(table)\(each: Self.formats, { styles($0.format, $0.name) })</div>
    \(upload)
    </div>
    """
  }

  private var table: HTML {
    """
    <table class="dense stacks templates"><caption class="unseen">Templates in use</caption>
    <thead><tr><th scope="col">Papers as</th><th scope="col">In use</th><th scope="col">Since</th><th scope="col"><span class="unseen">Do</span></th></tr></thead>
    <tbody>\(each: Self.formats, { row($0.format, $0.name) })</tbody></table>
    """
  }

  private func row(_ format: PaperPrint.Format, _ name: String) -> HTML {
    guard let template = templates[format.rawValue] else {
      return """
        <tr><th scope="row">\(name)</th><td data-label="In use">The product’s own</td><td></td><td></td></tr>

        """
    }
    return """
      <tr><th scope="row">\(name)</th>
      <td data-label="In use"><a href="\(address)/\(format.rawValue)" download>\(template.name)</a> <span class="under">\(ActionEvidence.size(template.size))</span></td>
      <td data-label="Since">\(template.addedOn.long), by \(view.entry.named(template.addedBy))</td>
      <td><form method="post" action="\(address)/\(format.rawValue)/removal">\(Components.proof(view.reader))\(Seen.field(Self.seen(templates)))<button class="button-quiet small-button">Use the product’s own<span class="unseen"> for \(name)</span></button></form></td></tr>

      """
  }

  private func styles(_ format: PaperPrint.Format, _ name: String) -> HTML {
    guard let added = added[format.rawValue] else { return "" }
    guard !added.isEmpty else {
      return "<p class=\"meta\">The \(name) template has every style that papers use.</p>"
    }
    return """
      <details><summary>\(Words.plural(added.count, "style")) added to the \(name) template</summary>
      <p class="meta">Papers use these too, and the template has none of the name: they look as in the product’s own, in the template’s font. Give the template a style of the name to set it yourself.</p>
      <p class="meta">\(added.joined(separator: ", "))</p></details>
      """
  }

  private var upload: HTML {
    let problem = problems["file"]
    return """
      <section aria-labelledby="upload"><div class="section"><h2 id="upload">Use a file of your own</h2></div>
      <form class="form" method="post" action="\(address)" enctype="multipart/form-data" novalidate>\(Components.proof(view.reader))\(Seen.field(Self.seen(templates)))
      <div class="field\(if: problem != nil, " field-wrong")"><label for="file">The file</label>
      <p class="hint" id="file-hint">A Word document (.docx) or an OpenDocument text (.odt), up to 10 MB. It is tried out on a short paper before it is taken.</p>
      \(Field.problem("file", problem))<input type="file" id="file" name="file" aria-describedby="file-hint\(if: problem != nil, " file-problem")" accept=".docx,.odt"></div>
      <p class="meta">Ratings keep their letters, words and colours whatever the file holds. Macros, embedded objects and links to other files are refused.</p>
      <p class="row"><button class="button">Try it and use it</button></p></form></section>
      """
  }
}
