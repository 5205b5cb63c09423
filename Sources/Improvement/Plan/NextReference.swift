/// References for what is added to a plan. One is never used twice: what was withdrawn keeps its own.
extension Reference {
  /// The number after the greatest used under a prefix: "5.8.11" under "5.8" when 5.8.10 is the greatest.
  package static func next(under prefix: String, used: some Sequence<Reference>) -> Reference {
    let greatest = used.compactMap { $0.number(under: prefix) }.max() ?? 0
    return Reference(kept: "\(prefix).\(greatest + 1)")
  }

  /// Suggested for a new action: the next under its objective, or the next after the priority's others.
  ///
  /// - Parameters:
  ///   - references: of every action and objective of the plan.
  ///   - siblings: the priority's actions that have no objective.
  package static func nextAction(
    under objective: Reference?, priority: Int, siblings: [Reference] = [], used references: [Reference]
  ) -> Reference {
    let prefix = objective ?? siblings.max()?.parent
    return next(under: prefix?.text ?? String(priority), used: references)
  }

  /// Reads what was typed for something new.
  ///
  /// - Parameter references: of everything that the plan has or had.
  package static func unused(
    _ printed: String, among references: some Sequence<Reference>
  ) -> Result<Reference, EditProblem> {
    guard let reference = Reference(printed) else {
      return .failure(
        EditProblem(
          "reference",
          "Write the reference in figures, such as 5.8.11: at most 20 letters, figures and full stops, without spaces"
        ))
    }
    // 1.02 and 1.2 would be taken for one another.
    if let taken = references.first(where: { $0.sortKey == reference.sortKey }) {
      return .failure(
        EditProblem(
          "reference", "\(taken.text) is used already, and a reference is never used twice. Choose another."))
    }
    return .success(reference)
  }

  private func number(under prefix: String) -> Int? {
    guard text.hasPrefix(prefix + ".") else { return nil }
    let rest = text.dropFirst(prefix.count + 1)
    return rest.allSatisfy { $0.isASCII && $0.isNumber } ? Int(rest) : nil
  }
}
