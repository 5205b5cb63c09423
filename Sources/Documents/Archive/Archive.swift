/// What a zip archive holds, from its central directory (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and
/// 4.3.16). Made for files from anybody: nothing is believed that does not lie within the archive, and nothing
/// is unpacked beyond the limit that is given.
package struct Archive: Sendable {
  package struct Entry: Sendable {
    /// As bytes: comparing strings of very many accents could be made to take hours.
    package let name: [UInt8]
    /// Unpacked, as the archive says.
    package let size: Int
    let isEncrypted: Bool
    /// 0 is stored, 8 is DEFLATE.
    let method: Int
    let checksum: Int
    let packedSize: Int
    /// Where its local header begins.
    let header: Int
  }

  static let mostEntries = 10_000

  /// In the order of the directory.
  package let entries: [Entry]

  private let bytes: [UInt8]

  /// Archives with parts on other disks, and those of the kind for more than 4 GB (zip64), count as damaged.
  package init(_ bytes: [UInt8]) throws(ArchiveFault) {
    self.bytes = bytes
    guard let end = Self.endRecord(bytes) else { throw .notArchive }
    let (count, start, size) = try Self.directory(bytes, end: end)
    guard start + size <= end else { throw .damaged }
    guard count <= Self.mostEntries else { throw .tooLarge }
    entries = try Self.entries(bytes, count, from: start, size: size)
  }

  /// What an entry of this archive holds, unpacked and held against its checksum.
  package func content(of entry: Entry, atMost limit: Int) throws(ArchiveFault) -> [UInt8] {
    guard !entry.isEncrypted else { throw .encrypted }
    guard max(entry.size, entry.packedSize) <= limit else { throw .tooLarge }
    let packed = try packed(entry)
    let content: [UInt8]? =
      switch entry.method {
      case 0: Array(packed)
      case 8: Deflate.unpack(packed, size: entry.size)
      default: throw .packedOtherwise
      }
    guard let content, content.count == entry.size, Deflate.checksum(content) == entry.checksum else {
      throw .damaged
    }
    return content
  }

  /// Whether the record is missing with which every archive ends.
  static func isCutShort(_ bytes: [UInt8]) -> Bool { endRecord(bytes) == nil }

  private func packed(_ entry: Entry) throws(ArchiveFault) -> ArraySlice<UInt8> {
    guard Self.number(bytes, entry.header, 4) == 0x0403_4B50,
      let nameLength = Self.number(bytes, entry.header + 26, 2),
      let extraLength = Self.number(bytes, entry.header + 28, 2)
    else { throw .damaged }
    let name = entry.header + 30
    let start = name + nameLength + extraLength
    // A reader that goes by the local header must see the same file.
    guard start + entry.packedSize <= bytes.count, bytes[name..<(name + nameLength)] == entry.name[...] else {
      throw .damaged
    }
    return bytes[start..<(start + entry.packedSize)]
  }

  /// What the end record says of the directory: its entries, where it begins, and its bytes.
  static func directory(_ bytes: [UInt8], end: Int) throws(ArchiveFault) -> (
    count: Int, start: Int, size: Int
  ) {
    guard number(bytes, end + 4, 4) == 0, let count = number(bytes, end + 10, 2),
      number(bytes, end + 8, 2) == count, let size = number(bytes, end + 12, 4),
      let start = number(bytes, end + 16, 4)
    else { throw .damaged }
    return (count, start, size)
  }

  static func entries(
    _ bytes: [UInt8], _ count: Int, from start: Int, size: Int
  ) throws(ArchiveFault) -> [Entry] {
    var entries: [Entry] = []
    var place = start
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(bytes, at: place), next <= start + size else { throw .damaged }
      entries.append(entry)
      place = next
    }
    return entries
  }

  private static func entry(_ bytes: [UInt8], at place: Int) -> (Entry, next: Int)? {
    guard number(bytes, place, 4) == 0x0201_4B50, let flags = number(bytes, place + 8, 2),
      let method = number(bytes, place + 10, 2), let checksum = number(bytes, place + 16, 4),
      let packedSize = number(bytes, place + 20, 4), let size = number(bytes, place + 24, 4),
      let nameLength = number(bytes, place + 28, 2), let extraLength = number(bytes, place + 30, 2),
      let commentLength = number(bytes, place + 32, 2), let header = number(bytes, place + 42, 4),
      place + 46 + nameLength <= bytes.count
    else { return nil }
    let entry = Entry(
      name: Array(bytes[(place + 46)..<(place + 46 + nameLength)]), size: size, isEncrypted: flags & 1 == 1,
      method: method, checksum: checksum, packedSize: packedSize, header: header)
    return (entry, place + 46 + nameLength + extraLength + commentLength)
  }

  /// The end record is the last thing in the file but for a comment, whose length it tells.
  static func endRecord(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 65_535), by: -1).first {
      number(bytes, $0, 4) == 0x0605_4B50 && number(bytes, $0 + 20, 2) == last - $0
    }
  }

  /// A number in little-endian order; nil when it lies outside the file.
  static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
