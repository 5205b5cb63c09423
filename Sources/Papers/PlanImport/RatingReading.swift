import Documents
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
      one of these, import the file with the scale that it uses, or say what it means.
      """
    }

    static func unknown(_ colour: Colour, _ scale: RatingScale) -> String {
      """
      The cell has no letter, and its colour (\(colour.hex)) is not clearly one of the scale \
      “\(scale.title)”, which has \(ratings(of: scale)). Write the letter, or say what the colour \
      means.
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
}
