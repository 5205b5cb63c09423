/// Writes a zip archive, its parts stored as they are or packed, with one and the same time on all of them: the
/// same parts always give the same bytes.
struct ArchiveWriter {
  private var parts: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Midnight at the beginning of 1980, where the time of zip files begins.
  private static let time = number(0, 2) + number(0x21, 2)

  init() {}

  /// - Parameter isPacked: false for a part that others must find unpacked, such as OpenDocument's "mimetype".
  mutating func add(_ name: String, _ content: [UInt8], isPacked: Bool = true) {
    let packed = isPacked ? Deflate.pack(content) : nil
    let kept = packed ?? content
    let name = Array(name.utf8)
    // Names are in UTF-8.
    let common: [UInt8] =
      Self.number(0x0800, 2) + Self.number(packed == nil ? 0 : 8, 2) + Self.time
      + Self.number(Deflate.checksum(content), 4) + Self.number(kept.count, 4)
      + Self.number(content.count, 4) + Self.number(name.count, 2) + Self.number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + Self.number(20, 2) + common
    directory += Self.number(0, 10) + Self.number(parts.count, 4) + name
    parts += [0x50, 0x4B, 3, 4] + Self.number(20, 2) + common + name
    parts += kept
    count += 1
  }

  var bytes: [UInt8] {
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(parts.count, 4) + Self.number(0, 2)
    return parts + directory + end
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
