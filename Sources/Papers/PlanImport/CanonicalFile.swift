import Improvement

extension PlanImport {
  /// Canonical JSON as it is written (schema "csip-demo/1"): only what a plan needs of it.
  struct CanonicalFile: Decodable {
    static let schema = "csip-demo/1"

    let council: Council
    let months: [Canonical<Month>]
    let ratingScale: [Rating]
    let roles: [Role]
    let bodies: [Body]
    let inspections: [Inspection]?
    let recommendations: [Recommendation]?
    let plan: CanonicalPlan
    let settings: Settings?

    struct Council: Decodable {
      let id: Canonical<String>
      let name: Canonical<String>
      let shortName: String?
    }

    struct Rating: Decodable {
      let id: String
      let letter: String
    }

    struct Role: Decodable {
      let id: String
      let title: Canonical<String>
    }

    struct Body: Decodable {
      let id: String
      let name: Canonical<String>
      let kind: String?
    }

    struct Inspection: Decodable {
      let framework: String
      let from: Canonical<Day>
      let to: Canonical<Day>
      let published: Canonical<Day>?
      let overall: String
    }

    struct Recommendation: Decodable {
      let id: Canonical<String>
      let number: Int
      let addressedTo: String
      let text: String
    }

    struct Settings: Decodable {
      let board: String?
      let leadOfficer: String?
      let contactOfficer: String?
      let reportTitle: String?
      let counting: Canonical<PlanSettings.Counting>?
      let decimals: Int?
      let tableMonths: Int?
      let sentences: [String: String]?
    }
  }
}
