import Documents
import Improvement

/// An edition of the plan as it is stored when it is approved: canonical JSON, whose members stand in
/// one order without a space, so that the same edition is always the same bytes and has one hash.
package enum PlanEditionFile {
  static let schema = "line-of-sight/plan-edition/1"

  package static func json(_ edition: PlanEdition) -> String {
    JSON.members([
      "schema": .string(schema), "title": .string(edition.title),
      "priorities": .array(edition.priorities.map(priority)),
      "objectives": .array(edition.objectives.map(objective)),
      "actions": .array(edition.actions.map(action)),
      "recommendations": .array(edition.recommendations.map(recommendation)),
    ]).text()
  }

  private static func priority(_ priority: EditionPriority) -> JSON {
    .members([
      "number": .number(priority.number), "title": .string(priority.title), "lead": .text(priority.lead),
      "responsibleBody": .text(priority.responsibleBody),
    ])
  }

  private static func objective(_ objective: EditionObjective) -> JSON {
    .members([
      "reference": .string(objective.reference.text), "priority": .number(objective.priority),
      "title": .string(objective.title),
    ])
  }

  private static func action(_ action: EditionAction) -> JSON {
    .members([
      "reference": .string(action.reference.text), "priority": .number(action.priority),
      "objective": .text(action.objective?.text), "stem": .string(action.stem),
      "parts": .array(
        action.parts.map { .members(["letter": .string($0.letter), "text": .string($0.text)]) }),
      "lead": .text(action.lead), "contributors": .texts(action.contributors),
      "timescale": .members([
        "printed": .string(action.timescale.printed), "from": .string(action.timescale.from.iso),
        "to": .string(action.timescale.to.iso),
      ]),
      "start": .text(action.start?.iso), "successMeasure": .text(action.successMeasure),
      "category": .text(action.category), "recommendations": .texts(action.recommendations),
    ])
  }

  private static func recommendation(_ recommendation: EditionRecommendation) -> JSON {
    .members([
      "code": .string(recommendation.code), "number": .number(recommendation.number),
      "addressedTo": .string(recommendation.addressedTo), "text": .string(recommendation.text),
    ])
  }
}
