import Documents
import Improvement
import Papers
import Records

/// A file before it is kept: what is wrong with it, how it was read, and what it would change.
struct ImportPage {
  let desk: ImportDesk
  let reader: Reader
  let form: OpenForm

  private var one: ImportRecords.Import { desk.one }
  private var result: PlanImportResult { desk.result }
  var title: String { "Bring in \(one.fileName)" }
  var address: String { "/imports/\(one.id)" }

  private var trail: [(text: String, href: String)] {
    guard let plan = desk.plan else { return [("My work", "/")] }
    let links = PlanLinks(plan: plan.slug, asAt: nil)
    return [(plan.council.shortName, links.overview), ("Bring in a file", links.page("imports"))]
  }

  var html: HTML {
    """
    \(Components.trail(trail))
    \(form.summary)
    <div class="page-head"><div><p class="caption">\(desk.plan?.title ?? one.title ?? "A new plan")</p><h1>\(one.fileName)</h1>
    <p class="meta">\(reading)</p></div></div>
    \(one.kept.map(kept) ?? open)
    """
  }

  private var reading: String {
    let month = desk.finding.asAt.flatMap { Month($0) } ?? one.asAt
    let actions =
      result.draft.map { Words.plural($0.actions.count, "action") + " were read" }
      ?? "It is not read as a plan yet"
    return actions + (month.map { ", as at \($0.lastDay.long)" } ?? "")
  }

  private func kept(_ kept: ImportRecords.Kept) -> HTML {
    let links = PlanLinks(plan: one.slug, asAt: nil)
    let said =
      kept.differences == 0
      ? "Nothing differed from what was kept before."
      : "\(Words.capitalised(Words.plural(kept.differences, "difference"))) of it \(kept.differences == 1 ? "is" : "are") in the plan."
    return """
      <div class="notice notice-settled" role="status"><p>Kept on \(kept.on.long) by the \(kept.by)</p>
      <p>\(said) <a href="\(links.register())">The register</a></p></div>
      """
  }

  private var open: HTML {
    """
    <div class="stack-wide imports">
    \(ImportProblems(result: result, leftOut: one.leftOut, address: address, reader: reader).html)
    \(ImportDifferences(desk: desk, reader: reader, form: form, address: address).html)
    \(ImportFirstRows(finding: desk.finding, scale: desk.scale).html)
    \(ImportReadingForm(desk: desk, reader: reader, form: form, address: address).html)
    <section class="section"><form method="post" action="\(address)/removal">\(Components.proof(reader))<p class="small">Nothing has been kept of this file. <button class="as-link">Throw it away</button></p></form></section>
    </div>
    """
  }
}

/// Everything that stands in the way, and what was assumed.
struct ImportProblems {
  let result: PlanImportResult
  let leftOut: [String]
  let address: String
  let reader: Reader

  var html: HTML {
    "\(if: !result.problems.isEmpty, problems)\(if: !result.identities.isEmpty, identities)\(if: !result.notes.isEmpty, notes)"
  }

  private var problems: HTML {
    let count = result.problems.count
    return """
      <section aria-labelledby="wrong"><div class="section"><h2 id="wrong">\(count == 1 ? "One thing" : "\(Words.capitalised(Words.count(count))) things") to settle first</h2></div>
      <p class="measure">Mend the file and send it again, say below how it is to be read, or leave rows out.</p>
      <table class="dense stacks"><caption class="unseen">What is wrong, in the order of the file</caption>
      <thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">Leave the row out</th></tr></thead>
      <tbody>\(each: result.problems, row)</tbody></table></section>
      """
  }

  private func row(_ problem: PlanImportProblem) -> HTML {
    let leave: HTML =
      problem.leavesOut.map { row in
        "<label class=\"inline-choice\"><input type=\"checkbox\" form=\"reading\" name=\"leave\" value=\"\(row)\"> <span class=\"unseen\">Leave out </span>\(row)</label>"
      } ?? ""
    return """
      <tr><th scope="row" class="nowrap">\(problem.place.isEmpty ? "The file" : problem.place)</th><td data-label="What">\(problem.sentence)</td><td data-label="Leave the row out">\(leave)</td></tr>

      """
  }

  private var identities: HTML {
    """
    <section aria-labelledby="identities"><div class="section"><h2 id="identities">What looks like somebody’s identity</h2></div>
    <ul class="measure">\(each: result.identities, { "<li><b>\($0.place)</b> \($0.sentence)</li>" })</ul></section>
    """
  }

  private var notes: HTML {
    """
    <section aria-labelledby="notes"><div class="section"><h2 id="notes">What was assumed, for you to check</h2></div>
    <ul class="measure">\(each: result.notes, { "<li>\($0)</li>" })</ul></section>
    """
  }
}

/// The first actions as they would be kept.
struct ImportFirstRows {
  let finding: PlanFinding
  let scale: RatingScale

  var html: HTML {
    guard !finding.first.isEmpty else { return "" }
    return """
      <section aria-labelledby="first"><div class="section"><h2 id="first">The first \(finding.first.count == 1 ? "action" : "\(Words.count(finding.first.count)) actions"), as they are read</h2></div>
      <table class="dense stacks"><caption class="unseen">The first actions of the file</caption>
      <thead><tr><th scope="col">Where</th><th scope="col">Ref.</th><th scope="col">Action</th><th scope="col">Lead</th><th scope="col">Timescale</th><th scope="col">Rating</th></tr></thead>
      <tbody>\(each: finding.first, row)</tbody></table></section>
      """
  }

  private func row(_ row: PlanFinding.Row) -> HTML {
    let end = Month(row.end).map {
      $0.long == row.timescale ? "" : " <span class=\"under\">\($0.long)</span>" as HTML
    }
    return """
      <tr><td class="nowrap" data-label="Where">\(row.place)</td><th scope="row">\(row.reference)</th><td data-label="Action">\(row.wording)</td>
      <td data-label="Lead">\(row.lead ?? "No lead")</td><td data-label="Timescale">\(row.timescale)\(end)</td>
      <td class="nowrap" data-label="Rating">\(Components.rating(scale[row.rating], scale: scale))\(if: row.isRatedByColour, " <span class=\"under\">by its colour</span>")</td></tr>

      """
  }
}
