extension Site {
  /// A plan's file, before any of it is kept.
  func addImportRoutes(_ gate: Gate) {
    let imports = ImportsPages(site: self)
    gate.get("plans/new", may: .editPlan, use: imports.new)
    gate.post("plans/new", may: .editPlan, limit: ImportsPages.limit, use: imports.sendNew)
    let one = ImportPages(site: self)
    gate.get("imports/:import", may: .editPlan, use: one.show)
    gate.post("imports/:import/reading", may: .editPlan, use: one.reread)
    gate.post("imports/:import/confirmation", may: .editPlan, use: one.confirm)
    gate.post("imports/:import/removal", may: .editPlan, use: one.remove)
  }

  func addPlanImportRoutes(_ plan: Gate) {
    let imports = ImportsPages(site: self)
    plan.get("imports", may: .editPlan, use: imports.all)
    plan.post("imports", may: .editPlan, limit: ImportsPages.limit, use: imports.send)
  }
}
