/// The published timescale of an action: when the council said that it would be done. It is the
/// baseline and never changes; a forecast stands beside it.
package struct Timescale: Hashable, Sendable {
  /// As the council printed it, spaces tidied: "Jan – Mar 17".
  package let printed: String
  /// The first month printed; equal to `to` unless a range was printed.
  package let from: Month
  /// The month whose end the action is due by.
  package let to: Month

  package init(printed: String, from: Month, to: Month) {
    self.printed = printed
    self.from = from
    self.to = to
  }

  package var isRange: Bool { from != to }

  /// One style for every paper, however it was printed: "March 2017", "January – March 2017",
  /// "November 2016 – January 2017".
  package var label: String {
    guard isRange else { return to.long }
    return "\(from.year == to.year ? from.name : from.long) – \(to.long)"
  }
}

/// What is known of a plan before its timescales are read.
package struct TimescaleContext: Hashable, Sendable {
  /// The years in which its actions may begin or end; a timescale outside them is asked about.
  package let years: ClosedRange<Int>

  package init(years: ClosedRange<Int> = 2000...2060) {
    self.years = years
  }
}

/// Why a timescale cannot be read, with what to write instead.
package struct TimescaleProblem: Error, Hashable, Sendable {
  /// For the person who typed it or sent the workbook: what was found, and how to mend it.
  package let sentence: String

  package init(sentence: String) {
    self.sentence = sentence
  }
}
