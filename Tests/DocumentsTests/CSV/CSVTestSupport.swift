import Testing

@testable import Documents

/// The cells of every row of a CSV file.
func csvCells(_ text: String, chunkSize: Int = 65_536) throws -> [[String]] {
  try csvRows(Array(text.utf8), chunkSize: chunkSize).map { $0.cells.map(\.text) }
}

func csvRows(_ bytes: [UInt8], chunkSize: Int = 65_536) throws -> [TableRow] {
  var reader = try CSVReader(CSVSource(bytes: bytes, chunkSize: chunkSize), limits: .init())
  var rows: [TableRow] = []
  while let row = try reader.next() { rows.append(row) }
  return rows
}

/// What stops a file from being read, wherever in it that shows.
func csvProblem(_ bytes: some Sequence<UInt8>, limits: CSVReader.Limits = .init()) throws -> FileProblem {
  try #require(
    throws: FileProblem.self,
    performing: {
      var reader = try CSVReader(bytes: Array(bytes), limits: limits)
      while try reader.next() != nil {}
    })
}

func csvNotes(_ bytes: some Sequence<UInt8>) throws -> [String] {
  try CSVReader(bytes: Array(bytes)).notes
}
