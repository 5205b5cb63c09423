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

  /// Nil when there is too little memory for it.
  static func pack(_ content: [UInt8]) -> [UInt8]? {
    var isDone = false
    let packed = [UInt8](unsafeUninitializedCapacity: content.count + content.count / 500 + 1_024) {
      out, count in
      content.withUnsafeBufferPointer { content in
        var stream = z_stream()
        withUnsafeMutablePointer(to: &stream) { stream in
          let length = Int32(MemoryLayout<z_stream>.size)
          guard
            deflateInit2_(
              stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
              length)
              == Z_OK
          else { return }
          stream.pointee.next_in = UnsafeMutablePointer(mutating: content.baseAddress)
          stream.pointee.avail_in = UInt32(clamping: content.count)
          stream.pointee.next_out = out.baseAddress
          stream.pointee.avail_out = UInt32(clamping: out.count)
          isDone = deflate(stream, Z_FINISH) == Z_STREAM_END
          count = Int(stream.pointee.total_out)
          deflateEnd(stream)
        }
      }
    }
    return isDone ? packed : nil
  }

  static func checksum(_ bytes: [UInt8]) -> Int {
    Int(bytes.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32(clamping: $0.count)) })
  }
}
