extension Site {
  /// What actions wait for and are held up by, withdrawals, and changes of timescale.
  func addChangeControlRoutes(_ plan: Gate) {
    let waits = ActionDependencyPages(site: self)
    plan.get("actions/:reference/dependencies", may: .editPlan, use: waits.show)
    plan.post("actions/:reference/dependencies", may: .editPlan, use: waits.change)
    let dependencies = DependenciesPages(site: self)
    plan.get("dependencies", may: .readPlan, use: dependencies.show)
    plan.get("dependencies.csv", may: .readPlan, use: dependencies.csv)
    let withdrawals = WithdrawalPages(site: self)
    plan.get("actions/:reference/withdrawal", may: .editPlan, use: withdrawals.show)
    plan.post("actions/:reference/withdrawal", may: .editPlan, use: withdrawals.withdraw)
    plan.post("actions/:reference/withdrawal/reversal", may: .editPlan, use: withdrawals.undo)
    let timescales = TimescaleChangePages(site: self)
    plan.get("timescale-changes", may: .readPlan, use: timescales.all)
    plan.get("timescale-changes.csv", may: .readPlan, use: timescales.csv)
    plan.get("actions/:reference/timescale-changes", may: .askForTimescale, use: timescales.show)
    plan.post("actions/:reference/timescale-changes", may: .askForTimescale, use: timescales.ask)
    plan.post(
      "actions/:reference/timescale-changes/:change/decision", may: .editPlan, use: timescales.decide)
    let barriers = BarrierPages(site: self)
    plan.get("barriers", may: .readPlan, use: barriers.all)
    plan.get("barriers.csv", may: .readPlan, use: barriers.csv)
    plan.get("barriers/new", may: .editPlan, use: barriers.new)
    plan.post("barriers", may: .editPlan, use: barriers.add)
    plan.get("barriers/:barrier", may: .editPlan, use: barriers.show)
    plan.post("barriers/:barrier", may: .editPlan, use: barriers.change)
    plan.post("barriers/:barrier/closure", may: .editPlan, use: barriers.close)
    plan.post("barriers/:barrier/reopening", may: .editPlan, use: barriers.reopen)
  }
}
