import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// One file that is being brought in: looked at, read another way, kept or thrown away.
struct ImportPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    try await page(context, OpenForm())
  }

  private func page(_ context: SignedInContext, _ form: OpenForm) async throws -> Response {
    let desk = try await ImportDesk.load(site, context)
    return answer(desk, form, context)
  }

  private func answer(_ desk: ImportDesk, _ form: OpenForm, _ context: SignedInContext) -> Response {
    let page = ImportPage(desk: desk, reader: context.reader, form: form)
    return Reply.page(
      site.layout.plain(title: form.title(page.title), main: page.html, reader: context.reader, isWide: true),
      status: form.status)
  }

  /// Reads the file again as the person says.
  @Sendable func reread(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let desk = try await ImportDesk.load(site, context)
    guard desk.one.kept == nil else { return answer(desk, OpenForm(), context) }
    var problems = FormProblems()
    let changed = ImportReading(form: form, finding: desk.finding).changed(desk.one, &problems)
    guard problems.isEmpty else {
      return answer(desk, OpenForm(filled: Filled(form), problems: problems), context)
    }
    let occasion = site.occasion(context.reader)
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: context.person.council) {
        try ImportRecords.change(desk.one, to: changed, $0)
      }
    }
    return Reply.seeOther("/imports/\(desk.one.id)#read")
  }

  /// Keeps what was ticked: all of it or, when something stands in the way, nothing.
  @Sendable func confirm(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let desk = try await ImportDesk.load(site, context)
    guard desk.one.kept == nil, let draft = desk.result.draft else {
      return answer(desk, OpenForm(), context)
    }
    let filled = Filled(form)
    guard form["seen"] == desk.mark else {
      let late = FormProblems(
        "kept",
        "The plan or the file’s reading has changed since you looked. Look at what is left, and keep it.")
      return answer(desk, OpenForm(filled: filled, problems: late, isLate: true), context)
    }
    let taking = desk.plan == nil ? nil : Set(form.all("take"))
    let (control, problems) = self.control(desk, taking, filled)
    guard problems.isEmpty else { return answer(desk, OpenForm(filled: filled, problems: problems), context) }
    let keeping = PlanKeeping(draft, ids: site.ids, changeControl: control, taking: taking)
    if let refused = try await keep(keeping, desk, context) {
      return answer(desk, OpenForm(filled: filled, problems: refused), context)
    }
    return Reply.seeOther("/imports/\(desk.one.id)")
  }

  /// Why timescales move and who approved it, where any is taken that moves.
  private func control(
    _ desk: ImportDesk, _ taking: Set<String>?, _ filled: Filled
  ) -> (ChangeControl?, FormProblems) {
    var problems = FormProblems()
    let moved = desk.differences.filter { $0.isTimescale && (taking?.contains($0.place) ?? true) }
    if taking?.isEmpty == true { problems.add("kept", "Tick what is to be kept") }
    guard !moved.isEmpty else { return (nil, problems) }
    let (reason, who) = (filled.text("reason"), filled.line("approved-by"))
    if reason == nil {
      problems.add(
        "reason", "Say why the timescales of \(Words.list(moved.map(\.place))) move, or leave them out")
    }
    if who == nil { problems.add("approved-by", "Enter the body or post that approved it") }
    for (field, finding) in PrivacyQuestion.findings(
      in: [("reason", reason ?? "")], of: desk.plan ?? desk.result.draft!.plan)
    {
      problems.add(field, finding.request)
    }
    return (reason.flatMap { reason in who.map { ChangeControl(reason: reason, approvedBy: $0) } }, problems)
  }

  /// - Returns: what stood in the way, when nothing was kept.
  private func keep(
    _ keeping: PlanKeeping, _ desk: ImportDesk, _ context: SignedInContext
  ) async throws -> FormProblems? {
    let (occasion, council) = (site.occasion(context.reader), context.person.council)
    return try await site.database.write { session in
      guard let now = try ImportRecords.find(desk.one.id, of: council, session), now == desk.one else {
        return FormProblems("kept", "Somebody else has dealt with this file meanwhile. Look at it again.")
      }
      let count: Int
      switch try keeping.keep(session, on: occasion) {
      case .refused(let refusals):
        var problems = FormProblems()
        for refusal in refusals { problems.add("kept", refusal.sentence) }
        return problems
      case .added(let actions, _): count = actions
      case .changed(let differences, _): count = differences.count
      case .unchanged: count = 0
      }
      var kept = now
      kept.kept = ImportRecords.Kept(by: occasion.who, on: occasion.day, differences: count)
      try Ledger.keep(session, occasion, council: council) { try ImportRecords.change(now, to: kept, $0) }
      return nil
    }
  }

  /// Throws the file away. What was kept of it is the plan's and stays.
  @Sendable func remove(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let occasion = site.occasion(context.reader)
    let (one, plan) = try await site.database.write { session in
      let found = try ImportDesk.record(site, context, session)
      if found.0.kept == nil {
        try Ledger.keep(session, occasion, council: context.person.council) {
          try ImportRecords.remove(found.0, $0)
        }
      }
      return found
    }
    return Reply.seeOther(plan == nil ? "/plans/new" : "/plans/\(one.slug)/imports?done=removed")
  }
}

extension PlanMerge.Difference {
  /// Whether a published timescale moves by it, which asks for change control.
  var isTimescale: Bool { what == "timescale" }
}
