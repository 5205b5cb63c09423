/// A cell of a table in Word, as it is told.
struct WordCell {
  private enum Merge { case none, begins, goesOn }

  private var lines: [String] = []
  private(set) var size = 0
  private var fill: Colour?
  private(set) var columns = 1
  private var merge = Merge.none

  /// Its properties (17.4.66).
  mutating func read(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "gridSpan": columns = max(1, min(500, attributes["val"].flatMap { Int($0) } ?? 1))
    case "vMerge": merge = attributes["val"] == "restart" ? .begins : .goesOn
    case "shd": fill = attributes[attributes["val"] == "solid" ? "color" : "fill"].flatMap { Colour($0) }
    default: break
    }
  }

  mutating func add(_ line: String) {
    guard !line.isEmpty else { return }
    lines.append(line)
    size += line.utf8.count + 1
  }

  /// - Parameter above: the cell that goes on in it, if one does.
  func cell(above: Cell?) -> Cell {
    var cell = Cell(lines.joined(separator: "\n"), fill: fill)
    if merge == .goesOn, let above, cell.text.isEmpty {
      cell.text = above.text
      cell.fill = fill ?? above.fill
      cell.isContinued = !above.text.isEmpty
    }
    cell.columns = columns
    return cell
  }

  var goesOn: Bool { merge != .none }
}

/// A row of a table in Word, as it is told.
struct WordRow {
  private(set) var number = 0
  private(set) var cells: [Cell] = []
  /// Whether it was deleted with changes tracked.
  var isDeleted = false

  init(number: Int = 0) {
    self.number = number
  }

  /// Columns of the table that are left out before its first cell.
  mutating func skip(_ columns: Int, _ limits: TableLimits) {
    pad(columns, limits)
  }

  mutating func add(_ cell: WordCell, _ opened: inout [Int: Cell], _ limits: TableLimits) {
    let column = cells.count
    let read = cell.cell(above: opened[column])
    opened[column] = cell.goesOn ? read : nil
    cells.append(read)
    pad(cell.columns - 1, limits)
  }

  private mutating func pad(_ count: Int, _ limits: TableLimits) {
    let room = limits.cellsPerRow + 1 - cells.count
    for _ in 0..<max(0, min(count, room)) { cells.append(.empty) }
  }
}
