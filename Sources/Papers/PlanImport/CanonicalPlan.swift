import Improvement

extension PlanImport {
  /// The member `plan` of canonical JSON, and what stands beside its actions.
  struct CanonicalPlan: Decodable {
    let title: Canonical<String>
    let aliases: [String]?
    let aliasFrom: [String: Canonical<Day>]?
    let periodStart: Canonical<Month>
    let versions: [Version]?
    let priorities: [Priority]
    let objectives: [Objective]
    let actions: [CanonicalAction]
    let footnotes: [Footnote]?
    let priorityNarratives: [Narrative]?
    let responsibilityChanges: [Responsibility]?
    let changeRequests: [ChangeRequest]?

    struct Version: Decodable {
      let version: String
      let date: Canonical<Day>
      let status: String
      let note: String?
      let approvals: [Approval]?
    }

    struct Approval: Decodable {
      let body: String
      let date: Canonical<Day>
      let decision: String
    }

    struct Priority: Decodable {
      let number: Int
      let name: Canonical<String>
      let shortName: String?
      let aliases: [String]?
      let responsibleBody: String?
      let footnoted: Bool?
    }

    struct Objective: Decodable {
      let ref: Canonical<Reference>
      let priority: Int
      let title: Canonical<String>
      let outcome: String?
    }

    struct Footnote: Decodable {
      let priorities: [Int]
      let text: Canonical<String>
    }

    struct Narrative: Decodable {
      let priority: Int
      let asAt: Canonical<Month>
      let text: String
      let submittedBy: String?
    }

    struct Responsibility: Decodable {
      let priority: Int
      let from: Canonical<Day>
      let body: String
      let watchedBy: String?
    }

    struct ChangeRequest: Decodable {
      let action: Canonical<Reference>
      let requestedOn: Canonical<Day>
      let requestedBy: String
      let to: Canonical<Month>
      let decision: Canonical<TimescaleChange.Decision>
      let decidedOn: Canonical<Day>?
      let decidedBy: String?
      let reason: Canonical<String>
    }
  }
}
