/// Cuts UTF-8 text, given chunk by chunk, into the rows of a CSV file (RFC 4180, with what spreadsheet
/// programs add to it).
struct CSVParser: Sendable {
  private enum State {
    case cellStart, plain, quoted
    /// After a quotation mark that closes the cell, unless a second one follows; then after spaces.
    case closed, afterClosed
  }

  private let separator: UInt8
  private let limits: CSVReader.Limits
  private var state = State.cellStart
  private var afterCarriageReturn = false
  private var cell: [UInt8] = []
  private var cells: [Cell] = []
  private var hasQuotes = false
  private var number = 1
  private var line = 1
  private var firstLine = 1

  init(separator: UInt8, limits: CSVReader.Limits) {
    self.separator = separator
    self.limits = limits
  }

  /// Forgets that there were rows before this one: for a first line that is not a row.
  mutating func restartNumbering() {
    number = 1
  }

  /// Reads on from `position` to the end of the next row that is not blank. Returns nil at the end of `text`.
  mutating func row(in text: [UInt8], from position: inout Int) throws(FileProblem) -> TableRow? {
    while position < text.count {
      let byte = text[position]
      if afterCarriageReturn {
        afterCarriageReturn = false
        if byte == lineFeed {
          position += 1
          continue
        }
      }
      if byte == lineFeed || byte == carriageReturn {
        position += 1
        if let row = try lineEnd(byte) { return row }
        continue
      }
      if byte == separator, state != .quoted {
        try endCell()
        position += 1
        continue
      }
      switch state {
      case .cellStart where byte == quote:
        cell.removeAll(keepingCapacity: true)
        state = .quoted
        hasQuotes = true
        position += 1
      case .cellStart where byte == space:
        try append([byte])
        position += 1
      case .cellStart:
        state = .plain
      case .quoted where byte == quote:
        state = .closed
        position += 1
      case .plain, .quoted:
        let mark = state == .quoted ? quote : separator
        let start = position
        repeat { position += 1 } while position < text.count && !isSpecial(text[position], mark)
        try append(text[start..<position])
      case .closed where byte == quote:
        try append([byte])
        state = .quoted
        position += 1
      case .closed where byte == space, .afterClosed where byte == space:
        state = .afterClosed
        position += 1
      case .closed, .afterClosed:
        throw problem(.textAfterQuote(line: line))
      }
    }
    return nil
  }

  /// The last row, when the file does not end with a line end.
  mutating func lastRow() throws(FileProblem) -> TableRow? {
    if state == .quoted { throw problem(.unclosedQuote(line: firstLine)) }
    guard state != .cellStart || !cells.isEmpty || !cell.isEmpty else { return nil }
    return try endRow()
  }

  private func isSpecial(_ byte: UInt8, _ mark: UInt8) -> Bool {
    byte == mark || byte == lineFeed || byte == carriageReturn
  }

  private mutating func append(_ bytes: some Collection<UInt8>) throws(FileProblem) {
    guard cell.count + bytes.count <= limits.bytesPerCell else {
      throw problem(.cellTooLong(limits.bytesPerCell, isQuoted: state == .quoted))
    }
    cell.append(contentsOf: bytes)
  }

  private mutating func lineEnd(_ byte: UInt8) throws(FileProblem) -> TableRow? {
    afterCarriageReturn = byte == carriageReturn
    line += 1
    guard state == .quoted else { return try endRow() }
    try append([lineFeed])
    return nil
  }

  private mutating func endCell() throws(FileProblem) {
    guard cells.count < limits.cellsPerRow else { throw problem(.tooManyCells(limits.cellsPerRow)) }
    // The first pass found no fault, so another program has written to the file since.
    guard let text = String(validating: cell, as: UTF8.self) else { throw .changedWhileRead }
    cells.append(Cell(text))
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
  }

  private mutating func endRow() throws(FileProblem) -> TableRow? {
    defer {
      hasQuotes = false
      number += 1
      firstLine = line
    }
    if cells.isEmpty, !hasQuotes, cell.allSatisfy({ $0 == space || $0 == tab }) {
      cell.removeAll(keepingCapacity: true)
      state = .cellStart
      return nil
    }
    try endCell()
    if number > limits.rows { throw FileProblem(.tooManyRows(limits.rows)) }
    let row = TableRow(number: number, line: firstLine, cells: cells)
    cells = []
    cells.reserveCapacity(row.cells.count)
    return row
  }

  private func problem(_ sentence: CSVSentence) -> FileProblem {
    FileProblem(row: number, column: cells.count + 1, sentence)
  }
}

private let lineFeed: UInt8 = 10
private let carriageReturn: UInt8 = 13
private let quote: UInt8 = 0x22
private let space: UInt8 = 0x20
private let tab: UInt8 = 9
