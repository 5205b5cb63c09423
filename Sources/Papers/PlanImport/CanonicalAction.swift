import Improvement

extension PlanImport {
  /// One of `plan.actions` in canonical JSON.
  struct CanonicalAction: Decodable {
    let ref: Canonical<Reference>
    let priority: Int
    let objective: Canonical<Reference>?
    let stem: Canonical<String>
    let subPoints: [Part]?
    let shortTitle: String?
    let lead: String?
    let contributors: [String]?
    let category: String?
    let recommendations: [String]?
    let startMonth: Canonical<Month>?
    let endMonth: Canonical<Month>?
    let timescale: Timescale
    let responsibleBody: String?
    let addedInVersion: String?
    let inPlanFrom: Canonical<Month>
    let withdrawal: Withdrawal?
    let successorOf: Canonical<Reference>?
    let dependencies: [Dependency]?
    let updates: [Update]
    let evidence: [Evidence]?

    struct Part: Decodable {
      let letter: Canonical<String>
      let text: Canonical<String>
    }

    struct Timescale: Decodable {
      let printed: Canonical<String>
      let from: Canonical<Month>
      let to: Canonical<Month>
    }

    struct Withdrawal: Decodable {
      let date: Canonical<Day>
      let reason: Canonical<String>
      let approvedBy: String
      let successor: Canonical<Reference>?
    }

    struct Dependency: Decodable {
      let kind: String
      let what: String?
      let action: Canonical<Reference>?
      let expected: Canonical<Month>?
      let met: Canonical<Month>?
    }

    struct Evidence: Decodable {
      let title: Canonical<String>
      let kind: String
      let date: Canonical<Day>?
    }

    struct Update: Decodable {
      let asAt: Canonical<Month>
      let rating: String
      let narrative: String?
      let bullets: [String]?
      let interim: String?
      let forecast: Canonical<Month>?
      let submittedOn: Canonical<Day>
      let submittedBy: String?
      let immediateSafeguardingRisk: Risk?
      let discussedAt: Discussion?
      let jointWith: [Canonical<Reference>]?
      let whatIsDifferent: String?
    }

    struct Risk: Decodable {
      let answer: Bool
      let reason: String
      let assessedBy: String
      let assessedOn: Canonical<Day>?
    }

    struct Discussion: Decodable {
      let body: String
      let date: Canonical<Day>
    }
  }
}
