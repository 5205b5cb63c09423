import Improvement

/// The register's filter as the words after the question mark, and back.
package enum RegisterQuery {
  package static func items(_ filter: RegisterFilter) -> [(String, String)] {
    var items: [(String, String)] = []
    func add(_ name: String, _ value: String?) {
      if let value { items.append((name, value)) }
    }
    for rating in filter.ratings { add("rating", rating == RegisterFilter.notRated ? "none" : rating) }
    for rating in filter.ratingsBefore { add("was", rating == RegisterFilter.notRated ? "none" : rating) }
    add("priority", filter.priority.map { String($0) })
    add("objective", filter.objective?.text)
    add("lead", filter.lead)
    add("body", filter.body)
    add("category", filter.category)
    add("recommendation", filter.recommendation)
    switch filter.due {
    case nil: break
    case .yes: add("due", "yes")
    case .no: add("due", "no")
    case .newly: add("due", "newly")
    case .endingIn(let month): add("due", month.iso)
    }
    add("late", filter.isLate.map { $0 ? "yes" : "no" })
    add("withdrawn", filter.withdrawn == false ? nil : (filter.withdrawn == nil ? "any" : "yes"))
    add("should-have-started", filter.shouldHaveStarted.map { $0 ? "yes" : "no" })
    add("awaiting", filter.isAwaiting ? "yes" : nil)
    add("list", filter.list?.rawValue)
    add("timescale", filter.timescale.map { "\($0.from.iso)..\($0.to.iso)" })
    if !filter.references.isEmpty { add("ref", filter.references.map(\.text).joined(separator: ",")) }
    for absent in filter.absent { add("without", absent.rawValue) }
    if !filter.words.isEmpty { add("q", filter.words) }
    return items
  }

  /// Reads a filter; a word that is not understood is told, and the rest still holds.
  package static func read(_ items: [(name: String, value: String)], scale: RatingScale) -> (
    RegisterFilter, problems: [String]
  ) {
    var filter = RegisterFilter()
    var problems: [String] = []
    for (name, value) in items where !value.isEmpty {
      if !read(name, value, scale, &filter) {
        problems.append("“\(name)=\(value)” was not understood, so it was left out.")
      }
    }
    return (filter, problems)
  }

  private static func read(
    _ name: String, _ value: String, _ scale: RatingScale, _ filter: inout RegisterFilter
  ) -> Bool {
    switch name {
    case "rating", "was":
      guard value == "none" || scale[value] != nil else { return false }
      let rating = value == "none" ? RegisterFilter.notRated : value
      if name == "rating" { filter.ratings.append(rating) } else { filter.ratingsBefore.append(rating) }
    case "priority":
      guard let number = Int(value) else { return false }
      filter.priority = number
    case "objective":
      guard let reference = Reference(value) else { return false }
      filter.objective = reference
    case "lead": filter.lead = value
    case "body": filter.body = value
    case "category": filter.category = value
    case "recommendation": filter.recommendation = value
    case "due": return readDue(value, &filter)
    case "late", "should-have-started":
      guard value == "yes" || value == "no" else { return false }
      if name == "late" { filter.isLate = value == "yes" } else { filter.shouldHaveStarted = value == "yes" }
    case "withdrawn":
      guard value == "yes" || value == "any" else { return false }
      filter.withdrawn = value == "yes" ? true : nil
    case "awaiting":
      guard value == "yes" else { return false }
      filter.isAwaiting = true
    case "list":
      guard let list = ReportList(rawValue: value) else { return false }
      filter.list = list
    case "timescale":
      let ends = value.split(separator: ".", omittingEmptySubsequences: true).compactMap { Month($0) }
      guard ends.count == 2 else { return false }
      filter.timescale = (ends[0], ends[1])
    case "ref":
      let references = value.split(separator: ",").compactMap { Reference($0) }
      guard !references.isEmpty else { return false }
      filter.references += references
    case "without":
      guard let absent = RegisterFilter.Absent(rawValue: value) else { return false }
      filter.absent.append(absent)
    case "q": filter.words = value
    default: return true
    }
    return true
  }

  private static func readDue(_ value: String, _ filter: inout RegisterFilter) -> Bool {
    switch value {
    case "yes": filter.due = .yes
    case "no": filter.due = .no
    case "newly": filter.due = .newly
    default:
      guard let month = Month(value) else { return false }
      filter.due = .endingIn(month)
    }
    return true
  }
}

/// The orders in which the register can stand.
package enum RegisterSort: String, Sendable, CaseIterable {
  case reference, lead, timescale, forecast, rating, updated

  package func sorted(_ standings: [Standing], scale: RatingScale) -> [Standing] {
    let places = Dictionary(uniqueKeysWithValues: scale.ratings.enumerated().map { ($1.key, $0) })
    // Worst first: exceptions, then what moves, then what waits, then what is done.
    func weight(_ standing: Standing) -> Int {
      guard let rating = standing.rating else { return 0 }
      let kind = [Rating.Kind.exception: 1, .underWay: 2, .notStarted: 3, .complete: 4][rating.kind] ?? 5
      return kind * 100 + (places[rating.key] ?? 0)
    }
    let far = Month(ordinal: .max)
    switch self {
    case .reference: return standings
    case .lead: return standings.stablySorted { ($0.lead ?? "\u{10FFFF}") < ($1.lead ?? "\u{10FFFF}") }
    case .timescale: return standings.stablySorted { $0.timescale.to < $1.timescale.to }
    case .forecast: return standings.stablySorted { ($0.forecast ?? far) < ($1.forecast ?? far) }
    case .rating: return standings.stablySorted { weight($0) < weight($1) }
    case .updated:
      return standings.stablySorted { ($0.updatedOn?.ordinal ?? .min) > ($1.updatedOn?.ordinal ?? .min) }
    }
  }
}

extension Array {
  fileprivate func stablySorted(_ precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { one, other in
      if precedes(one.element, other.element) { return true }
      return !precedes(other.element, one.element) && one.offset < other.offset
    }.map(\.element)
  }
}
