extension Collection<UInt8> {
  /// Whether the bytes of an ASCII word stand anywhere in it.
  func holds(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    return indices.contains { self[$0...].starts(with: word) }
  }

  /// With the capital letters of ASCII made small.
  var inLowerCase: [UInt8] {
    map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
  }
}
