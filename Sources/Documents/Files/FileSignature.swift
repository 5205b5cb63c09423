/// Files that are never taken, known by bytes that stand at a fixed place in them.
enum FileSignature {
  /// Why a file is not taken; nil when it has none of these signatures.
  static func refusal(_ bytes: [UInt8]) -> FileRefusal? {
    if hasWord("ftyp", in: bytes, at: 4) {
      // ISO/IEC 14496-12: the brand says whether it holds a picture or a film.
      let pictures = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis"]
      return pictures.contains { hasWord($0, in: bytes, at: 8) } ? .picture : .recording
    }
    if hasWord("RIFF", in: bytes, at: 0) {
      return hasWord("WEBP", in: bytes, at: 8) ? .picture : .recording
    }
    for (refusal, starts) in starts where starts.contains(where: bytes.starts(with:)) { return refusal }
    let isDisc = hasWord("CD001", in: bytes, at: 32_769)
    return isDisc || hasWord("ustar", in: bytes, at: 257) ? .archive : nil
  }

  private static let starts: [(FileRefusal, [[UInt8]])] = [
    (
      .program,
      [
        Array("MZ".utf8), [0x7F] + "ELF".utf8, [0] + "asm".utf8, Array("dex\n".utf8),
        // macOS and Java.
        [0xFE, 0xED, 0xFA, 0xCE], [0xFE, 0xED, 0xFA, 0xCF], [0xCE, 0xFA, 0xED, 0xFE],
        [0xCF, 0xFA, 0xED, 0xFE],
        [0xCA, 0xFE, 0xBA, 0xBE],
        // A Windows shortcut.
        [0x4C, 0, 0, 0, 1, 0x14, 2, 0],
      ]
    ),
    (
      .archive,
      [
        [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8], [0x1F, 0x8B], [0x1F, 0x9D], Array("7z".utf8) + [0xBC, 0xAF],
        Array("Rar!".utf8) + [0x1A, 7], Array("BZh".utf8), [0xFD] + "7zXZ".utf8, [0x28, 0xB5, 0x2F, 0xFD],
        Array("MSCF".utf8),
      ]
    ),
    (
      .picture,
      [
        Array("GIF8".utf8), Array("II*".utf8) + [0], Array("MM".utf8) + [0, 0x2A], Array("BM".utf8),
        [0, 0, 1, 0],
        [0, 0, 0, 12] + "jP  ".utf8, [0xFF, 0x0A], Array("8BPS".utf8),
      ]
    ),
    (
      .recording,
      [
        Array("ID3".utf8), [0xFF, 0xFB], [0xFF, 0xF3], [0xFF, 0xF1], Array("OggS".utf8), Array("fLaC".utf8),
        [0x1A, 0x45, 0xDF, 0xA3], [0x30, 0x26, 0xB2, 0x75], [0, 0, 1, 0xBA], Array("#!AMR".utf8),
      ]
    ),
  ]

  private static func hasWord(_ word: String, in bytes: [UInt8], at place: Int) -> Bool {
    place <= bytes.count && bytes[place...].starts(with: word.utf8)
  }
}
