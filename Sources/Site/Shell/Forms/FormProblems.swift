import Documents
import Improvement
import Papers

/// What is wrong with a form, field by field, in the order of its fields. The page shows it above the
/// form, with a link to each field, and again beside each field.
struct FormProblems: Sendable {
  private(set) var all: [(field: String, sentence: String)] = []

  init() {}

  init(_ field: String, _ sentence: String) { all = [(field, sentence)] }

  var isEmpty: Bool { all.isEmpty }

  mutating func add(_ field: String, _ sentence: String) {
    all.append((field, sentence))
  }

  /// Takes a sentence where there is one.
  mutating func add(_ field: String, _ sentence: String?) {
    if let sentence { add(field, sentence) }
  }

  /// The title of a page says that something is wrong.
  func title(_ heading: String) -> String { (isEmpty ? "" : "Error: ") + heading }

  subscript(field: String) -> String? { all.first { $0.field == field }?.sentence }

  var summary: HTML {
    guard !all.isEmpty else { return "" }
    let title = all.count == 1 ? "There is a problem" : "There are \(Words.count(all.count)) problems"
    return """
      <div class="problems" role="alert" aria-labelledby="problems-title" tabindex="-1">
      <h2 id="problems-title">\(title)</h2>
      <ul>\(each: all, { "<li><a href=\"#\($0.field)\">\($0.sentence)</a></li>" })</ul>
      </div>
      """
  }
}

extension FormProblems {
  /// In the order of a form's fields, whatever the order in which they were found; others last.
  func ordered(_ names: [String]) -> FormProblems {
    let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let found = all.enumerated().sorted {
      (places[$0.element.field] ?? .max, $0.offset) < (places[$1.element.field] ?? .max, $1.offset)
    }
    var problems = FormProblems()
    for problem in found { problems.add(problem.element.field, problem.element.sentence) }
    return problems
  }

  mutating func add(_ problems: [EditProblem]) {
    for problem in problems where self[problem.field] != problem.sentence {
      add(problem.field, problem.sentence)
    }
  }
}
