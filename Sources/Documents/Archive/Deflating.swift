import CZlib

/// Packs (RFC 1951) or unpacks piece by piece, so that memory does not grow with what goes through.
final class Deflating {
  enum Direction { case pack, unpack }

  private struct Refused: Error {}

  // zlib keeps the address of its stream, which must stay where it is.
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let direction: Direction
  private var room = [UInt8](repeating: 0, count: 1 << 16)
  /// Whether what is unpacked has come to its end.
  private(set) var isDone = false

  /// Nil when there is too little memory for it.
  init?(_ direction: Direction) {
    self.direction = direction
    stream.initialize(to: z_stream())
    let length = Int32(MemoryLayout<z_stream>.size)
    let status =
      direction == .pack
      ? deflateInit2_(
        stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, length)
      : inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, length)
    guard status == Z_OK else { return nil }
  }

  deinit {
    if direction == .pack { deflateEnd(stream) } else { inflateEnd(stream) }
    stream.deallocate()
  }

  /// - Parameter isLast: whether nothing comes after it.
  /// - Returns: false when what is unpacked is damaged.
  func run(_ piece: [UInt8], isLast: Bool = false, _ out: ([UInt8]) throws -> Void) rethrows -> Bool {
    try piece.withUnsafeBufferPointer { piece in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
      stream.pointee.avail_in = UInt32(piece.count)
      while true {
        let (status, count) = step(isLast: isLast)
        if count > 0 { try out(Array(room[..<count])) }
        if status == Z_STREAM_END {
          isDone = true
          // Nothing may follow what was packed.
          return stream.pointee.avail_in == 0
        }
        guard status == Z_OK || status == Z_BUF_ERROR else { return false }
        if count < room.count, stream.pointee.avail_in == 0 { return true }
        if count == 0 { return false }
      }
    }
  }

  private func step(isLast: Bool) -> (status: Int32, count: Int) {
    room.withUnsafeMutableBufferPointer { room in
      stream.pointee.next_out = room.baseAddress
      stream.pointee.avail_out = UInt32(room.count)
      let status =
        direction == .pack
        ? deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH) : inflate(stream, Z_NO_FLUSH)
      return (status, room.count - Int(stream.pointee.avail_out))
    }
  }
}

/// The checksum of zip archives (CRC-32) of pieces.
struct Checksum {
  private(set) var value = 0

  mutating func add(_ piece: [UInt8]) {
    value = Int(piece.withUnsafeBufferPointer { crc32(UInt(value), $0.baseAddress, UInt32($0.count)) })
  }
}
