/// What a cell of a paper's table is in a spreadsheet: a number where it says one, a rating on its colour, a
/// reference that opens its record, else its words.
struct PaperCell {
  /// Where the site is; nil when nobody knows.
  let address: String?

  func cell(_ blocks: [Block], isNumber: Bool) -> Workbook.Cell {
    if blocks.count == 1, case .paragraph(let words) = blocks[0], words.count == 1 {
      switch words[0] {
      case .rating(let rating): return .rating(rating)
      case .reference(let text, let href), .link(let text, let href):
        if !isNumber, let address, href.hasPrefix("/") {
          return .link(text, to: .address(address + href))
        }
      case .text, .strong, .figure: break
      }
    }
    let text = TextTable.text(blocks).joined(separator: "\n")
    if text.isEmpty { return .empty }
    return isNumber ? Self.number(text) : .text(text)
  }

  /// "326", "1,204", "45%", "12.5%", "+2" and "−1"; anything else stays words.
  static func number(_ text: String) -> Workbook.Cell {
    var figures = Substring(text.filter { $0 != "," })
    let sign = figures.first.flatMap { "+−-".contains($0) ? $0 : nil }
    if sign != nil { figures.removeFirst() }
    let isPercentage = figures.last == "%"
    if isPercentage { figures.removeLast() }
    let parts = figures.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let size = Double(figures), size < 1e15
    else { return .text(text) }
    let places = parts.count == 2 ? parts[1].count : 0
    let number = sign == nil || sign == "+" ? size : -size
    if isPercentage { return .percentage(number / 100, places: places) }
    let format = places > 0 ? "0." + String(repeating: "0", count: places) : "0"
    if sign != nil { return .decimal(number, format: "+\(format);\"−\"\(format);0") }
    return places > 0 ? .decimal(number, format: format) : .whole(Int(size))
  }
}
