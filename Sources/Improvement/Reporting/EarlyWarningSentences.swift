extension EarlyWarning {
  /// A sentence for each list that is not empty, in the order of their urgency. It names its actions
  /// where they are at most twelve.
  package var sentences: [String] {
    [turnException, turnLate, standStill, owe, slip, areStale].compactMap { $0 }
  }

  private var next: Month { asAt + 1 }

  /// Red, or “Will not be met”.
  private var exception: String {
    let label = scale.exception.label
    return label.contains(" ") ? "“\(label)”" : label
  }

  private var turnException: String? {
    said(turningException) { actions, references in
      let ends = actions == 1 ? "turns" : "turn"
      return "\(counted(actions, "action")) \(ends) \(exception) at the end of \(next.long) unless "
        + "\(actions == 1 ? "it progresses" : "they progress")\(references)."
    }
  }

  private var turnLate: String? {
    said(turningLate) { actions, references in
      let end = actions == 1 ? "is under way and ends" : "are under way and end"
      return "\(counted(actions, "action")) \(end) in \(next.long), and \(actions == 1 ? "is" : "are") late "
        + "after that unless completed\(references)."
    }
  }

  private var standStill: String? {
    said(unchanged.map(\.standing)) { actions, references in
      let have = actions == 1 ? "has said" : "have said"
      return "\(counted(actions, "action")) \(have) the same for "
        + "\(counted(max(1, settings.unchangedFor), "month")) or more\(references)."
    }
  }

  private var owe: String? {
    guard !answers.isEmpty else { return nil }
    let missing = answers.reduce(0) { $0 + $1.unanswered }
    let late = answers.reduce(0) { $0 + $1.late }
    let leads = answers.count { $0.lead != nil }
    let faults = [
      missing == 0 ? nil : "\(counted(missing, "update")) \(missing == 1 ? "is" : "are") missing",
      late == 0 ? nil : "\(counted(late, "update")) came late",
    ]
    let from = [
      leads == 0 ? nil : counted(leads, "lead"), leads == answers.count ? nil : "actions without a lead",
    ]
    return "\(listed(faults.compactMap { $0 })), from \(listed(from.compactMap { $0 }))."
  }

  private var slip: String? {
    said(slips.map(\.standing)) { actions, references in
      let are =
        actions == 1 ? "is forecast to end after its timescale" : "are forecast to end after their timescales"
      return "\(counted(actions, "action")) \(are)\(references)."
    }
  }

  private var areStale: String? {
    said(stale.map(\.standing)) { actions, references in
      "\(counted(actions, "action")) \(actions == 1 ? "has" : "have") had no update for more than "
        + "\(counted(max(1, settings.rhythm), "month"))\(references)."
    }
  }

  private func said(_ standings: [Standing], _ sentence: (Int, String) -> String) -> String? {
    guard !standings.isEmpty else { return nil }
    let references = ": " + listed(standings.map(\.reference.text))
    return sentence(standings.count, standings.count > 12 ? "" : references)
  }
}
