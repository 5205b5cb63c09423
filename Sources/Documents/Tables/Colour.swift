#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A colour of a file, in sRGB.
package struct Colour: Sendable, Hashable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(_ hex: UInt32) {
    (red, green, blue) = (UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
  }

  /// Reads "FFC000", with or without "#" and with or without how opaque it is before it ("FFFFC000").
  package init?(_ text: String) {
    let digits = text.drop { $0 == "#" }
    guard digits.utf8.count == 6 || digits.utf8.count == 8, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { return nil }
    self.init(number)
  }

  /// "FFC000"
  package var hex: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }

  /// As people see it, in Oklab: equal distances look about equally far.
  package var seen: Seen { Seen(self) }

  package struct Seen: Sendable, Hashable {
    /// 0 is black and 1 is white.
    package let lightness: Double
    /// From green to red.
    package let redness: Double
    /// From blue to yellow.
    package let yellowness: Double

    init(_ colour: Colour) {
      let (red, green, blue) = (linear(colour.red), linear(colour.green), linear(colour.blue))
      let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
      let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
      let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
      lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
      redness = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
      yellowness = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    }

    /// How far it is from grey.
    package var strength: Double { hypot(redness, yellowness) }

    package func distance(to other: Seen) -> Double {
      let hue = hypot(redness - other.redness, yellowness - other.yellowness)
      return hypot(lightness - other.lightness, hue)
    }
  }
}

private func linear(_ part: UInt8) -> Double {
  let part = Double(part) / 255
  return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
}
