import Documents
import Foundation

/// Reads a whole plan from a file as a council holds it. What is wrong with the file is told, all of it at
/// once, row by row; nothing is kept here.
package enum PlanImport {
  /// The largest workbook or document that is opened.
  private static let mostBytes = 30_000_000

  /// Reads a plan from a file that is told by its content: an Excel workbook, a Word or OpenDocument file, JSON,
  /// which begins with a brace, or else CSV.
  package static func read(path: String, _ options: PlanImportOptions) -> PlanImportResult {
    guard FileBytes.holdsTables(path: path) else {
      return FileBytes.beginsWithBrace(path: path)
        ? readJSON(path: path, options) : readCSV(path: path, options)
    }
    do throws(FileProblem) {
      return readTables([UInt8](try FileBytes.read(path: path, atMost: mostBytes)), options)
    } catch {
      return refused(error, options)
    }
  }

  /// Reads a plan from a file that was sent and lies in no folder of its own.
  package static func read(_ bytes: [UInt8], _ options: PlanImportOptions) -> PlanImportResult {
    if TableDocument.isOne(startingWith: bytes.prefix(8)) { return readTables(bytes, options) }
    do throws(FileProblem) {
      let fault = FileProblem(sentence: "The file could not be put down to be read. Try again.")
      return try PrivateFolder.with(orThrow: fault) { folder throws(FileProblem) in
        let path = folder + "/plan"
        guard (try? Data(bytes).write(to: URL(filePath: path))) != nil else { throw fault }
        return read(path: path, options)
      }
    } catch {
      return refused(error, options)
    }
  }

  /// Reads a plan from canonical JSON (schema "csip-demo/1").
  package static func readJSON(path: String, _ options: PlanImportOptions) -> PlanImportResult {
    var log = Log(options)
    guard let file = CanonicalFile.decoded(path: path, &log) else { return log.result(nil) }
    var reading = CanonicalReader(file, options, log)
    let draft = reading.draft()
    return reading.log.result(draft)
  }

  /// Reads a plan from a CSV file, row by row.
  package static func readCSV(path: String, _ options: PlanImportOptions) -> PlanImportResult {
    do {
      var reader = try CSVReader(path: path)
      var log = Log(options)
      reader.notes.forEach { log.note($0) }
      var table = Table(options, log)
      table.read(nil, RowStream { try reader.next() })
      return table.result()
    } catch {
      return refused(FileProblem(unforeseen: error), options)
    }
  }

  /// Reads a plan from the tables of a workbook or a document.
  package static func readTables(_ bytes: [UInt8], _ options: PlanImportOptions) -> PlanImportResult {
    do throws(FileProblem) {
      return read(try TableDocument.read(bytes), options)
    } catch {
      return refused(error, options)
    }
  }

  /// Reads a plan from tables that were read from a file.
  static func read(_ document: TableDocument, _ options: PlanImportOptions) -> PlanImportResult {
    let choice = TableChoice(document, options.mapping, isOnPage: options.isOnPage)
    var log = Log(options)
    let hidden = document.hiddenSheets.map { quoted($0) }
    if !hidden.isEmpty { log.note("Hidden sheets, in which nothing was read: \(listed(hidden)).") }
    if let problem = choice.problem { log.problem(problem) }
    var table = Table(options, log, areMany: choice.tables.count > 1)
    table.finding.tell(document, choice)
    for chosen in choice.tables {
      table.read(
        chosen.name, RowStream(chosen.rows), hidden: chosen.hiddenColumns, words: chosen.wordsAbove,
        before: document.wordsBefore(chosen))
    }
    return table.result()
  }

  private static func refused(_ problem: FileProblem, _ options: PlanImportOptions) -> PlanImportResult {
    var log = Log(options)
    log.report(problem)
    return log.result(nil)
  }
}

extension TableDocument {
  /// What stands in a document above the tables before one, where it may say as at which day it is.
  fileprivate func wordsBefore(_ table: FileTable) -> [String] {
    guard case .table = table.name, let place = tables.firstIndex(where: { $0.name == table.name }) else {
      return []
    }
    return tables[..<place].flatMap(\.wordsAbove)
  }
}

extension FileProblem {
  /// Readers throw `FileProblem` alone; another error is the machine's, and is told as it stands.
  init(unforeseen error: any Error) {
    self = error as? FileProblem ?? FileProblem(sentence: "The file cannot be read (\(error)).")
  }
}
