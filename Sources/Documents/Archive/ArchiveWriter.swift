/// Writes a zip archive, its parts stored as they are or packed, with one and the same time on all of them: the
/// same parts always give the same bytes.
struct ArchiveWriter {
  private var parts: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init() {}

  /// - Parameter isPacked: false for a part that others must find unpacked, such as OpenDocument's "mimetype".
  mutating func add(_ name: String, _ content: [UInt8], isPacked: Bool = true) {
    let packed = isPacked ? Deflate.pack(content) : nil
    let kept = packed ?? content
    let name = Array(name.utf8)
    // Names are in UTF-8.
    let common: [UInt8] =
      ZipNumber.bytes(0x0800, 2) + ZipNumber.bytes(packed == nil ? 0 : 8, 2) + ZipNumber.time
      + ZipNumber.bytes(Deflate.checksum(content), 4) + ZipNumber.bytes(kept.count, 4)
      + ZipNumber.bytes(content.count, 4) + ZipNumber.bytes(name.count, 2) + ZipNumber.bytes(0, 2)
    directory += [0x50, 0x4B, 1, 2] + ZipNumber.bytes(20, 2) + ZipNumber.bytes(20, 2) + common
    directory += ZipNumber.bytes(0, 10) + ZipNumber.bytes(parts.count, 4) + name
    parts += [0x50, 0x4B, 3, 4] + ZipNumber.bytes(20, 2) + common + name
    parts += kept
    count += 1
  }

  var bytes: [UInt8] {
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6] + ZipNumber.bytes(0, 4) + ZipNumber.bytes(count, 2) + ZipNumber.bytes(count, 2)
      + ZipNumber.bytes(directory.count, 4) + ZipNumber.bytes(parts.count, 4) + ZipNumber.bytes(0, 2)
    return parts + directory + end
  }
}
