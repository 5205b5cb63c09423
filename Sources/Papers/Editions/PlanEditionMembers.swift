import Improvement

// The members of a stored edition, and what each stands for.
extension PlanEditionFile {
  typealias Canonical = PlanImport.Canonical

  struct Edition: Decodable {
    let title: String
    let priorities: [Priority]
    let objectives: [Objective]
    let actions: [Action]
    let recommendations: [Recommendation]

    var value: PlanEdition {
      PlanEdition(
        title: title, priorities: priorities.map(\.value), objectives: objectives.map(\.value),
        actions: actions.map(\.value), recommendations: recommendations.map(\.value))
    }
  }

  struct Priority: Decodable {
    let number: Int
    let title: String
    let lead: String?
    let responsibleBody: String?

    var value: EditionPriority {
      EditionPriority(number: number, title: title, lead: lead, responsibleBody: responsibleBody)
    }
  }

  struct Objective: Decodable {
    let reference: Canonical<Reference>
    let priority: Int
    let title: String

    var value: EditionObjective {
      EditionObjective(reference: reference.value, priority: priority, title: title)
    }
  }

  struct Action: Decodable {
    let reference: Canonical<Reference>
    let priority: Int
    let objective: Canonical<Reference>?
    let stem: String
    let parts: [Part]
    let lead: String?
    let contributors: [String]
    let timescale: Timescale
    let start: Canonical<Month>?
    let successMeasure: String?
    let category: String?
    let recommendations: [String]

    var value: EditionAction {
      EditionAction(
        reference: reference.value, priority: priority, objective: objective?.value, stem: stem,
        parts: parts.map { EditionPart(letter: $0.letter, text: $0.text) }, lead: lead,
        contributors: contributors, timescale: timescale.value, start: start?.value,
        successMeasure: successMeasure, category: category, recommendations: recommendations)
    }
  }

  struct Part: Decodable {
    let letter: String
    let text: String
  }

  struct Timescale: Decodable {
    let printed: String
    let from: Canonical<Month>
    let to: Canonical<Month>

    var value: Improvement.Timescale {
      Improvement.Timescale(printed: printed, from: from.value, to: to.value)
    }
  }

  struct Recommendation: Decodable {
    let code: String
    let number: Int
    let addressedTo: String
    let text: String

    var value: EditionRecommendation {
      EditionRecommendation(code: code, number: number, addressedTo: addressedTo, text: text)
    }
  }
}
