/// The kept action with what a file says of it, and the differences one by one.
struct ActionMerge {
  private(set) var action: Action
  private(set) var changes: [(what: String, from: String?, to: String?)] = []

  /// - Parameter printed: the draft's whole wording as the file has it.
  init(_ draft: Action, into old: Action, said: Set<PlanDraft.Field>, printed: String? = nil) {
    action = old
    if printed.map({ !Self.isSame($0, old.text) }) ?? true { takeWording(draft, old) }
    take(draft, old, said)
  }

  /// Where a file writes the kept wording in one line, its letters may be told from it otherwise.
  private static func isSame(_ printed: String, _ kept: String) -> Bool {
    printed.split(whereSeparator: \.isWhitespace) == kept.split(whereSeparator: \.isWhitespace)
  }

  private mutating func takeWording(_ draft: Action, _ old: Action) {
    take(\.stem, draft.stem, "wording")
    // Files hold no ticks, and many hold no parts: neither takes away what is kept.
    if !draft.parts.isEmpty, draft.parts.map(\.text) != old.parts.map(\.text) {
      action.parts = draft.parts.map { part in
        let kept = old.parts.first { $0.text == part.text }
        return Part(letter: part.letter, text: part.text, doneOn: part.doneOn ?? kept?.doneOn)
      }
      changes.append(("parts", nil, nil))
    }
  }

  private mutating func take(_ draft: Action, _ old: Action, _ said: Set<PlanDraft.Field>) {
    if said.contains(.lead) { take(\.lead, draft.lead, "lead") }
    if said.contains(.objective) { take(\.objective, draft.objective, "objective") }
    if said.contains(.category) { take(\.category, draft.category, "category") }
    if said.contains(.successMeasure) { take(\.successMeasure, draft.successMeasure, "success measure") }
    if said.contains(.start) { take(\.start, draft.start, "planned start") }
    if said.contains(.contributors) { take(\.contributors, draft.contributors, "contributors") }
    if said.contains(.recommendations), Set(draft.recommendations) != Set(old.recommendations) {
      take(\.recommendations, draft.recommendations, "recommendations")
    }
    if said.contains(.shortTitle) { take(\.shortTitle, draft.shortTitle, "short title") }
    if said.contains(.oversight) {
      take(\.watchedBy, draft.watchedBy, "body that watches over it")
      take(\.electedMember, draft.electedMember, "elected member")
      take(\.responsibleBody, draft.responsibleBody, "responsible body")
    }
    if said.contains(.dependencies), Set(draft.dependencies) != Set(old.dependencies) {
      action.dependencies = draft.dependencies
      changes.append(("dependencies", nil, nil))
    }
    if old.withdrawal == nil, let withdrawal = draft.withdrawal {
      action.withdrawal = withdrawal
      changes.append(("withdrawn on \(withdrawal.date.long)", nil, nil))
    }
  }

  private mutating func take<Value: Equatable>(
    _ path: WritableKeyPath<Action, Value>, _ value: Value, _ what: String
  ) {
    let old = action[keyPath: path]
    guard old != value else { return }
    action[keyPath: path] = value
    changes.append((what, words(old), words(value)))
  }

  private func words(_ value: some Any) -> String? {
    switch value {
    case let text as String: quoted(text)
    case let month as Month: month.long
    case let reference as Reference: reference.text
    case let list as [String]: list.isEmpty ? "none" : list.joined(separator: ", ")
    default: nil
    }
  }

  private func quoted(_ text: String) -> String {
    text.count > 60 ? "“\(text.prefix(57))…”" : "“\(text)”"
  }
}
