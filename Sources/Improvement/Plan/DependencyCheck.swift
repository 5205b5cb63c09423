/// Whether an action can wait for what somebody named.
package enum DependencyCheck {
  /// What plans usually wait for; a council may use words of its own.
  package static let kinds = ["action", "strategy", "review", "decision"]

  /// - Parameters:
  ///   - action: the one that waits.
  ///   - fields: the names of the two fields: what it waits for in words, and the other action.
  ///   - waits: for each action of the plan, the actions that it waits for.
  package static func problem(
    _ dependency: Dependency, of action: Reference, waits: [Reference: [Reference]],
    exists: (Reference) -> Bool, fields: (what: String, other: String)
  ) -> EditProblem? {
    guard let other = dependency.action else {
      if dependency.kind == "action" {
        return EditProblem(fields.other, "Enter the reference of the action that it waits for")
      }
      return isBlank(dependency.what)
        ? EditProblem(fields.what, "Say what it waits for, or name the other action") : nil
    }
    if other == action { return EditProblem(fields.other, "An action cannot wait for itself") }
    guard exists(other) else { return EditProblem(fields.other, "The plan has no action \(other)") }
    guard let path = path(from: other, to: action, waits) else { return nil }
    return EditProblem(
      fields.other,
      "\(other) waits for this action already\(path.count == 1 ? "" : " by way of others (\(path.map(\.text).joined(separator: ", ")))"), so neither could begin"
    )
  }

  /// The actions from one to the other, each waiting for the next; without the last.
  private static func path(
    from start: Reference, to end: Reference, _ waits: [Reference: [Reference]]
  ) -> [Reference]? {
    var paths = [[start]]
    var seen: Set<Reference> = [start]
    while !paths.isEmpty {
      let path = paths.removeFirst()
      for next in waits[path[path.count - 1]] ?? [] {
        if next == end { return path }
        if seen.insert(next).inserted { paths.append(path + [next]) }
      }
    }
    return nil
  }
}
