import Documents
import Improvement
import Papers

/// The form that narrows the register. It keeps what was chosen, and works without scripts.
struct RegisterFilters {
  let page: RegisterPage
  private var view: PlanView { page.view }
  private var filter: RegisterFilter { page.filter }

  var html: HTML {
    let tally = page.position.live.filter(inPriority).reduce(into: [String: Int]()) { tally, standing in
      tally[standing.rating?.key ?? RegisterFilter.notRated, default: 0] += 1
    }
    return """
      <form class="filters" action="/plans/\(view.plan.slug)/actions" aria-label="Filter the register">
      <div class="filters-row">
      <div><label for="f-q">Words in the action or its update</label><input type="search" id="f-q" name="q" value="\(filter.words)" autocomplete="off"></div>
      <div><label for="f-priority">Priority</label><select id="f-priority" name="priority">\(Components.option("", "All \(Words.count(priorities.count))", selected: filter.priority == nil))\(each: priorities, { Components.option(String($0.number), "\($0.number) \($0.title)", selected: filter.priority == $0.number) })</select></div>
      <div><label for="f-lead">Lead</label><select id="f-lead" name="lead">\(Components.option("", "Anyone", selected: filter.lead == nil))\(each: leads, { Components.option($0, $0, selected: filter.lead == $0) })</select></div>
      <div><label for="f-due">Due</label><select id="f-due" name="due">\(dueOptions)</select></div>
      <div><label for="f-asat">As at</label><select id="f-asat" name="as-at">\(Components.monthOptions(view, isLong: false))</select></div>
      </div>
      <div class="filters-row">\(choose("f-category", "category", "Category", categories, filter.category))\(choose("f-body", "body", "Responsible body", bodies, filter.body))\(recommendations)<div><label for="f-known">As known on</label><input type="date" id="f-known" name="known-on" value="\(view.knownOn?.iso ?? "")"></div></div>
      <div class="row">
      <fieldset><legend>Rating</legend><div class="choices-row">\(each: view.plan.scale.ratings, { rating($0, tally[$0.key] ?? 0) })\(notRated(tally[RegisterFilter.notRated] ?? 0))</div></fieldset>
      <fieldset><legend>Only those that are</legend><div class="choices-row">
      \(choice("f-late", "late", "yes", "late", isChosen: filter.isLate == true))
      \(choice("f-waiting", "should-have-started", "yes", "not begun on time", isChosen: filter.shouldHaveStarted == true))
      \(choice("f-awaiting", "awaiting", "yes", "awaiting acceptance", isChosen: filter.isAwaiting))
      \(choice("f-withdrawn", "withdrawn", "yes", "withdrawn", isChosen: filter.withdrawn == true))
      </div></fieldset>
      <fieldset><legend>Only those without</legend><div class="choices-row">
      \(each: [.update, .evidence, .recommendation], without)
      </div></fieldset>
      \(kept)<button class="button small-button">Show actions</button>
      </div>
      </form>
      """
  }

  /// A partner's are their own.
  private var priorities: [Priority] {
    view.plan.priorities.filter { view.own?.contains($0.number) ?? true }
  }
  private var categories: [String] { Set(page.position.live.compactMap(\.category)).sorted() }
  private var bodies: [String] { Set(page.position.live.compactMap(\.responsibleBody)).sorted() }

  private func choose(
    _ id: StaticString, _ name: StaticString, _ label: StaticString, _ values: [String], _ chosen: String?
  ) -> HTML {
    guard !values.isEmpty else { return "" }
    return """
      <div><label for="\(HTML(stringLiteral: id))">\(HTML(stringLiteral: label))</label><select id="\(HTML(stringLiteral: id))" name="\(HTML(stringLiteral: name))">\(Components.option("", "Any", selected: chosen == nil))\(each: values, { Components.option($0, Words.capitalised($0), selected: $0 == chosen) })</select></div>
      """
  }

  private var recommendations: HTML {
    let all = view.entry.recommendations
    guard !all.isEmpty else { return "" }
    return """
      <div><label for="f-recommendation">Recommendation</label><select id="f-recommendation" name="recommendation">\(Components.option("", "Any", selected: filter.recommendation == nil))\(each: all, { Components.option($0.code, "\($0.number) \($0.text.prefix(50))", selected: $0.code == filter.recommendation) })</select></div>
      """
  }

  private func without(_ absent: RegisterFilter.Absent) -> HTML {
    let label =
      switch absent {
      case .update: "an update this month"
      case .recommendation: "a recommendation"
      default: RegisterWords.absent(absent)
      }
    return choice(
      "f-no-\(absent.rawValue)", "without", absent.rawValue, label, isChosen: filter.absent.contains(absent))
  }

  private var leads: [String] { Set(page.position.live.compactMap(\.lead)).sorted() }

  private var dueOptions: HTML {
    let next = view.asAt + 1
    let options: [(String, String, RegisterFilter.Due?)] = [
      ("", "At any time", nil), ("yes", "By \(view.asAt.lastDay.long)", .yes),
      ("newly", "Newly, in \(view.asAt.name)", .newly),
      (next.iso, "In \(next.long)", .endingIn(next)), ("no", "Not yet", .no),
    ]
    return HTML.each(options) { Components.option($0.0, $0.1, selected: filter.due == $0.2) }
  }

  private func rating(_ rating: Rating, _ count: Int) -> HTML {
    Choice(
      .checkbox, "rating", rating.key, "\(Components.rating(rating, scale: view.plan.scale)) \(count)",
      isChosen: filter.ratings.contains(rating.key), id: "r-\(rating.key)", isTight: true
    ).html
  }

  /// Offered where there are such actions, or where they were asked for.
  private func notRated(_ count: Int) -> HTML {
    let isChosen = filter.ratings.contains(RegisterFilter.notRated)
    guard count > 0 || isChosen else { return "" }
    return Choice(
      .checkbox, "rating", "none", "\(Components.rating(nil, scale: view.plan.scale)) \(count)",
      isChosen: isChosen, id: "r-none", isTight: true
    ).html
  }

  private func inPriority(_ standing: Standing) -> Bool {
    filter.priority == nil || filter.priority == standing.priority
  }

  private func choice(_ id: String, _ name: String, _ value: String, _ label: String, isChosen: Bool) -> HTML
  {
    Choice(.checkbox, name, value, "\(label)", isChosen: isChosen, id: id, isTight: true).html
  }

  /// Filters that have no field of their own stay as they are, so that a narrower search starts from
  /// the list that a figure opened.
  private var kept: HTML {
    let shown: Set<String> = [
      "q", "priority", "lead", "due", "rating", "late", "should-have-started", "awaiting", "withdrawn",
      "without",
      "category",
      "body", "recommendation",
    ]
    let items = RegisterQuery.items(filter).filter { !shown.contains($0.0) }
    return
      "\(each: items, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })\(if: page.sort != .reference, "<input type=\"hidden\" name=\"sort\" value=\"\(page.sort.rawValue)\">")"
  }
}
