import Improvement
import Papers

/// A filter as a phrase: "priority 5, Red, as at 31 March 2017".
struct RegisterWords {
  let filter: RegisterFilter
  let view: PlanView

  var sentence: String {
    var words: [String] = []
    func label(_ key: String) -> String {
      key == RegisterFilter.notRated ? "not rated" : view.plan.scale[key]?.label ?? key
    }
    if let number = filter.priority {
      words.append(view.plan.priority(number)?.named ?? "priority \(number)")
    }
    if let objective = filter.objective { words.append("objective \(objective)") }
    if !filter.ratings.isEmpty {
      words.append(
        (filter.ratings == [RegisterFilter.notRated] ? "" : "rated ") + Words.list(filter.ratings.map(label)))
    }
    if !filter.ratingsBefore.isEmpty {
      words.append("a month before " + Words.list(filter.ratingsBefore.map(label)))
    }
    words += state + place
    if !filter.references.isEmpty { words.append("only " + Words.list(filter.references.map(\.text))) }
    words += filter.absent.map { "with no \(Self.absent($0))" }
    if !filter.words.isEmpty { words.append("with the words “\(filter.words)”") }
    words.append("as at \(view.asAt.lastDay.long)")
    return words.joined(separator: ", ")
  }

  private var state: [String] {
    var words: [String] = []
    switch filter.due {
    case nil: break
    case .yes: words.append("due")
    case .no: words.append("not yet due")
    case .newly: words.append("newly due")
    case .endingIn(let month): words.append("due in \(month.long)")
    }
    switch filter.list {
    case nil: break
    case .exceptions: words.append("due and \(view.exception.label)")
    case .late: words.append("late")
    case .completed: words.append("completed in \(view.asAt.long)")
    case .turning: words.append("due in \((view.asAt + 1).long) and not complete")
    }
    if let late = filter.isLate { words.append(late ? "late" : "not late") }
    if filter.shouldHaveStarted == true { words.append("should have started") }
    if filter.isAwaiting { words.append("awaiting acceptance") }
    if filter.withdrawn == true { words.append("withdrawn") }
    if filter.withdrawn == nil { words.append("withdrawn ones too") }
    return words
  }

  private var place: [String] {
    var words: [String] = []
    if let lead = filter.lead { words.append("led by \(view.entry.named(lead))") }
    if let body = filter.body { words.append("the responsibility of \(body)") }
    if let category = filter.category { words.append("category \(category)") }
    if let recommendation = filter.recommendation { words.append("answering \(recommendation)") }
    if let timescale = filter.timescale {
      words.append(
        timescale.from == timescale.to
          ? "timescale \(timescale.to.long)" : "timescale \(timescale.from.long) to \(timescale.to.long)")
    }
    return words
  }

  static func absent(_ absent: RegisterFilter.Absent) -> String {
    switch absent {
    case .update: "update this month"
    case .lead: "lead"
    case .evidence: "evidence"
    case .successMeasure: "success measure"
    case .recommendation: "recommendation"
    case .category: "category"
    }
  }
}
