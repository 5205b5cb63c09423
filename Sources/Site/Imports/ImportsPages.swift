import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Sending the file of a plan: the council's next spreadsheet, or its first.
struct ImportsPages: Sendable {
  let site: Site
  /// Bytes of a form with its file.
  static let limit = 22_000_000

  // MARK: Into a plan that is there

  @Sendable func all(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(
      context, OpenForm(),
      note: Query(request)["done"] == "removed" ? "The file is thrown away. Nothing of it was kept." : nil)
  }

  private func page(_ context: SignedInContext, _ form: OpenForm, note: String? = nil) async throws
    -> Response
  {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      return ImportsPage(
        view: view, imports: try ImportRecords.all(view.plan.slug, of: view.plan.council.id, session),
        form: form, note: note)
    }
    return Reply.page(
      site.layout.page(page.view, .outline, title: form.title("Bring in a file"), main: page.html),
      status: form.status)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let entry = try await site.database.read { try site.entry(context, $0) }
    var problems = FormProblems()
    if let id = try await take(form, context, slug: entry.plan.slug, plan: entry.plan, &problems) {
      return Reply.seeOther("/imports/\(id)")
    }
    return try await page(context, OpenForm(filled: Filled(form), problems: problems))
  }

  // MARK: A plan that is new

  @Sendable func new(_ request: Request, _ context: SignedInContext) async throws -> Response {
    newPage(context, OpenForm())
  }

  private func newPage(_ context: SignedInContext, _ form: OpenForm) -> Response {
    Reply.page(
      site.layout.plain(
        title: form.title("Bring in a plan"), main: NewPlanPage(reader: context.reader, form: form).html,
        reader: context.reader), status: form.status)
  }

  @Sendable func sendNew(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = Filled(form)
    var problems = FormProblems()
    let slug = filled.line("name") ?? ""
    if filled.line("title") == nil { problems.add("title", "Enter the plan’s title, as its cover has it") }
    if !Plan.isSlug(slug) {
      problems.add("name", "Use small letters, figures and hyphens: improvement-plan")
    } else if try await site.database.read({ try PlanRecords.find(slug: slug, $0) }) != nil {
      problems.add("name", "Another plan goes by that name. Choose another, such as \(slug)-2")
    }
    if let id = try await take(form, context, slug: slug, plan: nil, &problems) {
      return Reply.seeOther("/imports/\(id)")
    }
    return newPage(context, OpenForm(filled: filled, problems: problems))
  }

  // MARK: The file

  /// Keeps the file with how it reads, to be looked at.
  ///
  /// - Returns: the import's id; nil when something must be mended first.
  private func take(
    _ form: FormData, _ context: SignedInContext, slug: String, plan: Plan?, _ problems: inout FormProblems
  ) async throws -> String? {
    let filled = Filled(form)
    let asAt = filled.text("as-at") == nil ? nil : filled.month("as-at", &problems)
    guard let file = form.files.first(where: { $0.field == "file" }) else {
      problems.add(
        "file", form.refusedFiles.first?.sentence ?? "Choose the file: .xlsx, .docx, .odt, .ods or .csv")
      return nil
    }
    guard let folder = site.files else {
      problems.add("file", "Files cannot be kept here: the site was started without a folder for them.")
      return nil
    }
    guard problems.isEmpty else {
      problems.add("file", "Choose “\(file.name)” again: a file does not stay in the form")
      return nil
    }
    var said = PlanMapping()
    if form["not-rated"] != nil { said.isRated = false }
    var one = ImportRecords.Import(
      id: (site.ids() as ID<PlanImportResult>).rawValue, slug: slug, title: filled.line("title"),
      scale: filled.text("scale"), fileHash: try folder.keep(file.bytes), fileName: file.name, asAt: asAt,
      mapping: PlanMappingFile.write(said), headings: "", leftOut: [], startedBy: context.person.title,
      startedAt: site.now().iso)
    let council = context.reader.council
    let result = PlanImport.read(
      file.bytes, ImportDesk.options(site, one, plan, council: council))
    if result.finding?.columns.isEmpty ?? true, result.draft == nil, let problem = result.problems.first,
      result.finding?.tables.isEmpty ?? true
    {
      problems.add("file", problem.sentence)
      return nil
    }
    one.headings = ImportReading.headings(result.finding ?? PlanFinding())
    let occasion = site.occasion(context.reader)
    try await site.database.write { [one, said] session in
      var one = one
      if let before = try ImportRecords.all(slug, of: council.id, session).first(where: { $0.kept != nil }) {
        var remembered = ImportReading.remembered(before, headings: one.headings)
        remembered.isRated = said.isRated
        one.mapping = PlanMappingFile.write(remembered)
      }
      try Ledger.keep(session, occasion, council: council.id) { try ImportRecords.add(one, $0) }
    }
    return one.id
  }
}
