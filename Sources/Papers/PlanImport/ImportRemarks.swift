extension PlanImport {
  /// Remarks that are counted, not listed: nothing is wrong, but somebody should know.
  enum Remark: CaseIterable {
    case noLead, ratedByColour, wordBeforeTheme, unratedTakenAsNotStarted, accepted, pastForecast, noForecast,
      partRowSaysMore
    case objectiveWithoutNumber, wordsForRecommendations, rowNotRead, hiddenRowRead, hiddenRowLeft, rowLeftOut

    func sentence(_ tally: Tally, _ file: String) -> String {
      let (actions, have, are) = tally.count == 1 ? ("action", "has", "is") : ("actions", "have", "are")
      let many = "\(tally.count) \(actions)"
      switch self {
      case .noLead: return "\(many) \(have) no lead (\(tally.places))."
      case .ratedByColour:
        return "Ratings read from the colour of the cell alone: \(tally.count) (\(tally.places))."
      case .wordBeforeTheme:
        return """
          Cells whose letter and colour differ: \(tally.count) (\(tally.places)). The letter was taken, because \
          the colour is one of the workbook's theme, and those change with the theme.
          """
      case .unratedTakenAsNotStarted:
        return "\(many) \(have) no rating and \(are) not yet due: taken as not started (\(tally.places))."
      case .accepted:
        return """
          The rules suggest another rating for \(tally.count) of the updates; accepted with the reason \
          “\(Remark.reason(file))” (\(tally.places)).
          """
      case .pastForecast:
        return "Forecasts before the month of their update: \(tally.count) (\(tally.places))."
      case .noForecast: return "Forecasts that give no month, left empty: \(tally.count) (\(tally.places))."
      case .partRowSaysMore:
        return """
          Lettered rows that say more than their wording: \(tally.count) (\(tally.places)). Parts have no lead, \
          rating or progress of their own, so that was not read.
          """
      case .objectiveWithoutNumber:
        return """
          The objectives of \(many) were not read, because neither they nor the references give them a number \
          such as 1.7 (\(tally.places)).
          """
      case .wordsForRecommendations:
        return "Recommendations given in words, not by number, were not read (\(tally.places))."
      case .rowLeftOut: return "Left out, as you said: \(tally.count) (\(tally.places))."
      case .rowNotRead:
        return "Rows that are no part of the plan were not read: \(tally.places)."
      case .hiddenRowRead: return "Hidden rows were read: \(tally.places)."
      case .hiddenRowLeft: return "Hidden rows were not read: \(tally.places)."
      }
    }

    /// Why a rating that breaks a rule stands, when a file gives no reason.
    static func reason(_ file: String) -> String {
      "As given in \(file); no reason was recorded."
    }
  }

  /// How often, and the first few places.
  struct Tally {
    private(set) var count = 0
    private var first: [String] = []

    mutating func add(_ place: String) {
      count += 1
      if first.count < 5 { first.append(place) }
    }

    /// "row 4, row 9 and row 12", or the first five "and 7 more".
    var places: String {
      if count > first.count { return first.joined(separator: ", ") + " and \(count - first.count) more" }
      guard let last = first.last, first.count > 1 else { return first.joined() }
      return first.dropLast().joined(separator: ", ") + " and " + last
    }
  }
}
