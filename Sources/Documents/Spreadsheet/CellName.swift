/// What a spreadsheet program calls its cells: "A1" is the first, "AB12" the twelfth of the twenty-eighth column.
package enum CellName {
  static func of(row: Int, column: Int) -> String {
    letters(column) + String(row + 1)
  }

  /// - Parameter column: from 0, which is "A".
  package static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  /// The column of its letters, from 0; nil for what is none.
  package static func column(_ letters: some StringProtocol) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var column = 0
    for letter in letters.utf8 {
      guard (0x41...0x5A).contains(letter & 0xDF) else { return nil }
      column = column * 26 + Int(letter & 0xDF) - 0x40
    }
    return column - 1
  }

  /// Reads "C14" and "$C$14"; both from 0.
  static func read(_ name: some StringProtocol) -> (row: Int, column: Int)? {
    let name = String(name.filter { $0 != "$" })
    let letters = name.prefix { $0.isLetter }
    guard let column = column(letters), let row = Int(name.dropFirst(letters.count)), row > 0 else {
      return nil
    }
    return (row - 1, column)
  }
}
