/// Watches what is typed into a plan for what looks like the identity of a child, a parent or a worker:
/// improvement plans are published, and nobody in them may be found again. It only says what it sees; a
/// person decides.
///
/// It looks for signs that have a form: numbers, dates, addresses. It cannot see a name.
package struct PrivacyGuard: Sendable {
  private let casePatterns: [CasePattern]

  /// With a council's own ways of writing case numbers, besides the usual ones ("case no. 4471902").
  package init(casePatterns: [CasePattern] = []) {
    self.casePatterns = casePatterns
  }

  /// What looks like somebody's identity, in the order of the text. Where two overlap, the one that
  /// begins first counts, and of those the longer.
  package func findings(in text: String) -> [Finding] {
    let typed = TypedText(text)
    var findings: [Finding] = []
    var end = 0
    for sighting in sightings(in: typed).sorted() where sighting.span.lowerBound >= end {
      let place = typed.place(of: sighting.span)
      findings.append(Finding(kind: sighting.kind, found: TypedText.cut(place, of: text), place: place))
      end = sighting.span.upperBound
    }
    return findings
  }

  private func sightings(in text: TypedText) -> [Sighting] {
    let kinds: [(Kind, [Range<Int>])] = [
      (.nhsNumber, text.nhsNumbers()), (.upn, text.upns()), (.dateOfBirth, text.datesOfBirth()),
      (.email, text.emails()), (.phone, text.phones()), (.postcode, text.postcodes()),
      (.caseNumber, text.caseNumbers()), (.caseNumber, casePatterns.flatMap { $0.matches(in: text) }),
    ]
    return kinds.flatMap { kind, spans in spans.map { Sighting(kind: kind, span: $0) } }
  }
}

/// What one rule has seen, before it is held against what the others have.
private struct Sighting: Comparable {
  let kind: PrivacyGuard.Kind
  let span: Range<Int>

  /// The earlier first; then the longer; then the surer kind.
  static func < (left: Sighting, right: Sighting) -> Bool {
    (left.span.lowerBound, right.span.upperBound, left.kind.doubt)
      < (right.span.lowerBound, left.span.upperBound, right.kind.doubt)
  }
}

extension PrivacyGuard.Kind {
  /// Kinds stand in the order of how sure their form makes them.
  fileprivate var doubt: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
