/// Something that a person may or may not do. Its words are the rows of the permissions table.
package enum Permission: String, Hashable, Sendable, CaseIterable {
  case readPlan = "read the whole plan"
  case readActions = "read actions"
  case readPublished = "read what is published"
  case updateActions = "update actions"
  case narratePriorities = "write for a priority"
  case recordAchievements = "note achievements"
  case reviewUpdates = "review updates"
  case recordAcceptance = "record the board's acceptance"
  case runMonth = "open, close and publish a month"
  case editPlan = "edit the plan"
  case askForTimescale = "ask for another timescale"
  case managePeople = "manage people"
  case changeSettings = "change settings"
  case readAuditTrail = "read the audit trail"
  case readNotices = "read what was sent"
  case manageNotices = "stop and repeat mail"
}

/// How far a permission goes.
package enum Reach: String, Hashable, Sendable, Comparable {
  case none = "-"
  /// Only what is the person's own: the actions that they lead, the priorities that they write for.
  case own
  case all = "yes"

  package static func < (one: Reach, other: Reach) -> Bool { one.rank < other.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .own: 1
    case .all: 2
    }
  }
}
