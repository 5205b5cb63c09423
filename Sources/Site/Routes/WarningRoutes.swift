extension Site {
  /// The plan drawn, what warns of it, and the views of its register that people keep.
  func addWarningRoutes(_ plan: Gate) {
    let warning = EarlyWarningPages(site: self)
    plan.get("early-warning", may: .readPlan, use: warning.show)
    plan.get("early-warning.csv", may: .readPlan, use: warning.csv)
    let charts = ChartsPages(site: self)
    plan.get("charts", may: .readPlan, use: charts.show)
    plan.get("charts/:chart", may: .readPlan, use: charts.file)
    let quality = RecordQualityPages(site: self)
    plan.get("record-quality", may: .readPlan, use: quality.show)
    plan.get("record-quality.csv", may: .readPlan, use: quality.csv)
    let views = SavedViewsPages(site: self)
    plan.get("views", may: .readActions, use: views.all)
    plan.post("views", may: .readActions, use: views.save)
    plan.get("views/:view", may: .readActions, use: views.one)
    plan.post("views/:view", may: .readActions, use: views.rename)
    plan.post("views/:view/removal", may: .readActions, use: views.remove)
  }
}
