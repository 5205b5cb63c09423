extension Workbook {
  package enum Cell: Sendable, Hashable {
    case empty
    /// Always words, whatever they begin with: never a formula.
    case text(String)
    case whole(Int)
    /// With a number format of spreadsheets: "0.0", "+0;-0;0".
    case decimal(Double, format: String)
    /// 0.25 is shown as 25%.
    case percentage(Double, places: Int = 0)
    case day(CalendarDay)
    /// The month of this day.
    case month(CalendarDay)
    /// Its label and letter on its colour.
    case rating(PaperRating)
    case link(String, to: Target)

    package enum Target: Sendable, Hashable {
      /// http, https or mailto. What is anything else is written as plain words.
      case address(String)
      /// A sheet of the same workbook, by its place.
      case sheet(Int)
    }
  }
}
