import Hummingbird
import Improvement
import Papers
import Records

/// A plan's settings and its standard sentences.
struct SettingsPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context, note: Query(request)["done"] == "kept" ? "The settings are kept." : nil)
  }

  private func page(
    _ context: SignedInContext, form: SettingsForm? = nil, _ sent: OpenForm = OpenForm(), note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let kept = SettingsForm(view.plan.settings)
      return SettingsPage(
        view: view, form: form ?? kept, seen: kept.seen,
        fields: try OwnFieldRecords.fields(view.entry.listed, session).count,
        templates: try TemplateRecords.all(view.entry.listed, session).count, problems: sent.problems,
        note: note)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = SettingsForm(form)
    let again = try await keep(form, context, seen: { SettingsForm($0).seen }) { old in
      let kept = SettingsForm(old)
      return SettingsForm.names.filter { filled[$0] != kept[$0] }.map { ($0, kept[$0]) }
    } change: {
      filled.settings($0)
    }
    if let again { return try await page(context, form: filled, again) }
    return Reply.seeOther(try context.planPage("settings?done=kept"))
  }

  // MARK: Standard sentences

  @Sendable func sentences(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await sentencesPage(
      context, note: Query(request)["done"] == "kept" ? "The sentences are kept." : nil)
  }

  private func sentencesPage(
    _ context: SignedInContext, form: SentencesForm? = nil, _ sent: OpenForm = OpenForm(), note: String? = nil
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let kept = SentencesForm(view.plan.settings)
      return SentencesPage(
        view: view, form: form ?? kept, seen: kept.seen, problems: sent.problems, note: note)
    }
    return Reply.page(
      site.layout.page(page.view, nil, title: page.title, main: page.html), status: sent.status)
  }

  @Sendable func sendSentences(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = SentencesForm(form)
    let again = try await keep(form, context, seen: { SentencesForm($0).seen }) { old in
      let kept = SentencesForm(old)
      return StandardSentence.allCases.filter { filled[$0] != kept[$0] }
        .map { (SentencesForm.name($0), kept[$0]) }
    } change: {
      filled.settings($0)
    }
    if let again { return try await sentencesPage(context, form: filled, again) }
    return Reply.seeOther(try context.planPage("settings/sentences?done=kept"))
  }

  // MARK: Keeping

  /// Keeps what the change makes of the settings that are kept now.
  ///
  /// - Parameter differing: fields of which the form says something else than is kept, with what is kept.
  /// - Returns: the form to be shown again; nil when they are kept.
  private func keep(
    _ form: FormData, _ context: SignedInContext, seen: @escaping @Sendable (PlanSettings) -> String,
    differing: @escaping @Sendable (PlanSettings) -> [(name: String, kept: String)],
    change: @escaping @Sendable (PlanSettings) -> (PlanSettings, FormProblems)
  ) async throws -> OpenForm? {
    try await site.keep(
      form, context, on: { try site.entry(context, $0).plan }, seen: { seen($0.settings) },
      told: { Self.stale(differing($0.settings)) }
    ) { plan, _, ledger in
      let (new, problems) = change(plan.settings)
      if problems.isEmpty { try SettingsRecords.keep(plan.settings, as: new, of: plan.id, ledger) }
      return problems
    }?.form
  }

  /// Says of each field that differs what is kept now.
  private static func stale(_ fields: [(name: String, kept: String)]) -> FormProblems {
    var problems = FormProblems()
    for (name, kept) in fields {
      let now =
        kept.isEmpty
        ? "it is empty now" : "it is “\(kept.split(whereSeparator: \.isNewline).joined(separator: "; "))” now"
      problems.add(
        name,
        "Somebody else has changed the settings meanwhile, and \(now). Send yours again if it still holds")
    }
    // Both say the same: nothing is left to keep, but the page must be seen.
    if problems.isEmpty {
      problems.add("main", "Somebody else has changed the settings meanwhile to what you typed")
    }
    return problems
  }
}
