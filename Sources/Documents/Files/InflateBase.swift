/// What a symbol for a length or a distance stands for (RFC 1951, section 3.2.5).
struct InflateBase {
  let from: Int
  let extraBits: Int

  /// From the symbol 257 on.
  static let lengths =
    bases(from: 3, count: 28) { $0 < 8 ? 0 : ($0 - 4) / 4 } + [InflateBase(from: 258, extraBits: 0)]
  static let distances = bases(from: 1, count: 30) { $0 < 4 ? 0 : ($0 - 2) / 2 }

  private static func bases(from start: Int, count: Int, extraBits: (Int) -> Int) -> [InflateBase] {
    var from = start
    return (0..<count).map { symbol in
      defer { from += 1 << extraBits(symbol) }
      return InflateBase(from: from, extraBits: extraBits(symbol))
    }
  }
}
