/// A piece of the way in which a cell shows a day: "d", " ", "mmmm", " ", "yyyy" give 30 November 2016.
enum DayPiece: Hashable {
  case literal(String)
  /// How many of its letter are written.
  case day(Int)
  case month(Int)
  case year(Int)

  /// Nil when a format shows no day. A format such as "d mmmm" has no year, which a plan needs: then the day is
  /// shown with its year.
  static func pieces(of code: String) -> [DayPiece]? {
    var pieces: [DayPiece] = []
    var rest = Substring(code)
    while let letter = rest.first, letter != ";" {
      if let literal = literal(&rest) {
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        continue
      }
      let run = rest.prefix { $0.lowercased() == letter.lowercased() }
      rest = rest.dropFirst(run.count)
      switch letter.lowercased() {
      case "d": pieces.append(.day(run.count))
      case "m": pieces.append(.month(run.count))
      case "y", "e": pieces.append(.year(run.count))
      // What follows is a time of day; a format that begins with one is of no use as it is.
      case "h", "s": return dated(pieces).map { _ in whole(pieces) }
      case "-", "/", ",", " ", ".": pieces.append(.literal(String(run)))
      default: return nil
      }
    }
    return dated(pieces).map { whole($0) }
  }

  func text(of day: CalendarDay) -> String {
    switch self {
    case .literal(let words): words
    case .day(1): String(day.day)
    case .day(2): two(day.day)
    // The day of the week is not told: nothing needs it.
    case .day: ""
    case .month(1): String(day.month)
    case .month(2): two(day.month)
    case .month(3): String(day.monthName.prefix(3))
    case .month(5): String(day.monthName.prefix(1))
    case .month: day.monthName
    case .year(let count): count < 3 ? two(day.year % 100) : String(day.year)
    }
  }

  /// A format without what stands in quotation marks, behind a backslash or in square brackets.
  static func unquoted(_ code: String) -> String {
    var rest = Substring(code)
    var plain = ""
    while let letter = rest.first {
      if letter != " ", literal(&rest) != nil { continue }
      plain.append(rest.removeFirst())
    }
    return plain
  }

  /// What stands for itself at the start, if anything does. "[$-809]" and "[Red]" stand for nothing.
  private static func literal(_ rest: inout Substring) -> String? {
    switch rest.first {
    case "\"":
      let words = rest.dropFirst().prefix { $0 != "\"" }
      rest = rest.dropFirst(words.count + 2)
      return String(words)
    case "\\", "_", "*":
      let isShown = rest.first == "\\"
      let next = rest.dropFirst().prefix(1)
      rest = rest.dropFirst(2)
      return isShown ? String(next) : ""
    case "[":
      let inside = rest.prefix { $0 != "]" }
      // "[h]:mm" counts hours.
      guard !["h", "m", "s"].contains(inside.dropFirst().first?.lowercased()) || inside.count > 3 else {
        return nil
      }
      rest = rest.dropFirst(inside.count + 1)
      return ""
    default: return nil
    }
  }

  private static func dated(_ pieces: [DayPiece]) -> [DayPiece]? {
    pieces.contains { if case .literal = $0 { false } else { true } } ? pieces : nil
  }

  private static func whole(_ pieces: [DayPiece]) -> [DayPiece] {
    let (hasYear, hasMonth) = (
      pieces.contains { if case .year = $0 { true } else { false } },
      pieces.contains { if case .month(let count) = $0 { count != 5 } else { false } }
    )
    guard hasYear, hasMonth else { return [.day(1), .literal(" "), .month(4), .literal(" "), .year(4)] }
    return trimmed(pieces)
  }

  private static func trimmed(_ pieces: [DayPiece]) -> [DayPiece] {
    var pieces = pieces.filter { if case .day(let count) = $0 { count < 3 } else { true } }
    let isBlank: (DayPiece?) -> Bool = {
      if case .literal(let words) = $0 { words.allSatisfy { " ,".contains($0) } } else { false }
    }
    while isBlank(pieces.first) { pieces.removeFirst() }
    while isBlank(pieces.last) { pieces.removeLast() }
    return pieces
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
