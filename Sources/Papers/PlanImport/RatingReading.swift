import Improvement

extension PlanImport {
  /// What the rules make of a rating that a file gives. A file says no more of an action than its rating,
  /// so that is also what is known of its progress.
  enum RatingReading {
    static func verdict(on rating: Rating, start: Month?, end: Month, asAt: Month) -> RatingRules.Verdict {
      RatingRules.verdict(
        on: rating,
        RatingRules.Facts(
          start: start, end: end, asAt: asAt, isCompleted: rating.kind == .complete,
          isProgressing: rating.kind == .underWay))
    }

    static func unknown(_ printed: String, _ scale: RatingScale) -> String {
      """
      \(quoted(printed)) is not a rating of the scale “\(scale.title)”, which has \(ratings(of: scale)). Write \
      one of these, or import the file with the scale that it uses.
      """
    }

    static func absent(_ timescale: Timescale, isDue: Bool, _ scale: RatingScale) -> String {
      let why = isDue ? ", and the action was due in \(timescale.to.long)" : ""
      return "No rating is given\(why). Write one of \(ratings(of: scale))."
    }

    private static func ratings(of scale: RatingScale) -> String {
      listed(scale.ratings.map { "\($0.letter) (\($0.label))" })
    }
  }

  /// The rating of a row, and why it stands where the rules suggest another.
  struct RatingCell {
    let key: String
    let overrideReason: String?

    /// Nil when there is a problem, or when it cannot be told for want of a timescale or an as-at month.
    init?(_ row: Row, _ when: TimescaleCells, asAt: Month?, _ scale: RatingScale, _ log: inout Log) {
      let printed = row.line(.rating)
      let column = row.number(of: .rating)
      if !printed.isEmpty, scale.read(printed, isDue: true) == nil, scale.read(printed, isDue: false) == nil {
        log.problem(RatingReading.unknown(printed, scale), row: row.number, column: column)
        return nil
      }
      guard row.has(.rating), let asAt, let timescale = when.timescale else { return nil }
      let isDue = timescale.to <= asAt
      if printed.isEmpty {
        guard !isDue, let rating = scale.first(.notStarted) else {
          let sentence = RatingReading.absent(timescale, isDue: isDue, scale)
          log.problem(sentence, row: row.number, column: column)
          return nil
        }
        log.count(.unratedTakenAsNotStarted, at: row.place)
        (key, overrideReason) = (rating.key, nil)
        return
      }
      guard let rating = scale.read(printed, isDue: isDue) else { return nil }
      switch RatingReading.verdict(on: rating, start: when.start, end: timescale.to, asAt: asAt) {
      case .fits: overrideReason = nil
      case .needsReason:
        log.count(.accepted, at: row.place)
        overrideReason = Remark.reason(log.file)
      case .refused(let why):
        log.problem("\(why) Write another rating, or mend the timescale.", row: row.number, column: column)
        return nil
      }
      key = rating.key
    }
  }
}
