import CZlib

/// The packing of zip archives (RFC 1951) and their checksum (CRC-32), through zlib.
enum Deflate {
  /// Nil when it is damaged, cut short, or unpacks to more than the size.
  static func unpack(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var end = Z_STREAM_ERROR
    let unpacked = [UInt8](unsafeUninitializedCapacity: size + 1) { out, count in
      packed.withUnsafeBufferPointer { packed in
        // zlib keeps the address of its stream, which must stay where it is.
        var stream = z_stream()
        withUnsafeMutablePointer(to: &stream) { stream in
          stream.pointee.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
          stream.pointee.avail_in = UInt32(clamping: packed.count)
          stream.pointee.next_out = out.baseAddress
          stream.pointee.avail_out = UInt32(clamping: out.count)
          let length = Int32(MemoryLayout<z_stream>.size)
          guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, length) == Z_OK else { return }
          end = inflate(stream, Z_FINISH)
          count = Int(stream.pointee.total_out)
          inflateEnd(stream)
        }
      }
    }
    return end == Z_STREAM_END && unpacked.count <= size ? unpacked : nil
  }

  static func checksum(_ bytes: [UInt8]) -> Int {
    Int(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32(clamping: $0.count)) })
  }
}
