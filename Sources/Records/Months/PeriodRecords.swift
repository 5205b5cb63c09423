import Improvement

/// Months of reporting, opened and closed.
package enum PeriodRecords {
  package static func open(_ period: ReportingPeriod, of plan: ID<Plan>, _ ledger: Ledger) throws {
    try ledger.add("reporting_period", period.month.iso, Facts.period(period, of: plan))
    try PlanWriter.touch(plan, ledger)
  }

  package static func change(
    _ old: ReportingPeriod, to new: ReportingPeriod, of plan: ID<Plan>, _ ledger: Ledger
  ) throws {
    try ledger.change(
      "reporting_period", old.month.iso, where: "plan = \(plan) AND month = \(old.month)",
      from: Facts.period(old, of: plan), to: Facts.period(new, of: plan))
    try PlanWriter.touch(plan, ledger)
  }
}
