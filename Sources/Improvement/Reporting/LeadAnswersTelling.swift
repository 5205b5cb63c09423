extension LeadAnswers {
  /// How each lead answered for a month, in the order of `MonthAnswers.leads`.
  ///
  /// - Parameters:
  ///   - sentOn: the day on which the first update of each action was sent for the month. One that came
  ///     with an import has none, and does not count as late.
  ///   - day: the day by which updates were asked for; nil where none was named, so that none came late.
  package static func all(
    _ answers: MonthAnswers, sentOn: [ID<Action>: Day], by day: Day?
  ) -> [LeadAnswers] {
    answers.leads.map { lead in
      let asked = lead.items.filter(\.isAsked)
      let answered = asked.filter(\.answer.isIn)
      return LeadAnswers(
        lead: lead.name, asked: asked.count, answered: answered.count,
        late: answered.count { isLate($0, sentOn, by: day) })
    }
  }

  /// Whether an update that was asked for is in, and was sent after its day.
  package static func isLate(
    _ item: MonthAnswers.Item, _ sentOn: [ID<Action>: Day], by day: Day?
  ) -> Bool {
    guard item.isAsked, item.answer.isIn, let day, let sent = sentOn[item.standing.action] else {
      return false
    }
    return sent > day
  }
}
