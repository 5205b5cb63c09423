/// What one edition of the plan says otherwise than another, change by change. Ratings are no part of
/// an edition.
package struct EditionComparison: Hashable, Sendable {
  package let title: TextChange?
  package let priorities: EditionDifferences<EditionPriority>
  package let objectives: EditionDifferences<EditionObjective>
  package let actions: EditionDifferences<EditionAction>
  package let recommendations: EditionDifferences<EditionRecommendation>

  package init(from: PlanEdition, to: PlanEdition) {
    title = TextChange(from: from.title, to: to.title)
    priorities = EditionDifferences(from: from.priorities, to: to.priorities, by: \.number) { old, new in
      EditionChanges {
        $0.text(EditionChange.title, old.title, new.title)
        $0.value(EditionChange.lead, old.lead, new.lead)
        $0.value(EditionChange.responsibleBody, old.responsibleBody, new.responsibleBody)
      }.all
    }
    objectives = EditionDifferences(from: from.objectives, to: to.objectives, by: \.reference) { old, new in
      EditionChanges {
        $0.text(EditionChange.title, old.title, new.title)
        $0.value(
          EditionChange.place, EditionPlace(priority: old.priority, objective: nil),
          EditionPlace(priority: new.priority, objective: nil))
      }.all
    }
    actions = EditionDifferences(
      from: from.actions, to: to.actions, by: \.reference, changes: EditionChanges.between)
    recommendations = EditionDifferences(
      from: from.recommendations, to: to.recommendations, by: { Reference(kept: $0.code) }
    ) { old, new in
      EditionChanges {
        $0.text(EditionChange.wording, old.text, new.text)
        $0.value(EditionChange.addressee, old.addressedTo, new.addressedTo)
        $0.value(EditionChange.number, old.number, new.number)
      }.all
    }
  }

  package var isEmpty: Bool {
    title == nil && priorities.isEmpty && objectives.isEmpty && actions.isEmpty && recommendations.isEmpty
  }

  /// Actions that only the later edition has.
  package var added: [EditionAction] { actions.added }
  /// Actions that only the earlier edition has.
  package var withdrawn: [EditionAction] { actions.gone }

  /// The actions of which one kind of thing changed.
  package func actions(where isKind: (EditionChange) -> Bool) -> [EditionDifferences<EditionAction>.Change] {
    actions.changed.filter { $0.changes.contains(where: isKind) }
  }

  package var moved: [EditionDifferences<EditionAction>.Change] {
    actions { if case .place = $0 { true } else { false } }
  }

  package var reworded: [EditionDifferences<EditionAction>.Change] {
    actions { if case .wording = $0 { true } else { false } }
  }

  /// Whose timescale has other months, not only another print.
  package var retimed: [EditionDifferences<EditionAction>.Change] {
    actions {
      if case .timescale(let old, let new) = $0 { (old.from, old.to) != (new.from, new.to) } else { false }
    }
  }

  package var withAnotherLead: [EditionDifferences<EditionAction>.Change] {
    actions { if case .lead = $0 { true } else { false } }
  }

  package var relinked: [EditionDifferences<EditionAction>.Change] {
    actions { if case .recommendations = $0 { true } else { false } }
  }
}
