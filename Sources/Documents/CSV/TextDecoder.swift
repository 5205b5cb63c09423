/// Turns chunks of bytes into chunks of UTF-8; a character may be cut in two by the end of a chunk.
struct TextDecoder: Sendable {
  private let encoding: TextEncoding
  private var oddByte: UInt8?
  private var highSurrogate: UInt16?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  mutating func decode(_ chunk: [UInt8]) throws(FileProblem) -> [UInt8] {
    switch encoding {
    case .utf8: return chunk
    case .windows1252: return try fromWindows1252(chunk)
    case .utf16LittleEndian: return try fromUTF16(chunk) { UInt16($1) << 8 | UInt16($0) }
    case .utf16BigEndian: return try fromUTF16(chunk) { UInt16($0) << 8 | UInt16($1) }
    }
  }

  /// Says that there are no more bytes.
  func end() throws(FileProblem) {
    if oddByte != nil || highSurrogate != nil { throw Self.broken }
  }

  private func fromWindows1252(_ chunk: [UInt8]) throws(FileProblem) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(chunk.count + chunk.count / 8)
    for byte in chunk {
      guard byte >= 0x80 else {
        text.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? Self.windows1252High[Int(byte) - 0x80] : UInt32(byte)
      // The first pass found no such byte, so another program has written to the file since.
      guard scalar != 0 else { throw .changedWhileRead }
      append(Unicode.Scalar(scalar)!, to: &text)
    }
    return text
  }

  private mutating func fromUTF16(
    _ chunk: [UInt8], unit: (UInt8, UInt8) -> UInt16
  ) throws(FileProblem) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(chunk.count)
    for byte in chunk {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit = unit(first, byte)
      if let high = highSurrogate {
        guard UTF16.isTrailSurrogate(unit) else { throw Self.broken }
        highSurrogate = nil
        append(UTF16.decode(UTF16.EncodedScalar([high, unit])), to: &text)
      } else if UTF16.isLeadSurrogate(unit) {
        highSurrogate = unit
      } else if let scalar = Unicode.Scalar(unit) {
        append(scalar, to: &text)
      } else {
        throw Self.broken
      }
    }
    return text
  }

  private func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    text.append(contentsOf: UTF8.encode(scalar)!)
  }

  private static let broken = FileProblem(
    sentence:
      "The file is UTF-16, but part of a character is missing: it is damaged or was cut short. Save it again "
      + "as CSV UTF-8.")

  private static let windows1252High: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0, 0x017E, 0x0178,
  ]
}

extension FileProblem {
  static let changedWhileRead = FileProblem(
    sentence: "The file changed while it was being read: wait until it has been saved, and try again.")
}
