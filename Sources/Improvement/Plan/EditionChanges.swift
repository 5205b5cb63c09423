/// Gathers what differs between two of a kind.
struct EditionChanges {
  private(set) var all: [EditionChange] = []

  init(_ gather: (inout EditionChanges) -> Void) {
    gather(&self)
  }

  mutating func text(_ change: (TextChange) -> EditionChange, _ from: String?, _ to: String?) {
    if let text = TextChange(from: from, to: to) { all.append(change(text)) }
  }

  mutating func value<Value: Equatable>(
    _ change: (Value, Value) -> EditionChange, _ from: Value, _ to: Value
  ) {
    if from != to { all.append(change(from, to)) }
  }

  static func between(_ old: EditionAction, _ new: EditionAction) -> [EditionChange] {
    EditionChanges {
      $0.value(EditionChange.place, old.place, new.place)
      $0.text(EditionChange.wording, old.text, new.text)
      $0.value(EditionChange.timescale, old.timescale, new.timescale)
      $0.value(EditionChange.start, old.start, new.start)
      $0.value(EditionChange.lead, old.lead, new.lead)
      $0.value(EditionChange.contributors, old.contributors, new.contributors)
      $0.text(EditionChange.successMeasure, old.successMeasure, new.successMeasure)
      $0.value(EditionChange.category, old.category, new.category)
      let (before, after) = (Set(old.recommendations), Set(new.recommendations))
      if before != after {
        $0.all.append(
          .recommendations(
            removed: inOrder(before.subtracting(after)), added: inOrder(after.subtracting(before))))
      }
    }.all
  }

  private static func inOrder(_ codes: Set<String>) -> [String] {
    codes.sorted { Reference(kept: $0) < Reference(kept: $1) }
  }
}

extension EditionAction {
  fileprivate var place: EditionPlace { EditionPlace(priority: priority, objective: objective) }
}
