import Improvement
import TestChance
import Testing

@testable import Documents
@testable import Papers

/// Tables of anything: each is read as a plan or refused with sentences.
struct PlanImportFuzzTests {
  @Test(arguments: 1...60)
  func anyTablesAreReadOrRefused(seed: Int) {
    var chance = SeededChance(seed)
    let tables = (1...chance.number(1...3)).map { table(&chance, $0) }
    var options = planOptions(asAt: chance.once(in: 2) ? Month("2017-03") : nil)
    options.mapping.hiddenRows = chance.one(of: [nil, .read, .leave])
    if chance.once(in: 4) { options.mapping.header = [chance.number(0...3)] }
    if chance.once(in: 4) { options.mapping.columns = ["A": .reference, "D": .wording, "ZZ": .rating] }
    let result = PlanImport.read(TableDocument(tables: tables), options)
    #expect((result.draft == nil) != result.problems.isEmpty)
    #expect(result.sentences.allSatisfy { $0.count > 10 })
  }

  private func table(_ chance: inout SeededChance, _ number: Int) -> FileTable {
    let heads = chance.once(in: 5) ? [] : [heading]
    let cells =
      heads + (0..<chance.number(0...25)).map { _ in (0..<chance.number(0...9)).map { _ in cell(&chance) } }
    var table = FileTable(chance.once(in: 2) ? .table(number) : .sheet("Sheet \(number)"))
    var row = 0
    table.rows = cells.map {
      row += chance.number(1...3)
      return TableRow(number: row, cells: $0, isHidden: chance.once(in: 20))
    }
    table.wordsAbove = [chance.one(of: words), chance.one(of: words)]
    if chance.once(in: 5) { table.hiddenColumns = [chance.number(0...6), 400] }
    return table
  }

  private func cell(_ chance: inout SeededChance) -> Cell {
    var cell = Cell(
      chance.once(in: 3) ? "\(chance.number(1...9)).\(chance.number(1...12))" : chance.one(of: words))
    if chance.once(in: 6) { cell.fill = Colour(UInt32(chance.number(0...0xFFFFFF))) }
    if chance.once(in: 10) { cell.value = .number(Double(chance.number(-9...50_000)) / 7) }
    if chance.once(in: 10) { cell.value = .day(CalendarDay("2017-0\(chance.number(1...9))-28")!) }
    if chance.once(in: 30) { cell.fault = .error("#REF!") }
    cell.columns = chance.once(in: 8) ? chance.number(1...500) : 1
    cell.isContinued = chance.once(in: 8)
    return cell
  }

  private let heading = ["Ref", "Action", "Lead", "Timescale", "RAG", "Progress", "Evidence"].map { Cell($0) }
  private let words = [
    "", " ", "\u{200B}", "Priority 1: Leadership", "Priority 999999999999999999999", "1.2 Objective",
    "a) first", "b)",
    "Publish a guide: a) terms, b) names", "Head of X and Head of Y", "Mar-17", "Jan – Mar 17", "Q4 2016/17",
    "TBC", "31",
    "at 31 March 2017", "as at", "as at 31 March 2017", "G", "amber", "Purple", "50%", "-1%", "Total", "Ref",
    "Action",
    "=1+1", "👨‍👩‍👧‍👦é\u{0301}", "\u{FEFF}\u{0}", "…………", String(repeating: "word ", count: 6_000),
    "1.1.1.1.1.1.1.1.1.1.1",
  ]
}
