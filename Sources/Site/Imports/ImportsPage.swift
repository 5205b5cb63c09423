import Documents
import Improvement
import Papers
import Records

/// Where the council's file is sent, and the files that were sent before.
struct ImportsPage {
  let view: PlanView
  let imports: [ImportRecords.Import]
  let form: OpenForm
  var note: String?

  private var links: PlanLinks { PlanLinks(plan: view.plan.slug, asAt: nil) }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Outline", links.page("outline"))]))
    \(form.summary)\(Components.done(note))
    <div class="page-head"><div><h1>Bring in a file</h1>
    <p class="lede">The council’s own spreadsheet or document, as it is kept. You see first what it says and what it would change; nothing is kept until you say so.</p></div></div>
    <form class="form" method="post" action="\(links.page("imports"))" enctype="multipart/form-data" novalidate>\(Components.proof(view.reader))
    \(ImportFields(form: form).html)
    <p class="row"><button class="button">Look at it</button></p></form>
    \(if: !imports.isEmpty, before)
    """
  }

  private var before: HTML {
    """
    <section aria-labelledby="before"><div class="section"><h2 id="before">Files before this</h2></div>
    <table class="dense stacks imports"><caption class="unseen">Files, newest first</caption>
    <thead><tr><th scope="col">File</th><th scope="col">Sent</th><th scope="col">What became of it</th></tr></thead>
    <tbody>\(each: imports, row)</tbody></table></section>
    """
  }

  private func row(_ one: ImportRecords.Import) -> HTML {
    let fate =
      one.kept.map {
        "\(Words.plural($0.differences, "difference")) kept on \($0.on.long) by \(view.entry.named($0.by))"
      } ?? "Not kept yet"
    return """
      <tr><th scope="row"><a href="/imports/\(one.id)">\(one.fileName)</a></th>
      <td data-label="Sent">\(Day(String(one.startedAt.prefix(10)))?.long ?? "") by \(view.entry.named(one.startedBy))</td>
      <td data-label="What became of it">\(Words.capitalised(fate))</td></tr>

      """
  }
}

/// What is asked of every file.
struct ImportFields {
  let form: OpenForm

  var html: HTML {
    let problem = form.problems["file"]
    return """
      <div class="field\(if: problem != nil, " field-wrong")"><label for="file">The file</label>
      <p class="hint" id="file-hint">Excel, Word, OpenDocument or CSV, up to 20 MB. Ratings may be words, letters, percentages or colours.</p>
      \(Field.problem("file", problem))<input type="file" id="file" name="file" aria-describedby="file-hint\(if: problem != nil, " file-problem")" accept=".xlsx,.docx,.odt,.ods,.csv,.json"></div>
      \(Field("as-at", "The month that its ratings stand at", value: form.filled["as-at"], hint: "Such as March 2017. Leave it empty if the file says so itself, as in “as at 31 March 2017”.", problem: form.problems["as-at"]).with { $0.width = "w-mid" }.input)
      \(Self.unrated(form.filled["not-rated"] == "yes"))
      """
  }

  static func unrated(_ isUnrated: Bool) -> HTML {
    Choice(
      .checkbox, "not-rated", "yes", "Nobody has rated its actions yet", isChosen: isUnrated,
      hint: "A new plan comes in without ratings; the month’s first updates give them."
    ).html
  }
}

/// The council's first plan, or another.
struct NewPlanPage {
  let reader: Reader
  let form: OpenForm

  var html: HTML {
    let scales = RatingScale.presets.map { (value: $0.key, text: $0.title) }
    return """
      \(Components.trail([("My work", "/")]))
      \(form.summary)
      <div class="page-head"><div><h1>Bring in a plan</h1>
      <p class="lede">From the spreadsheet or document in which \(reader.council.name) keeps it now. You see first how it is read; nothing is kept until you say so.</p></div></div>
      <form class="form" method="post" action="/plans/new" enctype="multipart/form-data" novalidate>\(Components.proof(reader))
      \(Field("title", "The plan’s title", value: form.filled["title"], hint: "As papers print it: Children’s Services Improvement Plan.", problem: form.problems["title"]).input)
      \(Field("name", "Its name in links", value: form.filled["name"], hint: "Small letters, figures and hyphens: improvement-plan. It stays.", problem: form.problems["name"]).with { $0.width = "w-mid" }.input)
      \(Field("scale", "Its rating scale", value: form.filled["scale"], problem: form.problems["scale"]).select(scales))
      \(ImportFields(form: form).html)
      <p class="row"><button class="button">Look at it</button></p></form>
      """
  }
}
