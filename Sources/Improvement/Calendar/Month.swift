/// A calendar month: the end of one is when an action falls due and when a period is reported.
package struct Month: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
  /// Months since January of the year 0.
  package let ordinal: Int

  package init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// Nil unless the month is 1 to 12 and the year 1 to 9999.
  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(ordinal: year * 12 + month - 1)
  }

  /// Reads "2017-03" exactly as written so, and nothing else.
  package init?(_ iso: some StringProtocol) {
    let text = Array(iso.utf8)
    guard text.count == 7, text[4] == isoDash else { return nil }
    guard let year = isoNumber(text[0..<4]), let month = isoNumber(text[5..<7]) else { return nil }
    self.init(year: year, month: month)
  }

  package var year: Int { ordinal.quotient(floorDividedBy: 12) }
  /// 1 for January to 12 for December.
  package var month: Int { ordinal.remainder(floorDividedBy: 12) + 1 }
  package var firstDay: Day { Day(firstOf: self) }
  package var lastDay: Day { (self + 1).firstDay - 1 }

  /// "2017-03", as in addresses and records.
  package var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }

  /// "March".
  package var name: String { Month.names[month - 1] }

  /// "March 2017", as in the text of a report.
  package var long: String { "\(name) \(year)" }

  /// "Mar 17", as in a narrow column.
  package var short: String { "\(name.prefix(3)) \(padded(year.remainder(floorDividedBy: 100), to: 2))" }

  package var description: String { iso }

  package static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
  package static func + (month: Month, months: Int) -> Month { Month(ordinal: month.ordinal + months) }
  package static func - (month: Month, months: Int) -> Month { Month(ordinal: month.ordinal - months) }
  /// How many months the left stands after the right.
  package static func - (left: Month, right: Month) -> Int { left.ordinal - right.ordinal }
  package func distance(to other: Month) -> Int { other - self }
  package func advanced(by months: Int) -> Month { self + months }

  package static let names = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
  ]
}

// Written out because Improvement imports nothing, and Swift's own `/` and `%` round towards zero.
extension Int {
  func quotient(floorDividedBy divisor: Int) -> Int {
    (self - remainder(floorDividedBy: divisor)) / divisor
  }

  func remainder(floorDividedBy divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}

let isoDash = UInt8(ascii: "-")

/// The number a run of ASCII figures stands for; nil for anything else, signs included.
func isoNumber(_ text: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for byte in text {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return number
}

/// 3 as "03".
func padded(_ number: Int, to width: Int) -> String {
  let figures = String(number)
  return String(repeating: "0", count: max(0, width - figures.count)) + figures
}
