import ArgumentParser
import Foundation
import Improvement
import Papers
import Records

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings records in from a file.",
    subcommands: [ImportPlanCommand.self, ImportCouncilCommand.self])
}

struct ImportPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Brings in a council's plan from Excel, Word, OpenDocument, CSV or JSON.",
    discussion: """
      The file is told by its content, and its columns by their headings. Every problem is told at once, as
      plan.xlsx:Plan!C14: sentence, and nothing is kept until there is none.
      Importing the same file again changes nothing; a changed file shows its differences and keeps them.
      """)

  @OptionGroup var database: DatabaseOption
  @OptionGroup var plan: PlanOption
  @Argument(help: "The file: .xlsx, .docx, .odt, .ods, .csv, or JSON of the product's own shape.") var file:
    String
  @Option(help: "The council's name; needed the first time a plan comes in.") var council: String?
  @Option(help: "The plan's title, when the file has none.") var title: String?
  @Option(help: "The rating scale: rag-w, brag, percent or on-track.") var scale: String?
  @Option(help: ArgumentHelp("The month at whose end the file stands: 2017-03.", valueName: "yyyy-mm"))
  var asAt: Month?
  @OptionGroup var reading: ReadingOption
  @Option(help: "Why published timescales move, when the file moves them.") var changeReason: String?
  @Option(help: "Who approved that they move.") var approvedBy: String?
  @Flag(help: "Tell what would be kept, and keep nothing.") var dryRun = false

  func validate() throws {
    if let scale, RatingScale.preset(scale) == nil {
      throw ValidationError(
        "There is no scale “\(scale)”. Choose one of \(RatingScale.presets.map(\.key).joined(separator: ", "))."
      )
    }
    if (changeReason == nil) != (approvedBy == nil) {
      throw ValidationError("A timescale moves only with both --change-reason and --approved-by.")
    }
  }

  func run() async throws {
    guard Plan.isSlug(plan.plan) else {
      throw Refused(
        "“\(plan.plan)” cannot be a plan's name in links. Use small letters, figures and hyphens, and not “new” alone: improvement-plan."
      )
    }
    let kept = try await kept()
    let result = PlanImport.read(path: file, try options(kept))
    try reading.write(result.finding)
    Terminal.complain(result.notes.map { "\(file): \($0)" } + result.identities.map(\.description))
    guard let draft = result.draft, result.problems.isEmpty else {
      throw Refused(result.problems.map(\.description) + ["Nothing was kept."])
    }
    guard !draft.plan.council.name.isEmpty else {
      throw Refused(
        "The plan “\(plan.plan)” is new here, so say whose it is: add --council \"Your Council\".")
    }
    try await tell(keep(draft), result)
  }

  /// The plan as it is kept already; nothing is made where there is no database yet.
  private func kept() async throws -> Plan? {
    guard database.isThere else { return nil }
    let (opened, slug) = (try await database.open(), plan.plan)
    let kept = try await opened.read { session in
      try PlanRecords.find(slug: slug, session).flatMap { try PlanRecords.plan($0, session) }
    }
    try await opened.close()
    if let kept, let scale, kept.scale.key != scale {
      throw Refused(
        "The plan “\(slug)” is rated by the scale \(kept.scale.key), and a plan keeps its scale. Leave --scale out."
      )
    }
    return kept
  }

  private func options(_ kept: Plan?) throws -> PlanImportOptions {
    var options = PlanImportOptions(
      file: file, slug: plan.plan, council: council ?? kept?.council.name,
      scale: kept?.scale ?? scale.flatMap(RatingScale.preset), asAt: asAt, today: Clock.today(),
      title: title ?? kept?.title, casePatterns: kept?.settings.casePatterns ?? [], ids: Clock.ids)
    options.mapping = try reading.said()
    return options
  }

  private func keep(_ draft: PlanDraft) async throws -> PlanKeeping.Outcome {
    if dryRun, !database.isThere {
      return .added(actions: draft.actions.count, updates: draft.actions.reduce(0) { $0 + $1.updates.count })
    }
    let keeping = PlanKeeping(
      draft, ids: Clock.ids,
      changeControl: changeReason.flatMap { reason in
        approvedBy.map { ChangeControl(reason: reason, approvedBy: $0) }
      })
    let (opened, occasion, dryRun) = (try await database.open(), Clock.occasion(NSUserName()), dryRun)
    let outcome = try await opened.write { try keeping.keep($0, on: occasion, dryRun: dryRun) }
    try await opened.close()
    return outcome
  }

  private func tell(_ outcome: PlanKeeping.Outcome, _ result: PlanImportResult) throws {
    let would = dryRun ? "Would keep" : "Kept"
    switch outcome {
    case .added(let actions, let updates):
      Terminal.say([
        "\(would) the new plan “\(plan.plan)”: \(Words.plural(actions, "action")), \(Words.plural(updates, "update"))."
      ])
    case .unchanged(let missing):
      Terminal.say(["Nothing differs from what is kept."] + Self.missing(missing))
    case .changed(let differences, let missing):
      Terminal.say(
        differences.map(\.sentence) + [
          "\(would) \(differences.count) difference\(differences.count == 1 ? "" : "s")."
        ]
          + Self.missing(missing))
    case .refused(let refusals):
      let problems = refusals.map { result.problem($0.sentence, with: $0.reference, in: file) }
      throw Refused(problems.map(\.description) + ["Nothing was kept."])
    }
  }

  private static func missing(_ references: [Reference]) -> [String] {
    guard !references.isEmpty else { return [] }
    return [
      "Not in the file, and left as they are: \(references.map(\.text).joined(separator: ", ")). Withdraw those that no longer apply."
    ]
  }
}
