import Improvement
import Papers
import Records

/// How a person says that a file is to be read: the form beside what was found in it.
struct ImportReading {
  let form: FormData
  let finding: PlanFinding

  /// The import as it is to be read from now on.
  func changed(_ one: ImportRecords.Import, _ problems: inout FormProblems) -> ImportRecords.Import {
    var (one, mapping) = (one, PlanMapping())
    let tables = form.all("table")
    if finding.tables.count > 1, !tables.isEmpty { mapping.tables = tables }
    mapping.header = header(&problems)
    mapping.columns = columns
    mapping.words = ratings("word")
    mapping.colours = ratings("colour")
    mapping.hiddenRows = form["hidden-rows"].flatMap(PlanMapping.HiddenRows.init(rawValue:))
    if form["not-rated"] != nil { mapping.isRated = false }
    let filled = Filled(form)
    one.asAt = filled.text("as-at") == nil ? nil : filled.month("as-at", &problems)
    one.mapping = PlanMappingFile.write(mapping)
    one.leftOut = form.all("leave")
    return one
  }

  /// Nil leaves it to be found.
  private func header(_ problems: inout FormProblems) -> [Int]? {
    let text = form.text("header")
    guard !text.isEmpty else { return nil }
    let rows = text.split { ", ".contains($0) }.map { Int($0) }
    guard rows.allSatisfy({ ($0 ?? 0) > 0 }), rows.count <= 2 else {
      problems.add("header", "Give the row that heads the columns as a number, or two rows as 5, 6")
      return nil
    }
    let numbers = rows.compactMap(\.self)
    return numbers == finding.mapping.header && form["header-was"] == "found" ? nil : numbers
  }

  /// Nil where they are as they were found: a file of next month may have them elsewhere.
  private var columns: [String: PlanImport.Column]? {
    guard !finding.columns.isEmpty else { return nil }
    let said = finding.columns.compactMap { heading -> (String, PlanImport.Column)? in
      form["column-" + heading.letters].flatMap(PlanImport.Column.init(rawValue:)).map {
        (heading.letters, $0)
      }
    }
    let columns = Dictionary(said, uniquingKeysWith: { first, _ in first })
    let found = finding.columns.filter { $0.holds != nil }.map { ($0.letters, $0.holds) }
    let isAsFound =
      finding.mapping.columns == columns && form["columns-were"] == "found" && found.count == columns.count
    return isAsFound || columns.isEmpty ? nil : columns
  }

  private func ratings(_ kind: String) -> [String: String]? {
    let pairs = zip(form.all(kind), form.all(kind + "-rating")).filter { !$0.1.isEmpty }
    return pairs.isEmpty ? nil : Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a file of the next month is read by: all of it where the same headings stand in the same places,
  /// else what words and colours mean.
  static func remembered(_ before: ImportRecords.Import, headings: String) -> PlanMapping {
    var mapping = before.said
    if before.headings != headings { (mapping.columns, mapping.tables) = (nil, nil) }
    (mapping.header, mapping.isRated) = (nil, nil)
    return mapping
  }

  static func headings(_ finding: PlanFinding) -> String {
    finding.columns.map { "\($0.letters) \($0.heading)" }.joined(separator: "\n")
  }
}
