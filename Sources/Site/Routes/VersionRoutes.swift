extension Site {
  /// The plan's versions, and how they differ.
  func addVersionRoutes(_ plan: Gate) {
    let versions = VersionsPages(site: self)
    plan.get("versions", may: .readPlan, use: versions.all)
    plan.post("versions", may: .editPlan, use: versions.fix)
    let comparison = VersionComparisonPages(site: self)
    plan.get("versions/comparison", may: .readPlan, use: comparison.show)
    plan.get("versions/comparison.csv", may: .readPlan, use: comparison.csv)
    plan.get("versions/:number", may: .readPlan, use: versions.one)
    plan.get("versions/:number/content.json", may: .readPlan, use: versions.content)
    plan.post("versions/:number/content", may: .editPlan, use: versions.fixAnew)
    plan.post("versions/:number/approvals", may: .editPlan, use: versions.record)
  }
}
