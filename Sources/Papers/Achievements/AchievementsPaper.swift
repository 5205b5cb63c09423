import Documents
import Improvement

/// The achievements of some months as a paper of their own, for those who draft a report.
package struct AchievementsPaper: Sendable {
  package let list: AchievementList
  package let months: ClosedRange<Month>
  package let plan: Plan
  /// The day on which it is told.
  package let today: Day

  package init(_ list: AchievementList, months: ClosedRange<Month>, plan: Plan, today: Day) {
    (self.list, self.months, self.plan, self.today) = (list.among(months), months, plan, today)
  }

  package var paper: Paper {
    Paper(
      caption: plan.settings.board, title: "Achievements, \(AchievementsSection.span(months))", facts: facts,
      standing: .provisional(
        "Provisional: as on record on \(today.long). Entries can still be added, corrected and withdrawn."),
      sections: [AchievementsSection(list, months: months, plan: plan).section])
  }

  private var facts: [Paper.Fact] {
    let contact = plan.settings.contactOfficer
    return [
      Paper.Fact("Subject", plan.title), Paper.Fact("Council", plan.council.name),
      Paper.Fact("Entries", String(list.standing.count)),
    ] + (contact.isEmpty ? [] : [Paper.Fact("Contact officer", contact)])
  }

  package func print(address: String?) -> PaperPrint {
    PaperPrint(
      paper, organisation: plan.council.name, seconds: today.ordinal * 86_400, address: address)
  }
}
