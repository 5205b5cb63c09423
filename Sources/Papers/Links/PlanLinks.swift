import Improvement

/// Addresses of a plan's pages. Paths are a contract: they stay in minutes and e-mails for years.
package struct PlanLinks: Sendable, Hashable {
  package let plan: String
  /// The month that links keep; nil where the page has none.
  package let asAt: Month?
  package let knownOn: Day?

  private let base: String
  /// What every address of this month and day ends with.
  private let kept: String

  package init(plan: String, asAt: Month?, knownOn: Day? = nil) {
    self.plan = plan
    self.asAt = asAt
    self.knownOn = knownOn
    base = "/plans/" + plan
    let items = [asAt.map { "as-at=" + $0.iso }, knownOn.map { "known-on=" + $0.iso }].compactMap { $0 }
    kept = items.isEmpty ? "" : "?" + items.joined(separator: "&")
  }

  private func query(_ items: [(String, String)] = []) -> String {
    var query = kept
    for (name, value) in items {
      query += query.isEmpty ? "?" : "&"
      query += name
      query += "="
      query += PercentEncoding.encode(value)
    }
    return query
  }

  package var overview: String { base + query() }
  package var overviewFile: String { base + "/overview.csv" + query() }
  package var dependencies: String { base + "/dependencies" + query() }
  package var recommendations: String { base + "/recommendations" + query() }

  package func recommendation(_ code: String) -> String {
    base + "/recommendations/" + PercentEncoding.encode(code) + query()
  }

  package func register(_ filter: RegisterFilter = RegisterFilter(), sort: RegisterSort = .reference)
    -> String
  {
    var items = RegisterQuery.items(filter)
    if sort != .reference { items.append(("sort", sort.rawValue)) }
    return base + "/actions" + query(items)
  }

  /// An address of the register, narrowed to one priority.
  package static func narrowed(_ address: String, priority: Int) -> String {
    address + (address.contains("?") ? "&priority=" : "?priority=") + String(priority)
  }

  /// The register as a file: "xlsx", "csv" or "json".
  package func registerFile(_ format: String, _ filter: RegisterFilter = RegisterFilter()) -> String {
    base + "/actions." + format + query(RegisterQuery.items(filter))
  }

  package func register(references: [Reference]) -> String {
    var filter = RegisterFilter()
    filter.references = references
    return register(filter)
  }

  package func action(_ reference: Reference) -> String {
    base + "/actions/" + PercentEncoding.encode(reference.text) + query()
  }

  /// Addresses of many actions: what they share is made once.
  package var actions: @Sendable (Reference) -> String {
    let (start, end) = (base + "/actions/", query())
    return { start + PercentEncoding.encode($0.text) + end }
  }

  package var periods: String { base + "/periods" }

  /// The month as it is worked.
  package func period(_ month: Month, _ act: String? = nil) -> String {
    base + "/periods/" + month.iso + (act.map { "/" + $0 } ?? "")
  }

  /// Where something is done to an action: "updates", "withdrawal".
  package func action(_ reference: Reference, _ act: String) -> String {
    base + "/actions/" + PercentEncoding.encode(reference.text) + "/" + act
  }

  /// Any page of the plan that keeps no month.
  package func page(_ path: String) -> String { base + "/" + path }

  /// - Parameter chart: the one that is taken as a file.
  package func charts(_ chart: String? = nil) -> String {
    base + "/charts" + (chart.map { "/\($0).svg" } ?? "") + query()
  }

  /// - Parameter format: "csv"; nil for the page.
  package func earlyWarning(_ format: String? = nil) -> String {
    base + "/early-warning" + (format.map { "." + $0 } ?? "") + query()
  }

  /// - Parameter gap: the one that is shown whole.
  package func recordQuality(_ gap: RecordGap? = nil) -> String {
    base + "/record-quality" + query(gap.map { [("gap", $0.rawValue)] } ?? [])
  }

  /// Where many actions are changed at once.
  package func bulkEdit(_ filter: RegisterFilter = RegisterFilter()) -> String {
    base + "/actions/changes" + query(RegisterQuery.items(filter))
  }

  package var versions: String { base + "/versions" }

  package func version(_ number: String, _ act: String? = nil) -> String {
    base + "/versions/" + PercentEncoding.encode(number) + (act.map { "/" + $0 } ?? "")
  }

  /// Two versions held against each other; "now" is the plan as it is.
  package func versions(from: String, to: String) -> String {
    base + "/versions/comparison"
      + PlanLinks(plan: plan, asAt: nil).query([("from", from), ("to", to)])
  }

  /// The register's filters that have a name; with a filter, the form that gives it one.
  package func views(saving filter: RegisterFilter? = nil, sort: RegisterSort = .reference) -> String {
    var items = filter.map(RegisterQuery.items) ?? []
    if filter != nil { items = [("save", "yes")] + items }
    if sort != .reference { items.append(("sort", sort.rawValue)) }
    return base + "/views" + PlanLinks(plan: plan, asAt: nil).query(items)
  }

  package var exceptionReports: String { base + "/exception-reports" }

  /// - Parameter format: "xlsx", "json", "txt"; nil for the page.
  package func exceptionReport(
    _ month: Month, _ format: String? = nil, list: ReportList = .exceptions,
    scope: ReportScope = ReportScope(), closing: Int? = nil
  ) -> String {
    var items: [(String, String)] = []
    if let closing { items.append(("closing", String(closing))) }
    if list != .exceptions { items.append(("list", list.rawValue)) }
    if let priority = scope.priority { items.append(("priority", String(priority))) }
    if let category = scope.category { items.append(("category", category)) }
    if let body = scope.body { items.append(("body", body)) }
    let links = PlanLinks(plan: plan, asAt: nil, knownOn: knownOn)
    return base + "/exception-reports/" + month.iso + (format.map { "." + $0 } ?? "") + links.query(items)
  }

  /// - Parameters:
  ///   - format: "pdf", "docx", "json"; nil for the page.
  ///   - pages: how many it fills.
  package func boardSummary(_ month: Month, _ format: String? = nil, pages: Int = 1, closing: Int? = nil)
    -> String
  {
    var items: [(String, String)] = []
    if let closing { items.append(("closing", String(closing))) }
    if pages > 1 { items.append(("pages", String(pages))) }
    let links = PlanLinks(plan: plan, asAt: nil, knownOn: knownOn)
    return base + "/board-summaries/" + month.iso + (format.map { "." + $0 } ?? "") + links.query(items)
  }

  /// - Parameter format: "csv"; nil for the page.
  package func comparison(
    from: Month, to: Month, _ filter: RegisterFilter = RegisterFilter(), as format: String? = nil
  ) -> String {
    let links = PlanLinks(plan: plan, asAt: nil, knownOn: knownOn)
    return base + "/comparison" + (format.map { "." + $0 } ?? "")
      + links.query([("from", from.iso), ("to", to.iso)] + RegisterQuery.items(filter))
  }

  package func asAt(_ month: Month) -> PlanLinks {
    PlanLinks(plan: plan, asAt: month, knownOn: knownOn)
  }
}

/// RFC 3986: everything but unreserved characters is written as bytes in hexadecimal.
package enum PercentEncoding {
  package static func encode(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: ","):
      true
    default: false
    }
  }
}
