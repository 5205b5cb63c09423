/// Reads one printed timescale from left to right.
struct TimescaleReader {
  let printed: String
  let context: TimescaleContext
  private(set) var rest: ArraySlice<TimescaleToken>

  init(printed: String, context: TimescaleContext) {
    self.printed = printed
    self.context = context
    // Programs that export a date as a moment in time put midnight after it.
    let midnight = ["T00:00:00Z", "T00:00:00", " 00:00:00", " 00:00"].first { printed.hasSuffix($0) }
    rest = TimescaleToken.tokens(of: String(printed.dropLast(midnight?.count ?? 0)))[...]
  }

  func peek(_ places: Int = 0) -> TimescaleToken? {
    rest.count > places ? rest[rest.startIndex + places] : nil
  }

  func peekWord(_ places: Int = 0) -> String? {
    if case .word(let word) = peek(places) { word } else { nil }
  }

  func peekNumber(_ places: Int = 0) -> (value: Int, digits: Int)? {
    if case .number(let value, let digits) = peek(places) { (value, digits) } else { nil }
  }

  mutating func take(_ count: Int) {
    rest = rest.dropFirst(count)
  }

  mutating func takeWord(_ words: Set<String>) -> String? {
    guard let word = peekWord(), words.contains(word) else { return nil }
    take(1)
    return word
  }

  mutating func goBack(to place: ArraySlice<TimescaleToken>) {
    rest = place
  }
}

/// 1 to 12 for "mar", "march" and "sept" in lower case.
func monthNumber(_ word: String) -> Int? {
  if word == "sept" { return 9 }
  let found = Month.names.firstIndex { name in
    let name = name.lowercased()
    return word == name || word == name.prefix(3)
  }
  return found.map { $0 + 1 }
}
