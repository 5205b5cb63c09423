import Improvement

extension PlanImport {
  /// What a row of our own register says of months that a council's table does not: when its rating was said,
  /// and whether the action is withdrawn.
  struct RegisterMonth {
    /// The month of its rating; nil where it is that of the file.
    private(set) var rated: Month?
    /// Whether the register says that nobody has rated it.
    let isUnrated: Bool
    private let withdrawnBy: Month?

    init(_ row: Row, asAt: Month?, _ log: inout Log) {
      isUnrated = row.isOfRegister && row.line(.rating).isEmpty
      withdrawnBy = row.line(.withdrawn).lowercased() == "yes" ? asAt : nil
      guard row.isOfRegister else { return }
      rated = Self.month(.updated, row, &log)
      if let asAt, let rated, rated > asAt { self.rated = asAt }
    }

    /// The month of a cell, in a problem if it is none; nil where it is empty.
    static func month(_ column: Column, _ row: Row, _ log: inout Log) -> Month? {
      let printed = row.line(column)
      guard !printed.isEmpty else { return nil }
      switch TimescaleCells.read(printed, row.cell(column)) {
      case .success(let read): return read.to
      case .failure(let problem):
        log.problem(problem.sentence, row: row.number, column: row.number(of: column))
        return nil
      }
    }

    /// The register tells neither the day nor the reason.
    func withdrawal(_ file: String) -> Withdrawal? {
      withdrawnBy.map {
        Withdrawal(date: $0.lastDay, reason: Remark.reason(file), approvedBy: "not recorded", successor: nil)
      }
    }
  }
}
