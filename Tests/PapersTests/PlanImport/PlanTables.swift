import Improvement

@testable import Documents
@testable import Papers

/// A sheet written as people see it: a row a line, cells apart by bars. A cell may say more than its words:
/// "{FF0000}" is its fill, "^" that it goes on from above, ">3" how many columns it goes over.
func planSheet(_ name: FileTable.Name = .sheet("Plan"), _ lines: String..., hiddenRows: Set<Int> = [])
  -> FileTable
{
  FileTable(
    name,
    rows: lines.enumerated().map { place, line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { planCell(String($0)) }
      return TableRow(number: place + 1, cells: cells, isHidden: hiddenRows.contains(place + 1))
    })
}

private func planCell(_ text: String) -> Cell {
  var cell = Cell(text)
  if let fill = text.firstMatch(of: /\{(\w{6})\}/) {
    cell.fill = Colour(String(fill.1))
    cell.text = String(text.replacing(fill.0, with: ""))
  }
  if cell.text.hasPrefix("^") {
    cell.text.removeFirst()
    cell.isContinued = true
  }
  if let span = cell.text.firstMatch(of: />(\d)$/) {
    cell.columns = Int(span.1) ?? 1
    cell.text = String(cell.text.dropLast(2))
  }
  return cell
}

func readTables(
  _ tables: FileTable..., hidden: [String] = [], options: PlanImportOptions = planOptions(),
  change: (inout PlanMapping) -> Void = { _ in }
) -> PlanImportResult {
  var options = options
  options.file = "plan.xlsx"
  change(&options.mapping)
  return PlanImport.read(TableDocument(tables: tables, hiddenSheets: hidden), options)
}

let planHeading = "Ref|Action|Lead|Timescale|RAG"
