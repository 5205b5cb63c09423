/// What a pass over the bytes of a file shows about how its text is written. Takes no more memory for a
/// large file than for a small one.
struct TextEvidence {
  /// Characters of several bytes that are correct UTF-8: by chance Windows-1252 text has next to none.
  private(set) var multibyteCharacters = 0
  private(set) var invalidSequences = 0
  private(set) var firstInvalidLine: Int?
  /// The first byte to which Windows-1252 gives no character.
  private(set) var firstUndefined: (byte: UInt8, line: Int)?
  private(set) var firstNulLine: Int?
  /// Whether there is anything but white space.
  private(set) var sawText = false

  private var line = 1
  private var previous: UInt8 = 0
  /// Bytes still to come of the character begun, and what the next one may be.
  private var needed = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func add(_ chunk: [UInt8]) {
    for byte in chunk {
      if byte < 0x80 {
        if needed > 0 { noteInvalid() }
        if byte > 0x20 { sawText = true } else { addControl(byte) }
      } else {
        sawText = true
        addHigh(byte)
      }
      previous = byte
    }
  }

  /// Says that there are no more bytes.
  mutating func end() {
    if needed > 0 { noteInvalid() }
  }

  private mutating func addControl(_ byte: UInt8) {
    switch byte {
    case 0x0A where previous != 0x0D, 0x0D: line += 1
    case 0: if firstNulLine == nil { firstNulLine = line }
    default: break
    }
  }

  private mutating func addHigh(_ byte: UInt8) {
    if firstUndefined == nil, TextEncoding.windows1252Undefined.contains(byte) {
      firstUndefined = (byte, line)
    }
    if needed > 0 {
      guard !allowed.contains(byte) else {
        needed -= 1
        allowed = 0x80...0xBF
        if needed == 0 { multibyteCharacters += 1 }
        return
      }
      noteInvalid()
    }
    // The narrowed ranges keep out long forms, surrogates and what lies beyond U+10FFFF.
    switch byte {
    case 0xC2...0xDF: expect(1)
    case 0xE0: expect(2, first: 0xA0...0xBF)
    case 0xED: expect(2, first: 0x80...0x9F)
    case 0xE1...0xEF: expect(2)
    case 0xF0: expect(3, first: 0x90...0xBF)
    case 0xF1...0xF3: expect(3)
    case 0xF4: expect(3, first: 0x80...0x8F)
    default: noteInvalid()
    }
  }

  private mutating func expect(_ count: Int, first: ClosedRange<UInt8> = 0x80...0xBF) {
    needed = count
    allowed = first
  }

  private mutating func noteInvalid() {
    needed = 0
    invalidSequences += 1
    if firstInvalidLine == nil { firstInvalidLine = line }
  }
}
