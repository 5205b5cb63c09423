// What is said of years that could be meant in two ways.
extension TimescaleProblem {
  static func whichFinancialYear(_ year: Int, printed: String) -> Self {
    Self(
      printed, "gives one year, and a financial year has two",
      mend: "Write “\(financial(year - 1))” or “\(financial(year))”.")
  }

  static func financialOrCalendar(_ year: Int, printed: String) -> Self {
    Self(
      printed, "could be one financial year or two calendar years",
      mend: "Write “\(financial(year))” or “January \(year) to December \(year + 1)”.")
  }

  static func financialOrMonth(_ year: Int, _ month: Month, printed: String) -> Self {
    Self(
      printed, "could be a financial year or a month",
      mend: "Write “April \(year) to March \(year + 1)” or “\(month.long)”.")
  }

  static func notOneYear(_ printed: String) -> Self {
    Self(
      printed, "is not one financial year, which ends in the year after it begins",
      mend: "Write it as “2016/17”, or write the first and the last month.")
  }

  static func by(_ year: TimescaleMoment.Year, printed: String) -> Self {
    Self(
      printed, "could mean before the year begins or before it ends",
      mend: "Write the month by which it is due: “\((year.first - 1).long)” or “\((year.first + 11).long)”.")
  }

  static func loose(_ printed: String) -> Self {
    Self(
      printed, "does not say which month",
      mend: "Write the month by which it is due, such as “June 2017”.")
  }

  private static func financial(_ year: Int) -> String {
    "\(year)/\(padded((year + 1) % 100, to: 2))"
  }
}
