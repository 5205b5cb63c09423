/// Unpacks DEFLATE (RFC 1951). Meant for small lists inside documents: simple rather than fast, and never
/// more than a limit.
struct Inflate {
  private struct Damaged: Error {}

  private var packed: ArraySlice<UInt8>
  private let limit: Int
  private var output: [UInt8] = []
  /// Bits read and not yet used, the next one lowest.
  private var bits: UInt32 = 0
  private var bitCount = 0

  /// Nil when it is damaged, cut short, or longer than the limit.
  static func unpack(_ packed: ArraySlice<UInt8>, atMost limit: Int) -> [UInt8]? {
    var inflate = Inflate(packed: packed, limit: limit)
    do { try inflate.blocks() } catch { return nil }
    return inflate.output
  }

  private init(packed: ArraySlice<UInt8>, limit: Int) {
    self.packed = packed
    self.limit = limit
  }

  private mutating func blocks() throws(Damaged) {
    var isLast = false
    while !isLast {
      isLast = try number(1) == 1
      switch try number(2) {
      case 0: try storedBlock()
      case 1: try block(literals: Self.fixedLiterals, distances: Self.fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try block(literals: literals, distances: distances)
      default: throw Damaged()
      }
    }
  }

  private mutating func number(_ count: Int) throws(Damaged) -> Int {
    while bitCount < count {
      guard let byte = packed.popFirst() else { throw Damaged() }
      bits |= UInt32(byte) << UInt32(bitCount)
      bitCount += 8
    }
    defer {
      bits >>= UInt32(count)
      bitCount -= count
    }
    return Int(bits & ((1 << UInt32(count)) - 1))
  }

  private mutating func number(_ bases: [InflateBase], _ symbol: Int) throws(Damaged) -> Int {
    guard symbol < bases.count else { throw Damaged() }
    return bases[symbol].from + (try number(bases[symbol].extraBits))
  }

  private mutating func append(_ byte: UInt8) throws(Damaged) {
    guard output.count < limit else { throw Damaged() }
    output.append(byte)
  }

  /// Section 3.2.4.
  private mutating func storedBlock() throws(Damaged) {
    _ = try number(bitCount % 8)
    let length = try number(16)
    guard try number(16) == ~length & 0xFFFF else { throw Damaged() }
    for _ in 0..<length { try append(UInt8(try number(8))) }
  }

  /// Section 3.2.3.
  private mutating func block(literals: HuffmanCode?, distances: HuffmanCode?) throws(Damaged) {
    guard let literals, let distances else { throw Damaged() }
    while case let symbol = try self.symbol(literals), symbol != 256 {
      if symbol < 256 {
        try append(UInt8(symbol))
        continue
      }
      let length = try number(InflateBase.lengths, symbol - 257)
      let distance = try number(InflateBase.distances, try self.symbol(distances))
      guard distance <= output.count else { throw Damaged() }
      for _ in 0..<length { try append(output[output.count - distance]) }
    }
  }

  private mutating func symbol(_ code: HuffmanCode) throws(Damaged) -> Int {
    var reading = HuffmanCode.Reading()
    for _ in 0..<HuffmanCode.longest {
      if let symbol = code.symbol(&reading, bit: try number(1)) { return symbol }
    }
    throw Damaged()
  }

  /// Section 3.2.7: the codes' own lengths come first, in a code of their own.
  private mutating func codes() throws(Damaged) -> (literals: HuffmanCode?, distances: HuffmanCode?) {
    let (literals, distances, count) = (try number(5) + 257, try number(5) + 1, try number(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
      lengths[place] = try number(3)
    }
    guard let code = HuffmanCode(lengths: lengths[...]) else { throw Damaged() }
    lengths = []
    while lengths.count < literals + distances {
      switch try symbol(code) {
      case let length where length < 16: lengths.append(length)
      case 16:
        guard let last = lengths.last else { throw Damaged() }
        lengths += Array(repeating: last, count: try number(2) + 3)
      case 17: lengths += Array(repeating: 0, count: try number(3) + 3)
      default: lengths += Array(repeating: 0, count: try number(7) + 11)
      }
    }
    guard lengths.count == literals + distances else { throw Damaged() }
    return (HuffmanCode(lengths: lengths[..<literals]), HuffmanCode(lengths: lengths[literals...]))
  }

  /// Section 3.2.6.
  private static let fixedLiterals = HuffmanCode(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }[...])
  private static let fixedDistances = HuffmanCode(lengths: ArraySlice(repeating: 5, count: 32))
}
