import Foundation

/// Writes a zip archive into a file piece by piece, with one and the same time on all of its parts: the same parts
/// in the same order always give the same bytes. The list of parts at its end stands in the order of their names.
package final class ArchiveFileWriter {
  package enum Fault: Error {
    /// The archive would be larger than 4 GB, or have more than 65,535 parts.
    case tooLarge
    case noMemory
  }

  private struct Part {
    let name: [UInt8]
    let isPacked: Bool
    let place: Int
    var checksum = Checksum()
    var size = 0
    var packedSize = 0

    /// What the local header and the directory have in common.
    var common: [UInt8] {
      ZipNumber.bytes(0x0800, 2) + ZipNumber.bytes(isPacked ? 8 : 0, 2) + ZipNumber.time
        + ZipNumber.bytes(checksum.value, 4) + ZipNumber.bytes(packedSize, 4) + ZipNumber.bytes(size, 4)
        + ZipNumber.bytes(name.count, 2) + ZipNumber.bytes(0, 2)
    }

    var header: [UInt8] { [0x50, 0x4B, 3, 4] + ZipNumber.bytes(20, 2) + common + name }

    var line: [UInt8] {
      [0x50, 0x4B, 1, 2] + ZipNumber.bytes(20, 2) + ZipNumber.bytes(20, 2) + common + ZipNumber.bytes(0, 10)
        + ZipNumber.bytes(place, 4) + name
    }
  }

  private let file: FileHandle
  private var parts: [Part] = []
  private var place = 0
  private static let most = 0xFFFF_FFFF

  /// - Parameter file: empty, and open for writing.
  package init(_ file: FileHandle) {
    self.file = file
  }

  /// Adds a part.
  ///
  /// - Parameter write: is given what takes its pieces.
  package func add(
    _ name: String, isPacked: Bool = true, _ write: (_ take: ([UInt8]) throws -> Void) throws -> Void
  )
    throws
  {
    var part = Part(name: Array(name.utf8), isPacked: isPacked, place: place)
    try put(part.header)
    guard let packing = Deflating(.pack) else { throw Fault.noMemory }
    let start = place
    try write { piece in
      part.checksum.add(piece)
      part.size += piece.count
      if isPacked { _ = try packing.run(piece, self.put) } else { try self.put(piece) }
    }
    if isPacked { _ = try packing.run([], isLast: true, put) }
    part.packedSize = place - start
    guard part.size <= Self.most else { throw Fault.tooLarge }
    try file.seek(toOffset: UInt64(part.place))
    try file.write(contentsOf: Data(part.header))
    try file.seekToEnd()
    parts.append(part)
  }

  /// To be called once, when every part is in it.
  package func finish() throws {
    guard parts.count <= 0xFFFF else { throw Fault.tooLarge }
    let start = place
    for part in parts.sorted(by: { $0.name.lexicographicallyPrecedes($1.name) }) { try put(part.line) }
    let count = ZipNumber.bytes(parts.count, 2)
    try put(
      [0x50, 0x4B, 5, 6] + ZipNumber.bytes(0, 4) + count + count + ZipNumber.bytes(place - start, 4)
        + ZipNumber.bytes(start, 4) + ZipNumber.bytes(0, 2))
    try file.synchronize()
  }

  private func put(_ bytes: [UInt8]) throws {
    guard place + bytes.count <= Self.most else { throw Fault.tooLarge }
    try file.write(contentsOf: Data(bytes))
    place += bytes.count
  }
}

/// Numbers as zip archives have them, in little-endian order.
enum ZipNumber {
  /// Midnight at the beginning of 1980, where the time of zip files begins.
  static let time = bytes(0, 2) + bytes(0x21, 2)

  static func bytes(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
