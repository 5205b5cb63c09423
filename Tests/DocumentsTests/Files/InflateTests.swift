import Foundation
import TestChance
import Testing

@testable import Documents

/// The packed samples were written by zlib.
struct InflateTests {
  private func unpacked(_ packed: [UInt8], atMost limit: Int = 10_000) -> String? {
    Inflate.unpack(packed[...], atMost: limit).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Its codes come with it, and its copies reach far back.
  private static let dynamic = Array(
    Data(
      base64Encoded: """
        TZNLbsQwDEOvkiNYP3/Q0wwKFJhNZ9P7ozAZxFzSUaRnin59/70/v5ddn5/Lvq4XpW+Zj4wt1yMTxf3RtbXXo/vWcb4PdDv/\
        z637ab+2nme6NQxo7ZyQz6UGiJaniwWxzhwj6DokRlRhtU54qQGuT+kD4HCZtXhFcQzMKcwO5kypoa3z9HEwl59ZDuYah8fB\
        3IXZwdy1BsxD+4B56CzaLDwB5iXMAeYl9wr63OTyQaObOBR02sTGKK5MuKPzSBYSALeQrcW8NysTgW4l+09mpAt8MiRdkpSk\
        HxK2JP2UPOadE4lsMihN6JNJMQl+MirepBfoPZpMBL1nO1zVmDqhL9B71yrQ+5BeFQynTCzQ+9IHCfpQ+uKjNLljjTvW0otJ\
        D/GrGPUUV3tj+jf9Pw==
        """) ?? Data())
  private static let plain = (1...60).map { "action \($0) of \($0 * $0); " }.joined()

  @Test func `Each way of packing is unpacked`() {
    #expect(unpacked([3, 0]) == "")
    #expect(unpacked([0x4B, 0x4C, 0x1C, 0x05, 0xC4, 0x02, 0]) == String(repeating: "a", count: 300))
    #expect(
      unpacked([
        0xF3, 0xCC, 0x2D, 0x28, 0xCA, 0x2F, 0x4B, 0xCD, 0x4D, 0xCD, 0x2B, 0xD1, 0x51, 0xC8, 0xC4, 0xC1, 0xD1,
        3, 0,
      ])
        == "Improvement, improvement, improvement.")
    #expect(unpacked([1, 5, 0, 0xFA, 0xFF] + "as is".utf8) == "as is")
    #expect(unpacked(Self.dynamic) == Self.plain)
  }

  @Test func `No more than the limit is unpacked`() {
    #expect(unpacked(Self.dynamic, atMost: Self.plain.utf8.count) == Self.plain)
    #expect(unpacked(Self.dynamic, atMost: Self.plain.utf8.count - 1) == nil)
    #expect(unpacked([1, 5, 0, 0xFA, 0xFF] + "as is".utf8, atMost: 4) == nil)
  }

  @Test func `What is cut short is not unpacked`() {
    for length in 0..<Self.dynamic.count { #expect(unpacked(Array(Self.dynamic.prefix(length))) == nil) }
  }

  @Test(
    arguments: [
      [7], [1, 5, 0, 0, 0], [0x4B, 0x04, 0x02], [0x05, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]])
  func `What is damaged is not unpacked`(packed: [UInt8]) {
    #expect(unpacked(packed) == nil)
  }

  @Test func `A code with more words than its lengths can tell apart is none`() {
    #expect(HuffmanCode(lengths: [1, 1, 1]) == nil)
    #expect(HuffmanCode(lengths: [1, 2, 2, 2]) == nil)
    #expect(HuffmanCode(lengths: [1, 0, 2, 2]) != nil)
    #expect(HuffmanCode(lengths: [0, 15]) != nil)
  }

  @Test func `Any bytes are unpacked within the limit, or refused`() {
    var chance = SeededChance(1951)
    var outcomes = (unpacked: 0, refused: 0)
    for _ in 0..<2_000 {
      var packed = Self.dynamic
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        packed[Int.random(in: 0..<packed.count, using: &chance)] = .random(in: 0...255, using: &chance)
      }
      if let plain = Inflate.unpack(packed[...], atMost: 2_000) {
        #expect(plain.count <= 2_000)
        outcomes.unpacked += 1
      } else {
        outcomes.refused += 1
      }
    }
    #expect(outcomes.unpacked > 100 && outcomes.refused > 100)
  }
}
