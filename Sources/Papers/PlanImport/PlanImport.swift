import Documents

/// Reads a whole plan from a file as a council holds it. What is wrong with the file is told, all of it at
/// once, row by row; nothing is kept here.
package enum PlanImport {
  /// Reads a plan from a CSV file with a header row.
  package static func readCSV(path: String, _ options: PlanImportOptions) -> PlanImportResult {
    do throws(FileProblem) {
      var reader = try opened(path)
      return Table.read(options, notes: reader.notes) { try reader.next() }
    } catch {
      var log = Log(options)
      log.report(error)
      return log.result(nil)
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

  /// Reads a plan from a file that is told by its content: JSON begins with a brace, all else is CSV.
  package static func read(path: String, _ options: PlanImportOptions) -> PlanImportResult {
    FileBytes.beginsWithBrace(path: path) ? readJSON(path: path, options) : readCSV(path: path, options)
  }

  private static func opened(_ path: String) throws(FileProblem) -> CSVReader {
    do {
      return try CSVReader(path: path)
    } catch {
      throw FileProblem(unforeseen: error)
    }
  }
}

extension FileProblem {
  /// Readers throw `FileProblem` alone; another error is the machine's, and is told as it stands.
  init(unforeseen error: any Error) {
    self = error as? FileProblem ?? FileProblem(sentence: "The file cannot be read (\(error)).")
  }
}
