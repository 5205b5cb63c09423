/// How the cells of a workbook look: their fills, and how they show numbers (ECMA-376, part 1, 18.8).
struct ExcelStyles {
  private(set) var formats: [NumberFormat] = []
  private(set) var fills: [(colour: Colour?, isTheme: Bool)] = []

  static func read(_ relationships: PartRelationships, _ parts: inout DocumentParts) throws(FileProblem)
    -> ExcelStyles
  {
    let theme = ThemeColours()
    if let part = relationships.first("theme") { try parts.read(part, to: theme) }
    let sheet = StyleSheet()
    if let part = relationships.first("styles") { try parts.read(part, to: sheet) }
    var styles = ExcelStyles()
    for style in sheet.styles {
      styles.formats.append(NumberFormat(id: style.format, code: sheet.codes[style.format]))
      let fill = sheet.fills.indices.contains(style.fill) ? sheet.fills[style.fill] : nil
      let colour = fill.flatMap { $0.colour(theme: theme.inOrder, indexed: sheet.indexed) }
      styles.fills.append((colour, fill.map { $0.own == nil && $0.theme != nil } ?? false))
    }
    return styles
  }

  func format(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }
  func fill(_ cell: inout Cell, _ style: Int) {
    if fills.indices.contains(style) { (cell.fill, cell.hasThemeFill) = fills[style] }
  }
}

/// A colour as a workbook names it: by itself, by its place in the theme or by its place in the old palette.
struct ExcelColour {
  var own: Colour?
  var theme: Int?
  var indexed: Int?
  /// How far towards white, or below nought towards black.
  var tint = 0.0

  init(_ attributes: XMLAttributes) {
    own = attributes["rgb"].flatMap { Colour($0) }
    theme = attributes["theme"].flatMap { Int($0) }
    indexed = attributes["indexed"].flatMap { Int($0) }
    tint = attributes["tint"].flatMap { Double($0) } ?? 0
  }

  func colour(theme: [Colour?], indexed palette: [Colour]) -> Colour? {
    let found =
      own ?? self.theme.flatMap { theme.indices.contains($0) ? theme[$0] : nil }
      ?? indexed.flatMap { palette.indices.contains($0) ? palette[$0] : nil }
    return found.map { $0.tinted(tint) }
  }
}

extension Colour {
  fileprivate func tinted(_ tint: Double) -> Colour {
    guard tint.isFinite, tint != 0 else { return self }
    let share = min(1, abs(tint))
    func moved(_ part: UInt8) -> UInt32 {
      let end = tint > 0 ? 255.0 : 0
      return UInt32((Double(part) + (end - Double(part)) * share).rounded())
    }
    return Colour(moved(red) << 16 | moved(green) << 8 | moved(blue))
  }
}
