/// The container of old Office files and of new ones with a password ([MS-CFB]): never taken, and looked into
/// only to say the right thing about it.
enum CompoundFile {
  static func isOne(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// What it holds, from the names of its streams.
  static func refusal(_ bytes: [UInt8]) -> FileRefusal {
    // [MS-OFFCRYPTO] 2.3.4.4, [MS-OXMSG] 2.4.
    let streams: [(FileRefusal, [UInt8])] = [
      (.password, wide("EncryptedPackage")), (.message, wide("__properties_version1.0")),
    ]
    // A directory entry begins with its name, and all entries stand at multiples of their size.
    for place in stride(from: 512, to: bytes.count, by: 128) {
      for (refusal, name) in streams where bytes[place...].starts(with: name) { return refusal }
    }
    return .oldOffice
  }

  private static func wide(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
}
