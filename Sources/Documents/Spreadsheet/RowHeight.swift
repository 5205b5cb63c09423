/// How high a row of a sheet must be for its words. Excel finds out by itself when it opens a file; LibreOffice and
/// the programs that show a file on a phone or in a mail do not.
enum RowHeight {
  /// Of a line of the standard font, in points; and the highest that a row can be.
  private static let line = 15.0
  private static let most = 409.0

  /// Nil where every cell has one line.
  static func of(_ row: [Workbook.Cell], _ columns: [Workbook.Column]) -> Double? {
    let lines = zip(row, columns).map { Self.lines(words($0), in: $1.width) }.max() ?? 1
    return lines > 1 ? min(most, Double(lines) * line) : nil
  }

  private static func words(_ cell: Workbook.Cell) -> String {
    switch cell {
    case .text(let text), .link(let text, _): text
    case .rating(let rating): "\(rating.label) (\(rating.letter))"
    case .empty, .whole, .decimal, .percentage, .day, .month: ""
    }
  }

  /// How many lines words fill, none divided that fits on one. Letters are a little narrower than the figures by
  /// which a column is measured, of whichever font.
  static func lines(_ text: String, in width: Double) -> Int {
    let room = max(1, Int(width * 1.05))
    let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
    return pieces.reduce(0) { $0 + lines(of: $1, room) }
  }

  private static func lines(of piece: Substring, _ room: Int) -> Int {
    var (count, filled) = (1, 0)
    for word in piece.split(separator: " ") {
      let length = word.count
      if filled > 0, filled + 1 + length > room { (count, filled) = (count + 1, 0) }
      filled += (filled > 0 ? 1 : 0) + length
      if filled > room { (count, filled) = (count + (filled - 1) / room, (filled - 1) % room + 1) }
    }
    return count
  }
}
