import Foundation

/// A zip archive in a file, read piece by piece, so that memory does not grow with it. As with `Archive`, nothing is
/// believed that does not lie within it, and nothing is unpacked beyond what it says.
package struct ArchiveFile {
  private let file: FileHandle
  /// In the order of the directory. A name is what it is: nothing is ever written under it.
  package let entries: [Archive.Entry]
  private let size: Int
  private static let piece = 1 << 16

  /// - Parameter file: open for reading.
  package init(_ file: FileHandle) throws {
    self.file = file
    size = Int(try file.seekToEnd())
    let tailStart = max(0, size - 65_557)
    let tail = try Self.read(file, tailStart, size - tailStart)
    guard let end = Archive.endRecord(tail) else { throw ArchiveFault.notArchive }
    let directory = try Archive.directory(tail, end: end)
    guard directory.start + directory.size <= tailStart + end else { throw ArchiveFault.damaged }
    let bytes = try Self.read(file, directory.start, directory.size)
    entries = try Archive.entries(bytes, directory.count, from: 0, size: bytes.count)
  }

  /// - Parameter entries: as they were read from it before.
  package init(_ file: FileHandle, entries: [Archive.Entry]) throws {
    (self.file, self.entries, size) = (file, entries, Int(try file.seekToEnd()))
  }

  /// Tells an entry, unpacked and held against its size and checksum.
  ///
  /// - Parameter take: has had every piece when the fault at the end is found.
  package func tell(_ entry: Archive.Entry, _ take: ([UInt8]) throws -> Void) throws {
    guard !entry.isEncrypted else { throw ArchiveFault.encrypted }
    guard [0, 8].contains(entry.method), let unpacking = Deflating(.unpack) else {
      throw ArchiveFault.packedOtherwise
    }
    var (checksum, told) = (Checksum(), 0)
    func pass(_ piece: [UInt8]) throws {
      told += piece.count
      guard told <= entry.size else { throw ArchiveFault.damaged }
      checksum.add(piece)
      try take(piece)
    }
    var (place, left) = (try start(of: entry), entry.packedSize)
    while left > 0 {
      let piece = try Self.read(file, place, min(left, Self.piece))
      (place, left) = (place + piece.count, left - piece.count)
      if entry.method == 0 {
        try pass(piece)
      } else if try !unpacking.run(piece, pass) || unpacking.isDone != (left == 0) {
        throw ArchiveFault.damaged
      }
    }
    guard told == entry.size, checksum.value == entry.checksum else { throw ArchiveFault.damaged }
  }

  /// All of an entry.
  package func content(of entry: Archive.Entry, atMost limit: Int) throws -> [UInt8] {
    guard entry.size <= limit else { throw ArchiveFault.tooLarge }
    var content: [UInt8] = []
    try tell(entry) { content += $0 }
    return content
  }

  /// The whole file, as it is.
  package func tell(_ take: ([UInt8]) throws -> Void) throws {
    var place = 0
    while place < size {
      let piece = try Self.read(file, place, min(size - place, Self.piece))
      try take(piece)
      place += piece.count
    }
  }

  private func start(of entry: Archive.Entry) throws -> Int {
    guard entry.header + 30 <= size else { throw ArchiveFault.damaged }
    let head = try Self.read(file, entry.header, 30)
    guard Archive.number(head, 0, 4) == 0x0403_4B50, let name = Archive.number(head, 26, 2),
      let extra = Archive.number(head, 28, 2), entry.header + 30 + name + extra + entry.packedSize <= size,
      try Self.read(file, entry.header + 30, name) == entry.name
    else { throw ArchiveFault.damaged }
    return entry.header + 30 + name + extra
  }

  private static func read(_ file: FileHandle, _ place: Int, _ count: Int) throws -> [UInt8] {
    guard count > 0 else { return [] }
    try file.seek(toOffset: UInt64(place))
    guard let data = try file.read(upToCount: count), data.count == count else { throw ArchiveFault.damaged }
    return Array(data)
  }
}
