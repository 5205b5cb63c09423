import Documents
import Improvement

extension PlanImport {
  /// Gathers what is found while a file is read. However bad the file, memory is bounded: problems past
  /// the first 200 are only counted.
  struct Log {
    static let mostProblems = 200

    let file: String
    private let privacy: PrivacyGuard
    private var identities: [PlanImportProblem] = []
    /// Which of the file's tables is being read; problems are its.
    var table: FileTable.Name? {
      didSet { tableNumber += 1 }
    }
    private var tableNumber = 0
    private var problems: [(table: Int, problem: PlanImportProblem)] = []
    private var unlisted = 0
    private var notes: [String] = []
    private var tallies: [Remark: Tally] = [:]

    init(_ options: PlanImportOptions) {
      file = options.file
      privacy = PrivacyGuard(casePatterns: options.casePatterns)
    }

    var isClean: Bool { problems.isEmpty }

    mutating func problem(_ sentence: String, row: Int? = nil, column: Int? = nil) {
      guard problems.count < Self.mostProblems else {
        unlisted += 1
        return
      }
      add(PlanImportProblem(file: file, table: table, row: row, column: column, sentence: sentence))
    }

    /// What stopped the reading: listed however many there are.
    mutating func report(_ problem: FileProblem) {
      add(
        PlanImportProblem(
          file: file, table: problem.table ?? (problem.row == nil ? nil : table), row: problem.row,
          column: problem.column, sentence: problem.sentence))
    }

    mutating func note(_ sentence: String) {
      notes.append(sentence)
    }

    /// Notes what in a text looks like somebody's identity.
    mutating func watch(_ text: String, at path: String = "", row: Int? = nil, column: Int? = nil) {
      guard identities.count < Self.mostProblems, text.utf8.count <= 4 * Row.longestText else { return }
      for finding in privacy.findings(in: text) {
        let sentence =
          "\(path)\(finding.sentence). Take it out, unless nobody can be known by it: plans are published."
        identities.append(
          PlanImportProblem(file: file, table: table, row: row, column: column, sentence: sentence))
      }
    }

    /// Counts a remark that would be tedious one by one.
    mutating func count(_ remark: Remark, at place: String) {
      tallies[remark, default: Tally()].add(place)
    }

    /// A column as people find it there, from 0: "C" in a workbook, "3" elsewhere.
    func named(_ column: Int) -> String {
      if case .sheet? = table { CellName.letters(column) } else { String(column + 1) }
    }

    func place(of row: Row) -> String { table?.place(row: row.number, column: nil) ?? row.place }

    func result(_ draft: PlanDraft?) -> PlanImportResult {
      var listed = problems.enumerated().sorted {
        let (left, right) = ($0.element.problem, $1.element.problem)
        return ($0.element.table, left.row ?? 0, left.column ?? 0, $0.offset)
          < ($1.element.table, right.row ?? 0, right.column ?? 0, $1.offset)
      }.map(\.element.problem)
      if unlisted > 0 {
        listed.append(PlanImportProblem(file: file, sentence: "and \(unlisted) more"))
      }
      let counted = Remark.allCases.compactMap { remark in tallies[remark].map { remark.sentence($0, file) } }
      var result = PlanImportResult(
        draft: problems.isEmpty ? draft : nil, problems: listed, notes: notes + counted)
      result.identities = Array(identities.prefix(Self.mostProblems))
      return result
    }

    private mutating func add(_ problem: PlanImportProblem) {
      problems.append((tableNumber, problem))
    }
  }
}
