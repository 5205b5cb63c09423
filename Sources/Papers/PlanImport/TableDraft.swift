import Improvement

extension PlanImport {
  /// Puts together what the rows of a table gave.
  struct TableDraft {
    let options: PlanImportOptions
    let scale: RatingScale
    let columns: Set<Column>
    let outline: Outline
    let asAt: Month
    let wordings: [Reference: String]

    func draft(_ actions: [Action]) -> PlanDraft {
      var plan = Plan(
        id: options.ids(), council: council, slug: options.slug, title: options.title ?? "Improvement plan",
        kind: "Improvement plan", firstMonth: asAt, scale: scale)
      plan.priorities = outline.priorities(options.ids)
      // An objective may be named below its first action, or nowhere.
      let actions = actions.map { action in
        var action = action
        action.objective = action.objective.flatMap { outline.has($0) ? $0 : nil }
        return action
      }
      plan.objectives = outline.objectives(of: actions, options.ids)
      var draft = PlanDraft(plan: plan, said: said(hasObjectives: !plan.objectives.isEmpty))
      draft.actions = actions
      draft.wordings = wordings
      if columns.contains(.updated) { draft.carriedTo = asAt }
      draft.recommendations = recommendations(of: actions)
      draft.periods = [ReportingPeriod(month: asAt, state: .open, closedOn: nil)]
      return draft
    }

    private var council: Council {
      let name = line(options.council ?? "")
      let short = name.hasSuffix(" Council") ? String(name.dropLast(" Council".count)) : name
      return Council(id: options.ids(), slug: slug(name), name: name, shortName: short)
    }

    private func slug(_ name: String) -> String {
      let words = name.lowercased().filter { $0 != "'" && $0 != "’" }
        .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      return words.joined(separator: "-")
    }

    /// The rows name recommendations by code alone; they are kept under it until their wording is known.
    private func recommendations(of actions: [Action]) -> [Recommendation] {
      let codes = Set(actions.flatMap(\.recommendations)).compactMap { Reference($0) }.sorted()
      return codes.map { code in
        let digits = code.text.reversed().prefix { $0.isNumber }.reversed()
        return Recommendation(
          id: options.ids(), code: code.text, number: Int(String(digits)) ?? 0,
          addressedTo: line(options.council ?? ""), text: "")
      }
    }

    private func said(hasObjectives: Bool) -> Set<PlanDraft.Field> {
      let byColumn: [Column: PlanDraft.Field] = [
        .lead: .lead, .contributors: .contributors, .category: .category, .successMeasure: .successMeasure,
        .recommendations: .recommendations, .start: .start, .evidence: .evidence, .forecast: .forecast,
        .narrative: .narrative,
      ]
      var said = Set(columns.compactMap { byColumn[$0] })
      if !options.isRated { said.subtract([.narrative, .forecast]) }
      if outline.hasTitles { said.insert(.priorityTitle) }
      if hasObjectives { said.insert(.objective) }
      if options.title != nil { said.insert(.title) }
      return said
    }
  }
}
