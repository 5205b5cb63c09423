/// What stands between the cells of a CSV file.
struct CSVSeparator: Sendable, Equatable {
  var byte: UInt8
  /// Whether the first line is `sep=;` (or the like), which is for programs and not a row.
  var isDeclared = false

  /// What to tell people when it is not a comma.
  var note: String? {
    let names: [Character: String] = [";": "semicolons", "\t": "tabs", "|": "upright bars"]
    let character = Character(Unicode.Scalar(byte))
    guard character != "," else { return nil }
    let reason = isDeclared ? "as its first line says" : "not by commas"
    return "The cells are separated by \(names[character] ?? "the character \(character)"), \(reason)."
  }

  /// The separator of a file that starts with `sample`.
  static func find(in sample: [UInt8]) -> CSVSeparator {
    declared(in: sample) ?? CSVSeparator(byte: likeliest(in: sample))
  }

  /// Excel's own first line: `sep=` and one character.
  private static func declared(in sample: [UInt8]) -> CSVSeparator? {
    let start = sample.prefix(6).map { $0 | 0x20 }
    guard start.starts(with: "sep=".utf8.map { $0 | 0x20 }), sample.count >= 5 else { return nil }
    guard sample.count == 5 || [10, 13].contains(sample[5]) else { return nil }
    let byte = sample[4]
    let isMark =
      (0x21...0x7E).contains(byte) && byte != 0x22 && !Character(Unicode.Scalar(byte)).isAlphanumeric
    return isMark || byte == 9 ? CSVSeparator(byte: byte, isDeclared: true) : nil
  }

  /// The candidate that cuts all of the first records into the same number of cells, or else as many as
  /// possible, and into most cells.
  private static func likeliest(in sample: [UInt8]) -> UInt8 {
    let records = counts(in: sample, upTo: 50)
    var best = (candidate: 0, isEven: false, score: 0)
    for candidate in candidates.indices {
      let found = records.map { $0[candidate] }.filter { $0 > 0 }
      // A list in one column may well have a semicolon here and there in its sentences.
      guard candidate == 0 || found.count * 2 >= records.count else { continue }
      let frequencies = Dictionary(grouping: found) { $0 }.mapValues(\.count)
      let score = frequencies.map { $0.key * $0.value }.max() ?? 0
      let isEven = frequencies.count == 1 && found.count == records.count
      let isBetter = isEven == best.isEven ? score > best.score : isEven
      if isBetter { best = (candidate, isEven, score) }
    }
    return candidates[best.candidate]
  }

  private static let candidates = Array(",;\t|".utf8)

  /// How many of each candidate stand outside quotation marks, record by record.
  private static func counts(in sample: [UInt8], upTo limit: Int) -> [[Int]] {
    var records: [[Int]] = []
    var record = candidates.map { _ in 0 }
    var isQuoted = false
    var isCellStart = true
    var isBlank = true
    for byte in sample {
      if byte == 0x22, isQuoted || isCellStart {
        // A doubled quotation mark closes and opens again, which comes to the same.
        isQuoted.toggle()
        isCellStart = !isQuoted
        isBlank = false
      } else if isQuoted {
        continue
      } else if byte == 10 || byte == 13 {
        if !isBlank { records.append(record) }
        if records.count == limit { return records }
        record = candidates.map { _ in 0 }
        (isCellStart, isBlank) = (true, true)
      } else if let candidate = candidates.firstIndex(of: byte) {
        record[candidate] += 1
        (isCellStart, isBlank) = (true, false)
      } else if byte != 0x20 {
        (isCellStart, isBlank) = (false, false)
      }
    }
    // The sample may end in mid-record, but then there should be others.
    if records.isEmpty { records.append(record) }
    return records
  }
}

extension Character {
  fileprivate var isAlphanumeric: Bool { isLetter || isNumber }
}
