/// Change control: a published timescale moves only when somebody asks, and somebody else decides.
package enum TimescaleControl {
  /// What is asked of an action; it stands as pending until it is decided. Fields: "timescale", "reason",
  /// "asked-on".
  ///
  /// - Parameter day: when it was asked for, in a meeting or a letter before it was entered here.
  package static func request(
    _ printed: String, reason: String, by who: String, of action: Action, on day: Day, today: Day
  ) -> Result<TimescaleChange, TimescaleRefusals> {
    var problems: [EditProblem] = []
    var to: Timescale?
    if isBlank(printed) {
      problems.append(EditProblem("timescale", "Enter the timescale that you ask for, such as June 2017"))
    } else {
      switch Timescale.read(printed) {
      case .failure(let problem): problems.append(EditProblem("timescale", problem.sentence))
      case .success(let timescale):
        to = timescale
        if let sentence = refusal(of: timescale, action) {
          problems.append(EditProblem("timescale", sentence))
        }
      }
    }
    if isBlank(reason) {
      problems.append(EditProblem("reason", "Say why the action cannot be done by the published date"))
    }
    if day > today { problems.append(EditProblem("asked-on", "The day is still to come")) }
    guard let to, problems.isEmpty else { return .failure(TimescaleRefusals(problems: problems)) }
    return .success(
      TimescaleChange(
        to: to, reason: reason, requestedOn: day, requestedBy: who, decision: .pending, decidedOn: nil,
        decidedBy: nil))
  }

  private static func refusal(of timescale: Timescale, _ action: Action) -> String? {
    if action.withdrawal != nil { return "The action is withdrawn, so it has no timescale to move" }
    if let pending = action.timescaleChanges.first(where: { $0.decision == .pending }) {
      return "A change to \(pending.to.printed) waits for a decision. It must be decided first."
    }
    let current = TimescaleChange.newest(of: action)
    if timescale.from == current.from, timescale.to == current.to {
      return "\(current.label) is its timescale now. Ask for another one."
    }
    if let start = action.start, timescale.to < start {
      return "It would be due before \(start.long), when the work is to begin"
    }
    return nil
  }

  /// The change as it was decided. Fields: "decision", "decided-by", "decided-on".
  package static func decided(
    _ change: TimescaleChange, _ decision: TimescaleChange.Decision?, by who: String, on day: Day?, today: Day
  ) -> Result<TimescaleChange, TimescaleRefusals> {
    var problems: [EditProblem] = []
    if decision == nil || decision == .pending {
      problems.append(EditProblem("decision", "Choose whether it was approved or refused"))
    }
    if isBlank(who) { problems.append(EditProblem("decided-by", "Enter the body or post that decided")) }
    if day == nil {
      problems.append(EditProblem("decided-on", "Enter the day on which it was decided"))
    } else if let day, day > today {
      problems.append(EditProblem("decided-on", "The day is still to come"))
    } else if let day, day < change.requestedOn {
      problems.append(
        EditProblem(
          "decided-on", "It was asked for on \(change.requestedOn.long), and cannot be decided before"))
    }
    guard let decision, problems.isEmpty else { return .failure(TimescaleRefusals(problems: problems)) }
    return .success(
      TimescaleChange(
        to: change.to, reason: change.reason, requestedOn: change.requestedOn,
        requestedBy: change.requestedBy,
        decision: decision, decidedOn: day, decidedBy: who, id: change.id))
  }
}

/// Why a change of timescale cannot be asked for or decided so.
package struct TimescaleRefusals: Error, Hashable, Sendable {
  package let problems: [EditProblem]
}

extension TimescaleChange {
  /// The timescale that stands today: the newest approved change, or the published one.
  package static func newest(of action: Action) -> Timescale {
    let days = action.timescaleChanges.compactMap(\.decidedOn)
    guard let last = days.max() else { return action.timescale }
    return baseline(of: action.timescale, changes: action.timescaleChanges, on: last)
  }
}
