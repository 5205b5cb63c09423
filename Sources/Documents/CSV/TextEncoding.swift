/// How the characters of a text file are written as bytes.
enum TextEncoding: Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  /// The bytes to which Windows-1252 gives no character.
  static let windows1252Undefined: [UInt8] = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The encoding of a whole file, and the part of it that is text (without a byte order mark).
  struct Finding: Sendable {
    var encoding: TextEncoding
    var text: Range<Int>
    var note: String?
  }

  /// Reads all of `source` once, keeping none of it. What it finds holds for every byte, so that reading
  /// cannot fail half-way for want of a character.
  static func find(in source: CSVSource, byteLimit: Int) throws(FileProblem) -> Finding {
    let head = try source.bytes(at: 0, atMost: 4096)
    if let problem = ForeignFile.problem(startingWith: head) { throw problem }
    var finding = Finding(encoding: .utf8, text: 0..<0, note: nil)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      finding.text = 3..<3
    } else if head.starts(with: [0xFF, 0xFE]) {
      finding = Finding(encoding: .utf16LittleEndian, text: 2..<2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      finding = Finding(encoding: .utf16BigEndian, text: 2..<2)
    } else if let encoding = plainUTF16(head) {
      let note = "Read as UTF-16, although the file does not say that it is: check that the text is right."
      finding = Finding(encoding: encoding, text: 0..<0, note: note)
    }

    var evidence = TextEvidence()
    var source = source
    source.confine(from: finding.text.lowerBound, to: Int.max)
    var decoder = TextDecoder(finding.encoding)
    while case let chunk = try source.nextChunk(), !chunk.isEmpty {
      guard source.offset <= byteLimit else { throw tooLarge(byteLimit) }
      evidence.add(try decoder.decode(chunk))
    }
    try decoder.end()
    evidence.end()
    finding.text = finding.text.lowerBound..<source.offset
    try decide(&finding, evidence)
    return finding
  }

  private static func decide(_ finding: inout Finding, _ evidence: TextEvidence) throws(FileProblem) {
    guard evidence.sawText else { throw .nothingInFile }
    if let line = evidence.firstNulLine {
      throw FileProblem(
        sentence:
          "Line \(line) has a zero byte, which text never has: the file is damaged or is not a CSV file. "
          + "Open it in a spreadsheet program and save it again as CSV UTF-8.")
    }
    guard let line = evidence.firstInvalidLine else { return }
    // Told apart here because UTF-8 with a fault in it would look, as Windows-1252, like "â€™" throughout.
    if finding.text.lowerBound > 0 || evidence.multibyteCharacters > evidence.invalidSequences {
      throw FileProblem(
        sentence:
          "The file is UTF-8, but line \(line) has bytes that are not: it is damaged or was put together "
          + "from several files. Type that line's accents, £ signs and quotation marks again and save it as "
          + "CSV UTF-8."
      )
    }
    if let undefined = evidence.firstUndefined {
      throw FileProblem(
        sentence: "The file is neither UTF-8 nor Windows-1252 text (line \(undefined.line) has the byte "
          + "\(String(undefined.byte, radix: 16, uppercase: true))). Open it where it was made and save it "
          + "as CSV UTF-8.")
    }
    finding.encoding = .windows1252
    finding.note =
      "Read as Windows-1252, because it is not UTF-8: check £ signs and quotation marks."
  }

  /// English in UTF-16 has a zero in nearly every second byte, and hardly any in the others.
  private static func plainUTF16(_ head: [UInt8]) -> TextEncoding? {
    let pairs = head.count / 2
    guard pairs >= 2 else { return nil }
    var zeros = [0, 0]
    for index in 0..<(pairs * 2) where head[index] == 0 { zeros[index % 2] += 1 }
    if zeros[1] * 4 >= pairs * 3, zeros[0] * 20 <= pairs { return .utf16LittleEndian }
    if zeros[0] * 4 >= pairs * 3, zeros[1] * 20 <= pairs { return .utf16BigEndian }
    return nil
  }

  private static func tooLarge(_ limit: Int) -> FileProblem {
    let size = limit.isMultiple(of: 1_000_000) ? "\(limit / 1_000_000) MB" : "\(limit.grouped) bytes"
    return FileProblem(
      sentence:
        "The file is larger than \(size), which is the most that is read; an improvement plan is well under "
        + "1 MB. Remove what is not part of the plan, or split the file.")
  }
}

extension FileProblem {
  static let nothingInFile = FileProblem(sentence: "There is nothing in the file.")
}

extension Int {
  /// With commas between thousands, for sentences.
  var grouped: String {
    var digits = String(magnitude)
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
    }
    return (self < 0 ? "-" : "") + digits
  }
}
