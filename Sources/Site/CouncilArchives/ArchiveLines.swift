import Foundation
import Records

/// Puts pieces of a text together to lines. One line is held at a time.
struct ArchiveLines {
  /// Of the line that was told last, from 1.
  private(set) var number = 0
  private var rest: [UInt8] = []
  /// A row holds at most a closed month's frozen figures, which are some MB.
  private static let longest = 64 << 20

  /// - Parameter line: is told every line that ends in it, without its end.
  mutating func add(_ piece: [UInt8], _ line: (ArraySlice<UInt8>) throws -> Void) throws {
    var start = piece.startIndex
    while let end = Self.end(of: piece, from: start) {
      number += 1
      if rest.isEmpty {
        try line(piece[start..<end])
      } else {
        rest += piece[start..<end]
        try line(rest[...])
        rest = []
      }
      start = end + 1
    }
    rest += piece[start...]
    guard rest.count <= Self.longest else { throw RowLine.Fault(byte: Self.longest) }
  }

  private static func end(of piece: [UInt8], from start: Int) -> Int? {
    piece.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return memchr(base + start, 10, bytes.count - start).map { UnsafeRawPointer($0) - base }
    }
  }

  /// To be called at the end of the text.
  func end() throws {
    guard rest.isEmpty else { throw RowLine.Fault(byte: 1) }
  }
}
