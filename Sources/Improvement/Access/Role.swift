/// What a person is to the council's plans. One person may be several things at once.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case administrator
  case officer = "improvement officer"
  case lead
  case reviewer
  case partnerAuthor = "partner author"
  case boardMember = "board member"
  case scrutinyMember = "scrutiny member"
  case clerk
  case adviser = "external adviser"
  case auditor

  /// What the role is for, as the page that gives roles says it.
  package var purpose: String {
    switch self {
    case .administrator: "Looks after people, roles and settings."
    case .officer: "Runs the month: opens it, reviews, mends, closes. Keeps the plan."
    case .lead: "Answers for the actions that name their post as lead."
    case .reviewer: "Accepts updates or returns them."
    case .partnerAuthor: "Sees and writes for a partner's priorities, and only those."
    case .boardMember: "Reads everything."
    case .scrutinyMember: "Reads what is published."
    case .clerk: "Reads everything and records what the board accepted."
    case .adviser: "Reads everything, from outside the council."
    case .auditor: "Reads everything, with the history of every change."
    }
  }
}
