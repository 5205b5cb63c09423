/// What the styles of a workbook say, before the colours are looked up.
final class StyleSheet: XMLListener {
  private(set) var codes: [Int: String] = [:]
  /// Of solid fills alone: patterns say nothing.
  private(set) var fills: [ExcelColour?] = []
  private(set) var styles: [(format: Int, fill: Int)] = []
  /// The palette: the 64 colours of old, unless the workbook has its own.
  var indexed: [Colour] { ownPalette.isEmpty ? Self.palette : ownPalette }

  private var ownPalette: [Colour] = []
  private var isInStyles = false
  private var isInFills = false
  private var isSolid = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
    case "fills": isInFills = true
    case "fill" where isInFills: fills.append(nil)
    case "patternFill": isSolid = attributes["patternType"] == "solid"
    case "fgColor" where isInFills && isSolid && !fills.isEmpty:
      fills[fills.count - 1] = ExcelColour(attributes)
    case "cellXfs": isInStyles = true
    case "xf" where isInStyles:
      styles.append((number(attributes["numFmtId"]), number(attributes["fillId"])))
    case "rgbColor": ownPalette.append(attributes["rgb"].flatMap { Colour($0) } ?? Colour(0))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInStyles = false }
    if name == "fills" { isInFills = false }
  }

  func text(_ text: String) {}

  private func number(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }

  /// ECMA-376, part 1, 18.8.27. The first eight stand twice.
  private static let palette: [Colour] = {
    let first: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]
    let others: [UInt32] = [
      0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366,
      0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF,
      0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC,
      0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
      0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
    ]
    return (first + first + others).map { Colour($0) }
  }()
}

/// The colours of a theme (ECMA-376, part 1, 20.1.6.2).
final class ThemeColours: XMLListener {
  /// As cells count them, which is not as the theme lists them.
  var inOrder: [Colour?] { Self.order.map { colours[$0] } }

  private var colours: [String: Colour] = [:]
  private var isInScheme = false
  private var role: String?

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "clrScheme" { isInScheme = true }
    guard isInScheme else { return }
    if Self.order.contains(name) { role = name }
    guard let role, colours[role] == nil else { return }
    if name == "srgbClr" { colours[role] = attributes["val"].flatMap { Colour($0) } }
    if name == "sysClr" { colours[role] = attributes["lastClr"].flatMap { Colour($0) } }
  }

  func end(_ name: String) {
    if name == "clrScheme" { isInScheme = false }
  }

  func text(_ text: String) {}

  private static let order = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink",
    "folHlink",
  ]
}
