/// The texts that the cells of a workbook share (ECMA-376, part 1, 18.4).
final class SharedStrings: XMLListener {
  private(set) var all: [String] = []
  private var text: ExcelText
  private let limits: TableLimits

  init(_ limits: TableLimits) {
    self.limits = limits
    text = ExcelText(limits)
  }

  static func read(_ part: String?, _ parts: inout DocumentParts) throws(FileProblem) -> [String] {
    guard let part else { return [] }
    let strings = SharedStrings(parts.limits)
    try parts.read(part, to: strings)
    return strings.all
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    if name == "si" { text.clear() }
    text.begin(name)
  }

  func end(_ name: String) throws(FileProblem) {
    text.end(name)
    guard name == "si" else { return }
    guard all.count < limits.cells else {
      throw FileProblem(sentence: TableFileSentence.tooManyCells(limits.cells))
    }
    all.append(text.words)
  }

  func text(_ piece: String) throws(FileProblem) { try text.add(piece) }
}

/// The text of a cell, put together from its runs; how it is to be spoken (in East Asian scripts) is left out.
struct ExcelText {
  private var gathered = ""
  private var isInText = false
  private var isSpoken = false
  private let limit: Int

  init(_ limits: TableLimits) {
    limit = limits.bytesPerCell
  }

  /// With what stands for characters that XML cannot hold put back: "_x000D_".
  var words: String {
    guard gathered.utf8.contains(0x5F), gathered.contains("_x") else { return gathered }
    return gathered.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.0)
    }
  }

  mutating func clear() {
    gathered = ""
  }

  mutating func begin(_ name: String) {
    if name == "rPh" { isSpoken = true }
    if name == "t" { isInText = !isSpoken }
  }

  mutating func end(_ name: String) {
    if name == "rPh" { isSpoken = false }
    if name == "t" { isInText = false }
  }

  mutating func add(_ piece: String) throws(FileProblem) {
    guard isInText else { return }
    gathered += piece
    guard gathered.utf8.count <= limit else {
      throw FileProblem(sentence: TableFileSentence.cellTooLong(limit))
    }
  }
}
