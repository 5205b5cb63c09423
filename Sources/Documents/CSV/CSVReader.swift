/// Reads a CSV file as a stream: memory is bounded by `limits`, whatever the size of the file.
///
/// The file is gone over twice: first to settle how its text is written, then row by row. It may be UTF-8,
/// UTF-16 or Windows-1252, with commas, semicolons, tabs or upright bars; `notes` says what was assumed.
package struct CSVReader: Sendable {
  /// The most that is read; beyond it the file is refused with a sentence that states the limit.
  package struct Limits: Sendable {
    package var bytes: Int
    package var rows: Int
    package var cellsPerRow: Int
    package var bytesPerCell: Int

    package init(
      bytes: Int = 50_000_000, rows: Int = 20_000, cellsPerRow: Int = 500, bytesPerCell: Int = 100_000
    ) {
      self.bytes = bytes
      self.rows = rows
      self.cellsPerRow = cellsPerRow
      self.bytesPerCell = bytesPerCell
    }
  }

  /// What was assumed about the file that the person who sent it should check.
  package private(set) var notes: [String]

  private var source: CSVSource
  private var decoder: TextDecoder
  private var parser: CSVParser
  private var chunk: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var sawText = false
  private var failure: FileProblem?

  /// Opens the file at `path`. Throws a `FileProblem` when it is missing, a folder, empty, unreadable, or not
  /// a text file.
  package init(path: String, limits: Limits = .init()) throws {
    try self.init(CSVSource(path: path), limits: limits)
  }

  /// Reads a file that is in memory already. Throws a `FileProblem` when it is empty or not a text file.
  package init(bytes: [UInt8], limits: Limits = .init()) throws {
    try self.init(CSVSource(bytes: bytes), limits: limits)
  }

  init(_ source: CSVSource, limits: Limits) throws(FileProblem) {
    let finding = try TextEncoding.find(in: source, byteLimit: limits.bytes)
    self.source = source
    self.source.confine(from: finding.text.lowerBound, to: finding.text.upperBound)
    decoder = TextDecoder(finding.encoding)

    var sampler = decoder
    let start = try source.bytes(at: finding.text.lowerBound, atMost: min(65_536, finding.text.count))
    let separator = CSVSeparator.find(in: try sampler.decode(start))
    parser = CSVParser(separator: separator.byte, limits: limits)
    notes = [finding.note, separator.note].compactMap(\.self)
    if separator.isDeclared {
      _ = try nextRow()
      parser.restartNumbering()
    }
  }

  /// The next row that is not a blank line, or nil after the last. Throws a `FileProblem`, and the same one
  /// ever after.
  package mutating func next() throws -> TableRow? {
    if let failure { throw failure }
    do {
      let row = try nextRow()
      if !sawText {
        sawText = row.map { row in row.cells.contains { $0.text.utf8.contains { $0 > 0x20 } } } ?? false
        if row == nil, !sawText { throw FileProblem.nothingInFile }
      }
      return row
    } catch {
      failure = error as? FileProblem
      throw error
    }
  }

  private mutating func nextRow() throws(FileProblem) -> TableRow? {
    while !isAtEnd {
      if let row = try parser.row(in: chunk, from: &position) { return row }
      let bytes = try source.nextChunk()
      isAtEnd = bytes.isEmpty
      chunk = try decoder.decode(bytes)
      position = 0
    }
    return try parser.lastRow()
  }
}
