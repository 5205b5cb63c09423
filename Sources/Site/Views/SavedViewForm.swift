import Documents
import Improvement
import Papers
import Records

/// What is asked when a view is saved or renamed.
struct SavedViewForm: Sendable {
  var name = ""
  var isShared = false
  /// The filter and the order, as the words of an address.
  var query = ""

  init() {}

  init(_ form: FormData) {
    name = form.text("name")
    isShared = form["shared"] == "yes"
    query = form["query"] ?? ""
  }

  /// - Parameter others: the views beside which it would stand.
  func problems(beside others: [SavedView], owner: ID<Person>?) -> FormProblems {
    var problems = FormProblems()
    if name.isEmpty {
      problems.add("name", "Give the view a name, such as “Red in priority 5”")
    } else if name.count > 80 {
      problems.add("name", "Shorten the name to 80 characters; it has \(name.count)")
    } else if others.contains(where: { $0.owner == owner && $0.name.lowercased() == name.lowercased() }) {
      problems.add("name", "There is a view of that name already: choose another, or remove that one first")
    }
    return problems
  }

  func html(_ problems: FormProblems, mayShare: Bool) -> HTML {
    let shared = Choice(
      .checkbox, "shared", "yes", "Share it with everybody who reads the register", isChosen: isShared,
      id: "shared")
    return """
      \(Field("name", "Name of the view", value: name, problem: problems["name"]).input)
      \(if: mayShare, shared.html)
      """
  }
}

/// A saved filter as it is kept and as it is read again.
struct SavedFilter: Sendable {
  let filter: RegisterFilter
  let sort: RegisterSort

  init(query: String, scale: RatingScale) {
    let items = Query(query).items
    filter = RegisterQuery.read(items, scale: scale).0
    sort = items.first { $0.name == "sort" }.flatMap { RegisterSort(rawValue: $0.value) } ?? .reference
  }

  /// Only what the register understands, in one order.
  var query: String {
    let items = RegisterQuery.items(filter) + (sort == .reference ? [] : [("sort", sort.rawValue)])
    return items.map { "\($0.0)=\(PercentEncoding.encode($0.1))" }.joined(separator: "&")
  }

  var isNarrowed: Bool { filter != RegisterFilter() || sort != .reference }
}
