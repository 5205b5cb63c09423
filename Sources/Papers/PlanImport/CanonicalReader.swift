import Improvement

extension PlanImport {
  /// Turns canonical JSON into a plan. What it says of itself that does not hold together is a problem, told
  /// with the path of the member.
  struct CanonicalReader {
    let file: CanonicalFile
    let options: PlanImportOptions
    let scale: RatingScale?
    var log: PlanImport.Log
    private let titles: [String: String]
    let names: [String: String]
    let references: Set<Reference>

    init(_ file: CanonicalFile, _ options: PlanImportOptions, _ log: PlanImport.Log) {
      self.file = file
      self.options = options
      self.log = log
      scale = options.scale ?? CanonicalFile.preset(for: file.ratingScale)
      titles = Dictionary(file.roles.map { ($0.id, $0.title.value) }, uniquingKeysWith: { first, _ in first })
      names = Dictionary(file.bodies.map { ($0.id, $0.name.value) }, uniquingKeysWith: { first, _ in first })
      references = Set(file.plan.actions.map(\.ref.value))
    }

    /// Nil when there are problems.
    mutating func draft() -> PlanDraft? {
      guard let scale else {
        let found = file.ratingScale.map { "\($0.id) (\($0.letter))" }
        log.problem(
          """
          ratingScale: \(listed(found)) is no scale that is known. Import the file with one that is: \
          \(listed(RatingScale.presets.map(\.key), "or")).
          """)
        return nil
      }
      var draft = PlanDraft(plan: plan(scale), said: Set(PlanDraft.Field.allCases))
      draft.recommendations = recommendations()
      draft.actions = actions(scale)
      draft.priorityNarratives = narratives()
      draft.periods = periods(draft.actions)
      draft.approvals = approvals()
      watchIdentities(draft)
      if draft.actions.isEmpty { log.problem("plan.actions: there is no action, so the plan is empty.") }
      return log.isClean ? draft : nil
    }

    mutating func problem(_ path: String, _ sentence: String) {
      log.problem("\(path): \(sentence)")
    }

    /// The post of a role; nil with a problem when there is no such role.
    mutating func title(_ role: String?, _ what: String, at path: String) -> String? {
      guard let role else { return nil }
      if let title = titles[role] { return title }
      problem(path, "\(quoted(role)), the \(what), is not among the roles.")
      return nil
    }

    /// A body's name; "council" is the council itself.
    mutating func body(_ id: String?, _ what: String, at path: String) -> String? {
      guard let id else { return nil }
      if let name = names[id] { return name }
      if id == "council" { return file.council.name.value }
      problem(path, "\(quoted(id)), the \(what), is not among the bodies.")
      return nil
    }

    /// Who decided: a body, or a post.
    mutating func decider(_ id: String?, at path: String) -> String? {
      guard let id else { return nil }
      return names[id] ?? title(id, "one who decided", at: path)
    }

    /// An action that another names must be in the plan.
    mutating func known(_ reference: Reference?, _ what: String, at path: String) -> Reference? {
      if let reference, !references.contains(reference) {
        problem(path, "\(reference), \(what), is not among the actions.")
      }
      return reference
    }

    /// Reports what is there twice; both paths are given.
    mutating func checkUnique(_ values: [String], in path: String, _ what: String) {
      var places: [String: Int] = [:]
      for (index, value) in values.enumerated() {
        if let first = places[value] {
          problem(
            "\(path)[\(index)]", "\(what) \(value) is also that of \(path)[\(first)]. Each needs its own.")
        } else {
          places[value] = index
        }
      }
    }
  }
}

extension PlanImport.CanonicalFile {
  /// The shipped scale with the same ratings, or the smallest that has them all.
  static func preset(for ratings: [Rating]) -> RatingScale? {
    let fitting = RatingScale.presets.filter { scale in
      !ratings.isEmpty && ratings.allSatisfy { scale[$0.id]?.letter.lowercased() == $0.letter.lowercased() }
    }
    return fitting.min { $0.ratings.count < $1.ratings.count }
  }
}
