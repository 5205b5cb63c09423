/// One change that is made to many actions at once.
package enum BulkEdit: Hashable, Sendable {
  /// An action has one lead, so it can be given another and not be left without.
  case lead(String)
  case category(String?)
  case watchedBy(String?)
  case electedMember(String?)
  /// By its code.
  case addRecommendation(String)
  case removeRecommendation(String)

  /// What it makes of one action.
  package struct Change: Hashable, Sendable {
    package let action: ID<Action>
    package let reference: Reference
    package let stem: String
    /// Nil for none; recommendations as a list.
    package let from: String?
    package let to: String?

    /// False when the action is so already.
    package var changes: Bool { from != to }
  }

  package func change(of action: Action) -> Change {
    let (from, to): (String?, String?) =
      switch self {
      case .lead(let lead): (action.lead, lead)
      case .category(let category): (action.category, category)
      case .watchedBy(let body): (action.watchedBy, body)
      case .electedMember(let member): (action.electedMember, member)
      case .addRecommendation(let code):
        (
          Self.list(action.recommendations),
          Self.list(action.recommendations + (action.recommendations.contains(code) ? [] : [code]))
        )
      case .removeRecommendation(let code):
        (Self.list(action.recommendations), Self.list(action.recommendations.filter { $0 != code }))
      }
    return Change(
      action: action.id, reference: action.reference, stem: action.stem, from: Self.said(from),
      to: Self.said(to))
  }

  private static func list(_ codes: [String]) -> String? {
    Self.said(codes.sorted { Reference(kept: $0) < Reference(kept: $1) }.joined(separator: ", "))
  }

  private static func said(_ text: String?) -> String? { isBlank(text) ? nil : text }
}
