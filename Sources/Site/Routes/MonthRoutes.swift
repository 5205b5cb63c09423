extension Site {
  /// The month: asking, reviewing, closing, publishing.
  func addMonthRoutes(_ plan: Gate) {
    let months = MonthPages(site: self)
    plan.get("periods/:month", may: .readPlan, use: months.show)
    plan.get("periods/:month/answers.csv", may: .readPlan, use: MonthAnswersFile(site: self).csv)
    plan.post("periods/:month/opening", may: .runMonth, use: months.open)
    plan.post("periods/:month/review", may: .runMonth, use: months.review)
    plan.post("periods/:month/dates", may: .runMonth, use: months.setDates)
    plan.post("periods/:month/reminders", may: .runMonth, use: months.remind)
    plan.post("periods/:month/closure", may: .runMonth, use: months.close)
    plan.post("periods/:month/publication", may: .runMonth, use: months.publish)
    plan.post("periods/:month/reopening", may: .runMonth, use: months.reopen)
    let links = AnswerLinkPages(site: self)
    plan.get("periods/:month/links", may: .runMonth, use: links.show)
    plan.post("periods/:month/links", may: .runMonth, use: links.send)
    plan.post("periods/:month/links/:link/ending", may: .runMonth, use: links.end)
    let narratives = NarrativeReviewPages(site: self)
    plan.post(
      "periods/:month/narratives/:narrative/acceptance", may: .reviewUpdates, use: narratives.accept)
    plan.post("periods/:month/narratives/:narrative/return", may: .reviewUpdates, use: narratives.sendBack)
    let submissions = SubmissionPages(site: self)
    plan.post("periods/:month/acceptances", may: .reviewUpdates, use: submissions.acceptAll)
    plan.get("submissions/:submission", may: .readPlan, use: submissions.show)
    plan.post("submissions/:submission/acceptance", may: .reviewUpdates, use: submissions.accept)
    plan.post("submissions/:submission/return", may: .reviewUpdates, use: submissions.sendBack)
    plan.post(
      "submissions/:submission/board-acceptance", may: .recordAcceptance, use: submissions.boardAccept)
    plan.post("submissions/:submission/board-refusal", may: .recordAcceptance, use: submissions.boardRefuse)
  }
}
