import Improvement
import Papers
import Records

/// A file from which a plan is brought in: how it reads, and what it would change. Nothing of it is kept
/// until somebody says so.
struct ImportDesk: Sendable {
  let one: ImportRecords.Import
  /// The plan as it is kept already; nil for a new one.
  let plan: Plan?
  let result: PlanImportResult
  /// Nil where the file cannot be read as a plan, or was kept already.
  let outcome: PlanKeeping.Outcome?

  var scale: RatingScale { plan?.scale ?? result.draft?.plan.scale ?? one.preset ?? .ragw }
  var finding: PlanFinding { result.finding ?? PlanFinding() }

  /// What would change, in the order of the file.
  var differences: [PlanMerge.Difference] {
    if case .changed(let differences, _) = outcome { differences } else { [] }
  }

  /// Marks what would be kept, so that nothing is kept that nobody has seen.
  var mark: String {
    switch outcome {
    case .added(let actions, let updates): Seen.mark(["new", String(actions), String(updates)])
    default: Seen.mark(differences.map(\.sentence))
    }
  }

  /// Timescales are shown before anybody has said why they move; keeping them asks.
  private static let unsaid = ChangeControl(reason: "-", approvedBy: "-")

  static func load(_ site: Site, _ context: SignedInContext) async throws -> ImportDesk {
    let (one, plan) = try await site.database.read { try record(site, context, $0) }
    let result = try read(site, one, plan, council: context.reader.council)
    guard let draft = result.draft, one.kept == nil else {
      return ImportDesk(one: one, plan: plan, result: result, outcome: nil)
    }
    let occasion = site.occasion(context.reader)
    let keeping = PlanKeeping(draft, ids: site.ids, changeControl: unsaid)
    let outcome = try await site.database.read { try keeping.keep($0, on: occasion, dryRun: true) }
    return ImportDesk(one: one, plan: plan, result: result, outcome: outcome)
  }

  static func record(
    _ site: Site, _ context: SignedInContext, _ session: any Session
  ) throws -> (ImportRecords.Import, Plan?) {
    let id = try context.parameters.require("import")
    guard let one = try ImportRecords.find(id, of: context.person.council, session) else {
      throw PageProblem(
        status: .notFound, title: "There is no such file",
        sentences: ["No file is being brought in under that address. It may have been thrown away."],
        links: [("My work", "/")])
    }
    return (one, try plan(one.slug, of: context.person.council, session))
  }

  static func plan(_ slug: String, of council: ID<Council>, _ session: any Session) throws -> Plan? {
    try PlanRecords.find(slug: slug, session).flatMap { listed in
      listed.council.id == council ? try PlanRecords.plan(listed, session) : nil
    }
  }

  /// Reads the file that was sent, as its import says.
  static func read(
    _ site: Site, _ one: ImportRecords.Import, _ plan: Plan?, council: Council
  ) throws -> PlanImportResult {
    guard let bytes = try site.files?.read(one.fileHash) else {
      throw PageProblem(
        status: .gone, title: "The file is no longer there",
        sentences: ["“\(one.fileName)” was sent and its content cannot be found. Send it once more."],
        links: [("My work", "/")])
    }
    return PlanImport.read(bytes, options(site, one, plan, council: council))
  }

  static func options(
    _ site: Site, _ one: ImportRecords.Import, _ plan: Plan?, council: Council
  ) -> PlanImportOptions {
    var options = PlanImportOptions(
      file: one.fileName, slug: one.slug, council: council.name, scale: plan?.scale ?? one.preset,
      asAt: one.asAt, today: site.now().day, title: one.title ?? plan?.title,
      casePatterns: plan?.settings.casePatterns ?? [], ids: site.ids)
    options.mapping = one.said
    options.leftOut = Set(one.leftOut)
    options.isOnPage = true
    return options
  }
}

extension ImportRecords.Import {
  var preset: RatingScale? { scale.flatMap(RatingScale.preset) }
  var said: PlanMapping { (try? PlanMappingFile.read(mapping.utf8)) ?? PlanMapping() }
}
