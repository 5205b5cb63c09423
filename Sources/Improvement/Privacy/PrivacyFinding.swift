extension PrivacyGuard {
  /// What a piece of text looks like.
  package enum Kind: String, Sendable, CaseIterable {
    case nhsNumber, upn, dateOfBirth, email, phone, postcode, caseNumber

    /// "a case number", as in a sentence.
    package var words: String {
      switch self {
      case .nhsNumber: "an NHS number"
      case .upn: "a unique pupil number (UPN)"
      case .dateOfBirth: "a date of birth"
      case .email: "an e-mail address"
      case .phone: "a phone number"
      case .postcode: "a postcode"
      case .caseNumber: "a case number"
      }
    }
  }

  /// A piece of text that looks like somebody's identity.
  package struct Finding: Hashable, Sendable {
    package let kind: Kind
    /// As typed.
    package let found: String
    /// Where it stands in the text, counted in UTF-8.
    package let place: Range<Int>

    /// "“CN 4471902” looks like a case number", to be read by whoever typed it.
    package var sentence: String { "“\(found)” looks like \(kind.words)" }

    /// "Take out “CN 4471902”: it looks like a case number", to be done by whoever typed it.
    package var request: String { "Take out “\(found)”: it looks like \(kind.words)" }
  }
}
