import Documents
import Improvement
import Papers

/// What is asked when many actions are changed at once: which, and what of them.
struct BulkEditForm: Sendable {
  /// What can be changed, with the name of its field.
  enum What: String, CaseIterable {
    case lead, category, watchedBy = "watched-by", electedMember = "elected-member"
    case addRecommendation = "add", removeRecommendation = "remove"

    var label: String {
      switch self {
      case .lead: "Lead"
      case .category: "Category"
      case .watchedBy: "Watched by"
      case .electedMember: "Elected member"
      case .addRecommendation: "Answers this recommendation as well"
      case .removeRecommendation: "Answers this recommendation no more"
      }
    }

    /// What stands over a column of it.
    var column: String {
      switch self {
      case .addRecommendation, .removeRecommendation: "Recommendations"
      default: label
      }
    }
  }

  /// "all" that are shown, or those "ticked".
  var which = "ticked"
  /// References that the page showed.
  var shown: [String] = []
  var ticked: Set<String> = []
  var what = ""
  /// By the field's name.
  var values: [String: String] = [:]

  init(shown: [Reference]) {
    self.shown = shown.map(\.text)
    if shown.count == 1 { ticked = Set(self.shown) }
  }

  init(_ form: FormData) {
    which = form["which"] ?? "ticked"
    shown = (form["shown"] ?? "").split(separator: ",").map(String.init)
    ticked = Set(form.all("action"))
    what = form["what"] ?? ""
    for what in What.allCases { values[what.rawValue] = form.text(what.rawValue) }
  }

  /// The chosen actions, in the page's order.
  var chosen: [Reference] {
    (which == "all" ? shown : shown.filter(ticked.contains)).compactMap { Reference($0) }
  }

  /// The change, or what must be mended first.
  func edit(_ recommendations: [Recommendation]) -> (BulkEdit?, FormProblems) {
    var problems = FormProblems()
    var edit: BulkEdit?
    if let what = What(rawValue: what) {
      edit = self.edit(what, recommendations, &problems)
    } else {
      problems.add("what", "Choose what is to be changed")
    }
    if chosen.isEmpty {
      problems.add("which", "Tick the actions that are to be changed, or choose all of them")
    }
    return (problems.isEmpty ? edit : nil, problems)
  }

  private func edit(_ what: What, _ recommendations: [Recommendation], _ problems: inout FormProblems)
    -> BulkEdit?
  {
    let value = values[what.rawValue] ?? ""
    if value.count > 200 {
      problems.add(what.rawValue, "Shorten it to 200 characters; it has \(value.count)")
    }
    let given = value.isEmpty ? nil : value
    switch what {
    case .lead:
      if value.isEmpty {
        problems.add(what.rawValue, "Name the one post that is accountable: no action goes without")
      }
      problems.add(what.rawValue, ActionForm.twoLeads(value))
      return .lead(value)
    case .category: return .category(given)
    case .watchedBy: return .watchedBy(given)
    case .electedMember: return .electedMember(given)
    case .addRecommendation, .removeRecommendation:
      guard recommendations.contains(where: { $0.code == value }) else {
        problems.add(what.rawValue, "Choose a recommendation")
        return nil
      }
      return what == .addRecommendation ? .addRecommendation(value) : .removeRecommendation(value)
    }
  }
}
