/// What a spreadsheet program calls its cells: "A1" is the first, "AB12" the twelfth of the twenty-eighth column.
enum CellName {
  static func of(row: Int, column: Int) -> String {
    letters(column) + String(row + 1)
  }

  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}
