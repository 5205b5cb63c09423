import Improvement

extension PlanImport {
  /// The priorities and objectives that the rows name. The first spelling of a title is kept, and another
  /// title for the same number is a problem.
  struct Outline {
    private struct Entry {
      var title: String
      var row: Int
    }

    private var priorities: [Int: Entry] = [:]
    private var objectives: [Reference: Entry] = [:]
    private var reported: Set<String> = []

    var hasTitles: Bool { !priorities.isEmpty && priorities.values.allSatisfy { !$0.title.isEmpty } }

    func has(_ objective: Reference) -> Bool { objectives[objective] != nil }

    /// - Parameter row: where the title is written, which may be a band above.
    mutating func addPriority(_ number: Int, _ title: String, row: Int, column: Int?, _ log: inout Log) {
      guard let first = priorities[number], !first.title.isEmpty else {
        priorities[number] = Entry(title: title, row: row)
        return
      }
      report("Priority \(number)", title, first, row: row, column: column, &log)
    }

    mutating func addObjective(
      _ reference: Reference, _ title: String, row: Int, column: Int?, _ log: inout Log
    ) {
      guard let first = objectives[reference] else {
        objectives[reference] = Entry(title: title, row: row)
        return
      }
      report("Objective \(reference)", title, first, row: row, column: column, &log)
    }

    private mutating func report(
      _ name: String, _ title: String, _ first: Entry, row: Int, column: Int?, _ log: inout Log
    ) {
      guard !title.isEmpty, normalised(title) != normalised(first.title) else { return }
      guard reported.insert("\(name) \(row)").inserted else { return }
      log.problem(
        """
        \(name) is called \(quoted(title)) here and \(quoted(first.title)) in row \(first.row). Give it one \
        title, or mend the number.
        """, row: row, column: column)
    }

    func priorities(_ ids: IDMaker) -> [Priority] {
      priorities.sorted { $0.key < $1.key }.map { number, entry in
        let title = entry.title.isEmpty ? "Priority \(number)" : entry.title
        return Priority(id: ids(), number: number, title: title, shortTitle: title)
      }
    }

    /// The objectives that have actions, each under the priority of its first.
    func objectives(of actions: [Action], _ ids: IDMaker) -> [Objective] {
      var priorities: [Reference: Int] = [:]
      for action in actions {
        if let objective = action.objective, priorities[objective] == nil {
          priorities[objective] = action.priority
        }
      }
      return priorities.sorted { $0.key < $1.key }.compactMap { reference, priority in
        objectives[reference].map {
          Objective(id: ids(), reference: reference, priority: priority, title: $0.title)
        }
      }
    }
  }
}
