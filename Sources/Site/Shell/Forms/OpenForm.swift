import Documents
import Hummingbird

/// A form as it stands before somebody: just opened, or given back because what it asks for was not kept.
struct OpenForm: Sendable {
  var filled = Filled()
  var problems = FormProblems()
  /// What somebody else kept since it was opened, where that is shown beside what was typed.
  var meanwhile: Meanwhile?
  /// Whether somebody else kept something since it was opened, and the problems say so.
  var isLate = false

  var isWrong: Bool { !problems.isEmpty || meanwhile != nil }

  var status: HTTPResponse.Status {
    meanwhile != nil || isLate ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
  }

  /// What is wrong with it, above the page.
  var summary: HTML { meanwhile?.html ?? problems.summary }

  /// A page's title says that something is wrong.
  func title(_ heading: String) -> String { (isWrong ? "Error: " : "") + heading }
}

extension OpenForm {
  /// Opened on a record as it is kept now; blank for a new one.
  init(_ kept: KeptRecord?) { self.init(filled: kept?.filled ?? Filled()) }
}
