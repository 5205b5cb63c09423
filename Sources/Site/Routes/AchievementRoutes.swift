extension Site {
  /// What was achieved, the headings under which it is told, and the paper that it makes.
  func addAchievementRoutes(_ plan: Gate) {
    let list = AchievementsPages(site: self)
    plan.get("achievements", may: .readPlan, use: list.show)
    plan.get("achievements.csv", may: .readPlan, use: list.csv)
    for name in ["paper", "paper.docx", "paper.odt", "paper.pdf", "paper.xlsx", "paper.json", "paper.txt"] {
      plan.get("achievements/\(name)", may: .readPlan, use: list.paper)
    }
    let headings = AchievementHeadingsPages(site: self)
    plan.get("achievements/headings", may: .editPlan, use: headings.show)
    plan.post("achievements/headings", may: .editPlan, use: headings.keep)
    let one = AchievementPages(site: self)
    plan.get("achievements/new", may: .recordAchievements, use: one.new)
    plan.post("achievements", may: .recordAchievements, use: one.add)
    plan.get("achievements/:achievement", may: .readPlan, use: one.show)
    plan.post("achievements/:achievement", may: .recordAchievements, use: one.correct)
    plan.post("achievements/:achievement/withdrawal", may: .recordAchievements, use: one.withdraw)
  }
}
