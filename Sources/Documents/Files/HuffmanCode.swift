/// A canonical Huffman code (RFC 1951, section 3.2.2): the lengths of its codewords tell all of it.
struct HuffmanCode {
  static let longest = 15

  /// How many codewords there are of each length.
  private var counts = [Int](repeating: 0, count: longest + 1)
  /// The symbols in the order of their codewords.
  private var symbols: [Int] = []

  /// - Parameter lengths: of each symbol's codeword in bits, at most 15; 0 for a symbol that has none.
  /// Nil when there are more codewords of some length than its bits can tell apart.
  init?(lengths: ArraySlice<Int>) {
    for length in lengths where length > 0 { counts[length] += 1 }
    var starts = [0]
    var free = 1
    for count in counts.dropFirst() {
      free = free * 2 - count
      guard free >= 0 else { return nil }
      starts.append(starts[starts.count - 1] + count)
    }
    symbols = Array(repeating: 0, count: starts[starts.count - 1])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length - 1]] = symbol
      starts[length - 1] += 1
    }
  }

  /// A codeword as far as it has been read.
  struct Reading {
    fileprivate var word = 0
    fileprivate var length = 0
    /// The first codeword of this length.
    fileprivate var first = 0
    /// How many codewords are shorter.
    fileprivate var shorter = 0
  }

  /// Takes the next bit of a codeword; the symbol when that ends it.
  func symbol(_ reading: inout Reading, bit: Int) -> Int? {
    reading.shorter += counts[reading.length]
    reading.first = (reading.first + counts[reading.length]) << 1
    reading.word = reading.word << 1 | bit
    reading.length += 1
    let place = reading.word - reading.first
    return place < counts[reading.length] ? symbols[reading.shorter + place] : nil
  }
}
