import Improvement

/// How a report speaks of its list: by the scale's own label, never by a colour of its own.
struct ListWords {
  /// "Red", "late", "complete"
  let adjective: String
  /// "Reds"
  let plural: String
  /// Which actions … "had not progressed by the date published for them"
  let clause: String
  /// Of these fifteen … "had not progressed"
  let shortClause: String
  /// "is rated Red" / "are rated Red" / "were Red"
  let isListed: String
  let areListed: String
  let wereListed: String
  let sectionTitle: String
  let columnTitle: String
  let subject: String

  init(_ report: ExceptionReport) {
    let date = report.asAt.lastDay.long
    let red = report.plan.scale.exception.label
    switch report.list {
    case .exceptions:
      adjective = red
      plural = red.contains(" ") ? "actions rated \(red)" : red + "s"
      clause = "had not progressed by the date published for them"
      shortClause = "had not progressed"
      (isListed, areListed, wereListed) = ("is rated \(red)", "are rated \(red)", "were \(red)")
      sectionTitle = "Actions not progressed up to \(date)"
      columnTitle = "Not progressed"
      subject = "actions rated \(red)"
    case .late:
      adjective = "late"
      plural = "late actions"
      clause = "are in progress but past the date published for them"
      shortClause = "are late but moving"
      (isListed, areListed, wereListed) = ("is late", "are late", "were late")
      sectionTitle = "Actions in progress past their timescale at \(date)"
      columnTitle = "Late"
      subject = "actions in progress past their timescale"
    case .completed:
      adjective = "complete"
      plural = "completed actions"
      clause = "were completed in \(report.asAt.long)"
      shortClause = "were completed in the month"
      (isListed, areListed, wereListed) = ("was completed", "were completed", "were completed")
      sectionTitle = "Actions completed in \(report.asAt.long)"
      columnTitle = "Completed"
      subject = "actions completed"
    case .turning:
      let next = (report.asAt + 1).long
      adjective = "due next"
      plural = "actions due next"
      clause = "fall due in \(next) and are not complete"
      shortClause = "are not complete"
      (isListed, areListed, wereListed) = ("is not complete", "are not complete", "were not complete")
      sectionTitle = "Actions due in \(next) and not complete"
      columnTitle = "Not complete"
      subject = "actions about to fall due"
    }
  }
}

/// Categories as sentences name them.
enum Category {
  static func phrase(_ category: String) -> String {
    switch category.lowercased() {
    case "process": "processes, procedures and tools"
    case "practice": "practice"
    case "workforce": "the workforce"
    case "partnership": "work with partners"
    case "it": "information technology"
    case "estate": "buildings"
    case "legal": "legal matters"
    default: category
    }
  }
}
