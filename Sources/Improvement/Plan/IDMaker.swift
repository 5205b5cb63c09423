/// Makes identifiers: RFC 9562 version 7, whose first 48 bits are milliseconds since 1970, so that
/// records lie in the order of their making.
package struct IDMaker: Sendable {
  private let milliseconds: @Sendable () -> UInt64

  /// - Parameter milliseconds: the clock, in milliseconds since 1970.
  package init(milliseconds: @escaping @Sendable () -> UInt64) {
    self.milliseconds = milliseconds
  }

  package func callAsFunction<Entity>() -> ID<Entity> {
    let high = (milliseconds() << 16) | 0x7000 | UInt64.random(in: 0...0xfff)
    let low = (UInt64.random(in: .min ... .max) & 0x3fff_ffff_ffff_ffff) | 0x8000_0000_0000_0000
    let hex = Self.hex(high) + Self.hex(low)
    let cuts = [0, 8, 12, 16, 20, 32]
    let bytes = Array(hex.utf8)
    return ID(
      zip(cuts, cuts.dropFirst()).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }.joined(
        separator: "-"))
  }

  private static func hex(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
