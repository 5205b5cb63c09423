extension Standing {
  /// Tells how an action stands from its facts and from the updates that stand at the two month ends.
  ///
  /// - Parameter priority: the action's priority, whose responsible body answers for an action that
  ///   has none of its own.
  package convenience init(
    _ action: Action, in priority: Priority?, asAt: Month, knownOn day: Day?, rating: Rating?,
    ratingBefore: Rating?, forecast: Month?, updatedAsAt: Month?, updatedOn: Day?
  ) {
    let before = asAt - 1
    let timescale = action.baseline(asAt: asAt, knownOn: day)
    let wasWithdrawn = action.isWithdrawn(asAt: before, knownOn: day)
    self.init(
      action: action.id, reference: action.reference, priority: action.priority, objective: action.objective,
      stem: action.stem, shortTitle: action.shortTitle, lead: action.lead, category: action.category,
      responsibleBody: action.responsibleBody ?? priority?.responsibility(asAt: asAt.lastDay)?.body,
      start: action.start, timescale: timescale, asAt: asAt, rating: rating, ratingBefore: ratingBefore,
      forecast: forecast, updatedAsAt: updatedAsAt, updatedOn: updatedOn,
      isWithdrawn: action.isWithdrawn(asAt: asAt, knownOn: day), joined: action.inPlanFrom,
      wasWithdrawn: wasWithdrawn,
      wasDue: action.inPlanFrom <= before && !wasWithdrawn
        && action.baseline(asAt: before, knownOn: day).to <= before,
      isRebaselined: timescale != action.timescale)
  }
}
