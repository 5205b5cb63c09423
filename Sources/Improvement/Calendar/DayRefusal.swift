extension Day {
  /// Why a text is no day, and how to mend it: "February 2017 has no 31st: it ends on the 28th".
  package static func refusal(of text: String) -> String {
    let numbers = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if text.utf8.count == 10, numbers.count == 3, let year = numbers[0], let month = numbers[1],
      let day = numbers[2], day > 0
    {
      if let inMonth = Month(year: year, month: month) {
        return "\(inMonth.long) has no \(ordinal(day)): it ends on the \(ordinal(inMonth.lastDay.day))"
      }
      if year > 0, month > 12 {
        return "“\(text)” is not a day: a year has twelve months, and this is month \(month)"
      }
    }
    return "“\(text.prefix(40))” is not a day. Write it as year, month and day: 2017-04-06"
  }

  /// "1st", "22nd", "13th"
  private static func ordinal(_ number: Int) -> String {
    switch (number % 100, number % 10) {
    case (11...13, _): "\(number)th"
    case (_, 1): "\(number)st"
    case (_, 2): "\(number)nd"
    case (_, 3): "\(number)rd"
    default: "\(number)th"
    }
  }
}
