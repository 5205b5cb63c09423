/// Names and values as a form writes them into an address or a body: `lead=A+Smith&late=yes` (the URL
/// Standard, application/x-www-form-urlencoded parsing).
struct URLEncoded: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// The next name and its value, decoded to bytes that are yet to be read as UTF-8; nil after the last.
  mutating func next() -> (name: [UInt8], value: [UInt8])? {
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
      let pair = rest[..<end]
      rest = rest[end...].dropFirst()
      guard !pair.isEmpty else { continue }
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      return (Self.decoded(pair[..<equals]), Self.decoded(pair[equals...].dropFirst()))
    }
    return nil
  }

  /// A form writes a space as a plus sign.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var spaced = bytes
    for place in spaced.indices where spaced[place] == UInt8(ascii: "+") {
      spaced[place] = UInt8(ascii: " ")
    }
    return PercentDecoding.decode(spaced)
  }
}
