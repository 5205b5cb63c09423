import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// Putting a council's own Word and OpenDocument files in the place of the product's.
struct TemplatesPages: Sendable {
  let site: Site
  /// Bytes of a form with its file.
  static let limit = 22_000_000

  private struct Desk: Sendable {
    let view: PlanView
    let templates: [String: TemplateRecords.Template]
    var listed: PlanRecords.Listed { view.entry.listed }
    var seen: String { TemplatesPage.seen(templates) }
  }

  private func desk(_ context: SignedInContext, _ session: any Session) throws -> Desk {
    let view = try site.view(context, session, query: .empty)
    return Desk(view: view, templates: try TemplateRecords.all(view.entry.listed, session))
  }

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let note: String? =
      switch Query(request)["done"] {
      case "kept": "The template is kept. Papers take its styles from now on."
      case "removed": "Papers take the product’s own styles again."
      default: nil
      }
    return try await page(context, OpenForm(), note: note)
  }

  private func page(_ context: SignedInContext, _ sent: OpenForm, note: String? = nil) async throws
    -> Response
  {
    let desk = try await site.database.read { try self.desk(context, $0) }
    var page = TemplatesPage(
      view: desk.view, templates: desk.templates, problems: sent.problems, note: note)
    for (format, template) in desk.templates {
      guard let known = PaperPrint.Format(rawValue: format) else { continue }
      do {
        page.added[format] = OfficeTemplate(format: known, bytes: try template.content(in: site.files)).added
      } catch let gone as TemplateRecords.Gone {
        page.problems.add("file", gone.sentence)
      }
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func download(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let format = try context.parameters.require("format")
    let desk = try await site.database.read { try self.desk(context, $0) }
    guard let template = desk.templates[format], let known = PaperPrint.Format(rawValue: format) else {
      throw none
    }
    let bytes = try site.content(of: template)
    return Reply.saved(bytes, type: known.contentType, name: template.name)
  }

  private var none: PageProblem {
    PageProblem(
      status: .notFound, title: "There is no such template",
      sentences: ["Papers of that kind take the product’s own styles."], links: [])
  }

  // MARK: Another template

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    _ = try await site.database.read { try site.entry(context, $0) }
    let template: TemplateRecords.Template
    switch try await take(form, context) {
    case .success(let taken): template = taken
    case .failure(let problem):
      return try await page(context, OpenForm(problems: FormProblems("file", problem.sentence)))
    }
    return try await change(form, context, done: "kept") { desk, ledger in
      try TemplateRecords.keep(template, of: desk.listed, ledger)
    }
  }

  /// Looks through the file, tries it out, and keeps its content.
  private func take(
    _ form: FormData, _ context: SignedInContext
  ) async throws -> Result<TemplateRecords.Template, FileProblem> {
    guard let file = form.files.first(where: { $0.field == "file" }) else {
      let sentence = form.refusedFiles.first?.sentence ?? "Choose the file: .docx or .odt"
      return .failure(FileProblem(sentence: sentence))
    }
    guard let folder = site.files else {
      return .failure(
        FileProblem(sentence: "Files cannot be kept here: the site was started without a folder for them."))
    }
    let template: OfficeTemplate
    switch OfficeTemplate.read(file.bytes, named: file.name) {
    case .success(let read): template = read
    case .failure(let problem): return .failure(problem)
    }
    do {
      let made = try await site.renderings.bytes(template.trial)
      if let fault = template.fault(of: made, named: file.name) { return .failure(fault) }
    } catch let fault as ToolFault {
      context.logger.error("\(fault.line)")
      return .failure(OfficeTemplate.problem(of: fault, named: file.name))
    }
    return .success(
      TemplateRecords.Template(
        format: template.format.rawValue, hash: try folder.keep(file.bytes), name: file.name,
        size: file.bytes.count, addedBy: context.person.title, addedOn: site.now().day))
  }

  @Sendable func remove(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let format = try context.parameters.require("format")
    return try await change(form, context, done: "removed") { desk, ledger in
      guard let template = desk.templates[format] else { throw none }
      try TemplateRecords.remove(template, of: desk.listed, ledger)
    }
  }

  private func change(
    _ form: FormData, _ context: SignedInContext, done: String,
    _ change: @escaping @Sendable (Desk, Ledger) throws -> Void
  ) async throws -> Response {
    let again = try await site.keep(
      form, context, on: { try self.desk(context, $0) }, seen: \.seen,
      told: { _ in
        FormProblems(
          "file",
          "Somebody else has changed the templates meanwhile. Look at what is in use now, and send yours again"
        )
      }
    ) { desk, _, ledger in
      try change(desk, ledger)
      return FormProblems()
    }
    if let again { return try await page(context, again.form) }
    return Reply.seeOther(try context.planPage("settings/templates?done=\(done)"))
  }
}

extension Site {
  /// What papers of a format take their styles from; nil for the product's own.
  func content(of template: TemplateRecords.Template?) throws -> [UInt8]? {
    try template.map { try content(of: $0) }
  }

  func content(of template: TemplateRecords.Template) throws -> [UInt8] {
    do {
      return try template.content(in: files)
    } catch let gone as TemplateRecords.Gone {
      throw PageProblem(
        status: .serviceUnavailable, title: "The council’s template is not there",
        sentences: [gone.sentence], links: [("Start", "/")])
    }
  }
}
