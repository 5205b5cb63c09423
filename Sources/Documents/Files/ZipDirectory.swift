/// The list of what a zip file holds, from its central directory (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12
/// and 4.3.16). Nothing in the file is believed that does not lie within it.
struct ZipDirectory {
  struct Entry {
    let name: [UInt8]
    let isEncrypted: Bool
    /// 0 is stored, 8 is DEFLATE.
    let method: Int
    let packedSize: Int
    let size: Int
    /// Where its local header begins.
    let header: Int
  }

  let entries: [Entry]

  private let bytes: [UInt8]

  /// Nil when it is damaged, has more than 10,000 entries or parts on other disks, or is of the kind for more
  /// than 4 GB (zip64).
  init?(_ bytes: [UInt8]) {
    guard let end = Self.endRecord(bytes), Self.number(bytes, end + 4, 4) == 0,
      let count = Self.number(bytes, end + 10, 2), count <= 10_000, Self.number(bytes, end + 8, 2) == count,
      let size = Self.number(bytes, end + 12, 4), let start = Self.number(bytes, end + 16, 4),
      start + size <= end
    else { return nil }
    var entries: [Entry] = []
    var place = start
    for _ in 0..<count {
      guard let (entry, next) = Self.entry(bytes, at: place), next <= start + size else { return nil }
      entries.append(entry)
      place = next
    }
    self.entries = entries
    self.bytes = bytes
  }

  /// What an entry holds, unpacked; nil when it is damaged, encrypted, packed in another way than DEFLATE, or
  /// larger than the limit.
  func content(of entry: Entry, atMost limit: Int) -> [UInt8]? {
    guard !entry.isEncrypted, max(entry.size, entry.packedSize) <= limit,
      Self.number(bytes, entry.header, 4) == 0x0403_4B50,
      let nameLength = Self.number(bytes, entry.header + 26, 2),
      let extraLength = Self.number(bytes, entry.header + 28, 2)
    else { return nil }
    let name = entry.header + 30
    let start = name + nameLength + extraLength
    // A reader that goes by the local header must see the same file.
    guard start + entry.packedSize <= bytes.count, bytes[name..<(name + nameLength)] == entry.name[...] else {
      return nil
    }
    let packed = bytes[start..<(start + entry.packedSize)]
    let content =
      entry.method == 0 ? Array(packed) : entry.method == 8 ? Inflate.unpack(packed, atMost: limit) : nil
    return content?.count == entry.size ? content : nil
  }

  private static func entry(_ bytes: [UInt8], at place: Int) -> (Entry, next: Int)? {
    guard number(bytes, place, 4) == 0x0201_4B50, let flags = number(bytes, place + 8, 2),
      let method = number(bytes, place + 10, 2), let packedSize = number(bytes, place + 20, 4),
      let size = number(bytes, place + 24, 4), let nameLength = number(bytes, place + 28, 2),
      let extraLength = number(bytes, place + 30, 2), let commentLength = number(bytes, place + 32, 2),
      let header = number(bytes, place + 42, 4), place + 46 + nameLength <= bytes.count
    else { return nil }
    let entry = Entry(
      name: Array(bytes[(place + 46)..<(place + 46 + nameLength)]), isEncrypted: flags & 1 == 1,
      method: method,
      packedSize: packedSize, size: size, header: header)
    return (entry, place + 46 + nameLength + extraLength + commentLength)
  }

  /// The end record is the last thing in the file but for a comment, whose length it tells.
  private static func endRecord(_ bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 65_535), by: -1).first {
      number(bytes, $0, 4) == 0x0605_4B50 && number(bytes, $0 + 20, 2) == last - $0
    }
  }

  /// A number in little-endian order; nil when it lies outside the file.
  private static func number(_ bytes: [UInt8], _ place: Int, _ length: Int) -> Int? {
    guard place >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<(place + length)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
