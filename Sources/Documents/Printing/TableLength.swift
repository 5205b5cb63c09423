extension Table {
  /// Whether it is short enough to be kept on one page.
  var isShort: Bool {
    let rows = groups.flatMap(\.rows)
    return rows.count <= 18 && rows.allSatisfy { Self.length(of: $0) < 200 }
  }

  /// Whether it has more columns than stand side by side on an upright page.
  var isWide: Bool { columns.count > 8 }

  /// In characters.
  static func length(of row: [[Block]]) -> Int {
    row.reduce(0) { $0 + TextTable.text($1).reduce(0) { $0 + $1.count } }
  }
}
