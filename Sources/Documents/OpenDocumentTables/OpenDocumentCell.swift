/// A cell of an OpenDocument table, as it is told.
struct OpenDocumentCell {
  let columns: Int
  let rows: Int
  /// How often it stands in its row.
  let times: Int
  private let isCovered: Bool
  private let fill: Colour?
  private let value: Cell.Value?
  private let isNotCalculated: Bool
  private var lines: [String] = []
  private(set) var size = 0

  init(_ attributes: XMLAttributes, isCovered: Bool, _ styles: OpenDocumentStyles) {
    func count(_ name: String) -> Int { max(1, attributes[name].flatMap { Int($0) } ?? 1) }
    columns = count("number-columns-spanned")
    rows = count("number-rows-spanned")
    times = count("number-columns-repeated")
    fill = styles.fill(attributes["style-name"])
    self.isCovered = isCovered
    isNotCalculated = attributes["formula"] != nil && attributes["value-type"] == nil
    value =
      switch attributes["value-type"] {
      case "float", "percentage", "currency": attributes["value"].flatMap { Double($0) }.map { .number($0) }
      case "date": attributes["date-value"].flatMap { CalendarDay($0.prefix(10)) }.map { .day($0) }
      case "boolean": .truth(isTrue(attributes["boolean-value"]))
      default: nil
      }
  }

  mutating func add(_ line: String) {
    guard !line.isEmpty else { return }
    lines.append(line)
    size += line.utf8.count + 1
  }

  var cell: Cell {
    guard !isCovered else { return .empty }
    var cell = Cell(lines.joined(separator: "\n"), value: value, fill: fill)
    cell.columns = min(columns, 500)
    if isNotCalculated, cell.text.isEmpty { cell.fault = .notCalculated }
    if ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!"].contains(cell.text) {
      cell.fault = .error(cell.text)
    }
    return cell
  }
}
