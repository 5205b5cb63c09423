/// How one lead answered when updates were asked for.
package struct LeadAnswers: Hashable, Sendable {
  /// Nil for the actions that have no lead.
  package let lead: String?
  /// Actions for which an update was asked.
  package let asked: Int
  /// Those of them that have one.
  package let answered: Int
  /// Those of the answered whose update came after the day on which it was due.
  package let late: Int

  package init(lead: String?, asked: Int, answered: Int, late: Int) {
    self.lead = lead
    self.asked = asked
    self.answered = answered
    self.late = late
  }

  package var unanswered: Int { max(0, asked - answered) }
  /// Without an update, or with one that came late.
  package var behind: Int { unanswered + late }
  package var isBehind: Bool { behind > 0 }

  /// "Head of Service: of 8 updates asked for, 2 are missing and 1 came late."
  package var sentence: String {
    let missing = "\(unanswered) \(unanswered == 1 ? "is" : "are") missing"
    let faults = [unanswered > 0 ? missing : nil, late > 0 ? "\(late) came late" : nil].compactMap { $0 }
    return "\(lead ?? "Actions without a lead"): of \(counted(asked, "update")) asked for, "
      + "\(faults.isEmpty ? "all came in time" : listed(faults))."
  }
}
