extension Site {
  /// Reading a plan, and updating its actions.
  func addPlanRoutes(_ plan: Gate) {
    let overview = OverviewPages(site: self)
    plan.get(may: .readPlan, use: overview.show)
    plan.get("overview.csv", may: .readPlan, use: overview.csv)
    let pace = PacePages(site: self)
    plan.get("pace", may: .readPlan, use: pace.show)
    plan.get("pace.csv", may: .readPlan, use: pace.csv)
    let register = RegisterPages(site: self)
    plan.get("actions", may: .readActions, use: register.show)
    plan.get("actions.xlsx", may: .readActions, use: register.workbook)
    plan.get("actions.csv", may: .readActions, use: register.csv)
    plan.get("actions.json", may: .readActions, use: register.json)
    plan.get("actions/:reference", may: .readActions, use: ActionPages(site: self).show)
    plan.get("evidence/:evidence", may: .readActions, use: EvidencePages(site: self).download)
    let updates = UpdatePages(site: self)
    plan.get("actions/:reference/updates", may: .updateActions, use: updates.show)
    plan.post(
      "actions/:reference/updates", may: .updateActions, limit: UpdatePages.limit, use: updates.send)
    plan.post(
      "actions/:reference/updates/draft", may: .updateActions, limit: UpdatePages.limit,
      use: updates.saveDraft)
    let recommendations = RecommendationsPages(site: self)
    plan.get("recommendations", may: .readPlan, use: recommendations.show)
    plan.get("recommendations.csv", may: .readPlan, use: recommendations.csv)
    plan.get("recommendations/:code", may: .readPlan, use: recommendations.one)
    let comparison = ComparisonPages(site: self)
    plan.get("comparison", may: .readPlan, use: comparison.show)
    plan.get("comparison.csv", may: .readPlan, use: comparison.csv)
    let reports = ExceptionReportPages(site: self)
    plan.get("exception-reports", may: .readPublished, use: reports.all)
    plan.get("exception-reports.csv", may: .readPublished, use: reports.csv)
    plan.get("exception-reports/:month", may: .readPublished, use: reports.show)
    plan.get("board-summaries/:month", may: .readPublished, use: BoardSummaryPages(site: self).show)
  }
}
