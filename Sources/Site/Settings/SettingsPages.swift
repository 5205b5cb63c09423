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
    _ context: SignedInContext, form: SettingsForm? = nil, problems: FormProblems = FormProblems(),
    note: String? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let kept = SettingsForm(view.plan.settings)
      return SettingsPage(
        view: view, form: form ?? kept, seen: kept.seen,
        fields: try OwnFieldRecords.fields(view.entry.listed, session).count, problems: problems, note: note)
    }
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html), status: status)
  }

  @Sendable func send(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = SettingsForm(form)
    let outcome = try await keep(context) { old in
      let kept = SettingsForm(old)
      guard form["seen"] == kept.seen else {
        return (
          old, Self.stale(SettingsForm.names.filter { filled[$0] != kept[$0] }.map { ($0, kept[$0]) }), true
        )
      }
      let (new, problems) = filled.settings(old)
      return (new, problems, false)
    }
    guard outcome.problems.isEmpty else {
      return try await page(
        context, form: filled, problems: outcome.problems,
        status: outcome.isStale ? .conflict : .unprocessableContent)
    }
    return Reply.seeOther(outcome.links.page("settings") + "?done=kept")
  }

  // MARK: Standard sentences

  @Sendable func sentences(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await sentencesPage(
      context, note: Query(request)["done"] == "kept" ? "The sentences are kept." : nil)
  }

  private func sentencesPage(
    _ context: SignedInContext, form: SentencesForm? = nil, problems: FormProblems = FormProblems(),
    note: String? = nil, status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let site = site
    let page = try await site.database.read { session in
      let view = try site.view(context, session, query: .empty)
      let kept = SentencesForm(view.plan.settings)
      return SentencesPage(
        view: view, form: form ?? kept, seen: kept.seen, problems: problems, note: note)
    }
    return Reply.page(site.layout.page(page.view, nil, title: page.title, main: page.html), status: status)
  }

  @Sendable func sendSentences(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let filled = SentencesForm(form)
    let outcome = try await keep(context) { old in
      let kept = SentencesForm(old)
      guard form["seen"] == kept.seen else {
        let differing = StandardSentence.allCases.filter { filled[$0] != kept[$0] }
        return (old, Self.stale(differing.map { (SentencesForm.name($0), kept[$0]) }), true)
      }
      let (new, problems) = filled.settings(old)
      return (new, problems, false)
    }
    guard outcome.problems.isEmpty else {
      return try await sentencesPage(
        context, form: filled, problems: outcome.problems,
        status: outcome.isStale ? .conflict : .unprocessableContent)
    }
    return Reply.seeOther(outcome.links.page("settings/sentences") + "?done=kept")
  }

  // MARK: Keeping

  private struct Outcome: Sendable {
    let problems: FormProblems
    let isStale: Bool
    let links: PlanLinks
  }

  /// Keeps what the change makes of the settings that are kept now, unless it finds problems.
  private func keep(
    _ context: SignedInContext,
    _ change: @escaping @Sendable (PlanSettings) -> (PlanSettings, FormProblems, isStale: Bool)
  ) async throws -> Outcome {
    let (site, occasion) = (site, site.occasion(context.reader))
    return try await site.database.write { session in
      let entry = try site.entry(context, session)
      let old = entry.plan.settings
      let (new, problems, isStale) = change(old)
      if problems.isEmpty {
        try Ledger.keep(session, occasion, council: entry.listed.council.id) {
          try SettingsRecords.keep(old, as: new, of: entry.plan.id, $0)
        }
      }
      return Outcome(
        problems: problems, isStale: isStale, links: PlanLinks(plan: entry.plan.slug, asAt: nil))
    }
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
