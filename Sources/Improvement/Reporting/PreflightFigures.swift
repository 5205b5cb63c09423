/// That the report's tables agree with each other and with the records.
enum PreflightFigures {
  static func checks(_ report: ExceptionReport) -> [Preflight.Check] {
    let movement = report.movement
    let listed = report.listed.count
    let due = report.position.due.count
    let balance =
      "\(movement.before.count) − \(movement.left.count) + \(movement.newly.count) = \(movement.now.count)"
    return [
      check(
        "table 1", "Table 1 adds up", "\(due) and \(listed)",
        report.counted == due && listed == report.position.standings.count(where: \.isException),
        "The priorities’ rows come to \(report.counted) due and \(listed) listed; the records have \(due) due."
      ),
      check(
        "movement", "Movement balances", balance, movement.balances,
        "\(balance) does not balance."),
      check(
        "table 2", "Table 2 agrees with Table 1", "\(report.monthlyTotals.last ?? 0)",
        report.monthlyTotals.last == listed,
        "The table by month ends with \(report.monthlyTotals.last ?? 0), and Table 1 has \(listed)."),
      check(
        "table 3", "Table 3 adds up", "\(report.deadlines.rows.reduce(0) { $0 + $1.standings.count })",
        report.deadlines.rows.reduce(0) { $0 + $1.standings.count } == listed,
        "The table by deadline does not come to \(listed)."),
    ]
  }

  private static func check(
    _ key: String, _ title: String, _ state: String, _ holds: Bool, _ sentence: String
  ) -> Preflight.Check {
    Preflight.Check(
      key: key, title: title, state: state,
      faults: holds ? [] : [Preflight.Fault(reference: nil, sentence: sentence)])
  }
}
