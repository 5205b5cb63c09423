import Documents
import Improvement
import Papers
import Records

/// How the file was read, to be put right: its sheets, its header, its columns, its words and colours.
struct ImportReadingForm {
  let desk: ImportDesk
  let reader: Reader
  let form: OpenForm
  let address: String
  private var finding: PlanFinding { desk.finding }
  private var said: PlanMapping { desk.one.said }

  var html: HTML {
    """
    <section aria-labelledby="read"><div class="section"><h2 id="read">How it was read</h2></div>
    <form method="post" action="\(address)/reading" id="reading" novalidate>\(Components.proof(reader))
    \(each: desk.one.leftOut, { "<div class=\"choice\"><input type=\"checkbox\" name=\"leave\" value=\"\($0)\" id=\"left-\($0)\" checked><label for=\"left-\($0)\">Leave out \($0)</label></div>" })
    \(tables)\(ImportFields.unrated(said.isRated == false))<div class="halves">\(month)\(header)</div>
    \(if: !finding.columns.isEmpty, columns)\(if: !finding.ratings.isEmpty, ratings)\(hidden)
    <p class="row"><button class="button-quiet">Read it again so</button></p></form></section>
    """
  }

  private var tables: HTML {
    guard finding.tables.count > 1 else { return "" }
    return """
      <fieldset class="field"><legend>Which of its tables are the plan?</legend><div class="choices">\(each: finding.tables.enumerated(), { place, table in
        "<div class=\"choice\"><input type=\"checkbox\" id=\"table-\(place)\" name=\"table\" value=\"\(table.name)\"\(if: table.isRead, " checked")><label for=\"table-\(place)\">\(table.name) <span class=\"meta\">\(Words.plural(table.rows, "row"))</span></label></div>"
      })</div>\(if: !finding.hiddenSheets.isEmpty, "<p class=\"hint\">Hidden, and not read: \(Words.list(finding.hiddenSheets)).</p>")</fieldset>
      """
  }

  private var month: HTML {
    let month = desk.one.asAt ?? finding.asAt.flatMap { Month($0) }
    return Field(
      "as-at", "The month that its ratings stand at",
      value: form.filled.text("as-at") ?? month?.long ?? "", hint: "Such as March 2017.",
      problem: form.problems["as-at"]
    ).with { $0.width = "w-mid" }.input
  }

  private var header: HTML {
    let rows = said.header ?? finding.mapping.header ?? []
    let text = form.filled.text("header") ?? rows.map(String.init).joined(separator: ", ")
    let was: HTML = said.header == nil ? "<input type=\"hidden\" name=\"header-was\" value=\"found\">" : ""
    return """
      <div>\(was)\(Field("header", "The row that heads its columns", value: text, hint: "A number; two as in 5, 6.", problem: form.problems["header"]).with { $0.width = "w-short" }.input)</div>
      """
  }

  private var columns: HTML {
    let options =
      [(value: "", text: "– not read –")]
      + PlanImport.Column.allCases.map { (value: $0.rawValue, text: Words.capitalised($0.name)) }
    let were: HTML =
      said.columns == nil ? "<input type=\"hidden\" name=\"columns-were\" value=\"found\">" : ""
    return """
      \(were)<table class="dense stacks columns"><caption>Its columns</caption>
      <thead><tr><th scope="col">Column</th><th scope="col">Headed</th><th scope="col">Holds</th></tr></thead>
      <tbody>\(each: finding.columns, { column in
        "<tr><th scope=\"row\">\(column.letters)</th><td data-label=\"Headed\">\(column.heading)\(if: column.isHidden, " <span class=\"meta\">hidden</span>")</td><td data-label=\"Holds\"><label class=\"unseen\" for=\"column-\(column.letters)\">Column \(column.letters) holds</label><select id=\"column-\(column.letters)\" name=\"column-\(column.letters)\">\(each: options, { Components.option($0.value, $0.text, selected: $0.value == (column.holds?.rawValue ?? "")) })</select></td></tr>"
      })</tbody></table>
      """
  }

  private var ratings: HTML {
    """
    <table class="dense stacks columns"><caption>What its ratings mean</caption>
    <thead><tr><th scope="col">In the file</th><th scope="col" class="number">Times</th><th scope="col">Means</th></tr></thead>
    <tbody>\(each: finding.ratings.enumerated(), { rating($0, $1) })</tbody></table>
    """
  }

  private func rating(_ place: Int, _ found: PlanFinding.Said) -> HTML {
    let kind = found.isColour ? "colour" : "word"
    let mapped = (found.isColour ? said.colours : said.words)?[found.text]
    let scale = desk.scale
    let known = found.rating.flatMap { scale[$0] }
    let automatic = known.map { "\($0.label), as it is read" } ?? "– choose –"
    let name: HTML =
      found.isColour
      ? "<svg class=\"swatch\" width=\"16\" height=\"16\" aria-hidden=\"true\"><rect width=\"16\" height=\"16\" fill=\"#\(found.text)\" stroke=\"#7c8993\"/></svg> Colour \(found.text)"
      : "“\(found.text)”"
    return """
      <tr><th scope="row">\(name)</th><td class="number" data-label="Times">\(found.count)</td><td data-label="Means"><input type="hidden" name="\(kind)" value="\(found.text)"><label class="unseen" for="means-\(place)">\(found.text) means</label><select id="means-\(place)" name="\(kind)-rating">\(Components.option("", automatic, selected: mapped == nil))\(each: scale.ratings, { Components.option($0.key, $0.label, selected: mapped == $0.key) })</select></td></tr>

      """
  }

  private var hidden: HTML {
    let said = said.hiddenRows
    func choice(_ value: String, _ label: HTML, _ isChosen: Bool) -> Choice {
      Choice(.radio, "hidden-rows", value, label, isChosen: isChosen)
    }
    return Field("hidden-rows", "Rows that are hidden in the file").choices(
      [
        choice("", "Ask me, if there are any", said == nil), choice("read", "Read them", said == .read),
        choice("leave", "Leave them out", said == .leave),
      ], isRow: true)
  }
}
