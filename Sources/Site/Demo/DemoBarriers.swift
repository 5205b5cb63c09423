import Foundation
import Improvement
import Papers
import Records

/// The demonstration's register of risks, which its file keeps beside the plan.
enum DemoBarriers {
  private struct File: Decodable {
    struct Plan: Decodable { let risks: [Risk] }
    struct Risk: Decodable {
      let title: String
      let likelihood: Int
      let impact: Int
      let targetLikelihood: Int
      let targetImpact: Int
      let owner: String
      let actions: [String]
    }
    struct Post: Decodable {
      let id: String
      let title: String
    }
    let plan: Plan
    let roles: [Post]
  }

  /// Each under the priority of the first action that answers it. Every other one is reviewed late, as such
  /// registers are.
  static func all(_ draft: PlanDraft, on today: Day, ids: IDMaker) -> [Barrier] {
    guard let data = try? Data(contentsOf: URL(filePath: DemoCouncil.path)),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return [] }
    let posts = Dictionary(uniqueKeysWithValues: file.roles.map { ($0.id, $0.title) })
    return file.plan.risks.enumerated().compactMap { place, risk in
      let answers = draft.actions.filter { risk.actions.contains($0.reference.text) }
      guard let priority = answers.first?.priority,
        let before = Barrier.Score(likelihood: risk.likelihood, impact: risk.impact),
        let after = Barrier.Score(likelihood: risk.targetLikelihood, impact: risk.targetImpact)
      else { return nil }
      let doing = answers.map { "\($0.reference) \($0.shortTitle ?? $0.stem)" }
      return Barrier(
        id: ids(), number: place + 1, priority: priority, kind: .risk, what: risk.title,
        owner: posts[risk.owner] ?? risk.owner, before: before, after: after,
        response: "Actions \(Words.list(doing)).", raisedOn: today - 240,
        reviewOn: today + (place % 2 == 0 ? 21 + 7 * place : -6))
    }
  }
}
