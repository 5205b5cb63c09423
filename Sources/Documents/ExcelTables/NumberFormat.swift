/// How a cell shows its number (ECMA-376, part 1, 18.8.30 and 18.8.31), as far as plans need it: days, months,
/// percentages and decimals. What is shown of a time of day is left out.
struct NumberFormat: Hashable {
  static let general = NumberFormat(code: "General")

  private enum Shape: Hashable {
    case general
    case number(decimals: Int, isPercentage: Bool)
    case day([DayPiece])
  }

  private let shape: Shape

  init(id: Int, code: String?) {
    // In East Asia these are days.
    let isEastern = (27...36).contains(id) || (50...58).contains(id)
    self.init(code: code ?? Self.builtIn[id] ?? (isEastern ? "dd/mm/yyyy" : "General"))
  }

  init(code: String) {
    let pieces = DayPiece.pieces(of: code)
    if let pieces {
      shape = .day(pieces)
      return
    }
    let plain = DayPiece.unquoted(code).prefix { $0 != ";" }
    guard plain.contains("0") else {
      shape = .general
      return
    }
    let decimals = plain.split(separator: ".", maxSplits: 1).dropFirst().first?.prefix { "0#?".contains($0) }
    shape = .number(decimals: min(decimals?.count ?? 0, 10), isPercentage: plain.contains("%"))
  }

  var isDay: Bool {
    if case .day = shape { true } else { false }
  }

  func text(of day: CalendarDay) -> String {
    guard case .day(let pieces) = shape else { return day.iso }
    return pieces.map { $0.text(of: day) }.joined()
  }

  func text(of number: Double) -> String {
    switch shape {
    case .number(let decimals, let isPercentage) where abs(number) < 1e12:
      Self.fixed(isPercentage ? number * 100 : number, decimals) + (isPercentage ? "%" : "")
    default: Self.plain(number)
    }
  }

  private static func fixed(_ number: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = (number.magnitude * Double(scale)).rounded()
    guard scaled < 9e15 else { return plain(number) }
    let (whole, rest) = Int(scaled).quotientAndRemainder(dividingBy: scale)
    let figures = String(rest)
    let fraction =
      decimals == 0 ? "" : "." + String(repeating: "0", count: decimals - figures.count) + figures
    return (number < 0 && scaled > 0 ? "-" : "") + String(whole) + fraction
  }

  /// With the fifteen figures that spreadsheets keep, so that 0.1 + 0.2 is 0.3.
  private static func plain(_ number: Double) -> String {
    if number == number.rounded(), number.magnitude < 1e15 { return String(Int(number)) }
    var scale = 10.0
    while scale < 1e15 {
      let rounded = (number * scale).rounded() / scale
      if abs(rounded - number) <= number.magnitude * 1e-15 { return "\(rounded)" }
      scale *= 10
    }
    return "\(number)"
  }

  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "dd/mm/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00",
    40: "#,##0.00",
  ]
}
