import Documents
import Improvement

/// The figures as they were printed at closing. They stand beside the actions from which they are
/// counted, so that neither damage nor a later rule can change them unseen.
struct FrozenFigures: Hashable {
  let actions: Int
  let due: Int
  let exceptions: Int
  let late: Int
  let complete: Int
  let withdrawn: Int

  init(_ position: Position) {
    actions = position.live.count
    due = position.due.count
    exceptions = position.due.count(where: \.isException)
    late = position.due.count(where: \.isLate)
    complete = position.live.count(where: \.isComplete)
    withdrawn = position.standings.count - position.live.count
  }

  init(_ frozen: FrozenMembers) throws {
    actions = try frozen.count("actions")
    due = try frozen.count("due")
    exceptions = try frozen.count("exceptions")
    late = try frozen.count("late")
    complete = try frozen.count("complete")
    withdrawn = try frozen.count("withdrawn")
  }

  var frozen: JSON {
    .members([
      "actions": .number(actions), "due": .number(due), "exceptions": .number(exceptions),
      "late": .number(late), "complete": .number(complete), "withdrawn": .number(withdrawn),
    ])
  }
}
