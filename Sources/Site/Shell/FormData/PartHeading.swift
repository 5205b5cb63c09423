/// What a part of a multipart form says of itself (RFC 7578, section 4.2): the name of its field and, when
/// it is a file, the file's name.
struct PartHeading {
  /// The name of the field, as bytes that are yet to be read as UTF-8.
  let name: [UInt8]
  /// As it was sent; nil when the part is text. An input in which no file was chosen sends an empty one.
  let fileName: String?

  init(_ heading: ArraySlice<UInt8>) throws(FormData.Problem) {
    var disposition: HeaderValue?
    for line in heading.split(separator: lineFeed) {
      let line = line.last == carriageReturn ? line.dropLast() : line
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        throw .malformed("a line of a part’s heading has no colon")
      }
      let value = line[(colon + 1)...]
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = HeaderValue(value) else {
          throw .malformed("the name of a part cannot be read")
        }
        disposition = read
      case "content-transfer-encoding":
        // Section 4.7: nobody should send it; what is encoded would be kept as it stands.
        guard ["7bit", "8bit", "binary"].contains(HeaderValue(value)?.value) else {
          throw .malformed("a part of it is encoded")
        }
      default: break
      }
    }
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else {
      throw .malformed("a part of it has no name")
    }
    self.name = Self.unescaped(name)
    fileName =
      disposition["filename*"].flatMap(Self.extended)
      ?? disposition["filename"].map { String(decoding: Self.unescaped($0), as: UTF8.self) }
  }

  /// Browsers write a quotation mark and the ends of lines as %22, %0D and %0A, and no other character so
  /// (HTML Standard, multipart/form-data encoding algorithm).
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var text: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let escape = PercentDecoding.decode([byte] + rest.prefix(2))
        if let plain = escape.first, escape.count == 1, [UInt8(ascii: "\""), 10, 13].contains(plain) {
          text.append(plain)
          rest = rest.dropFirst(2)
          continue
        }
      }
      text.append(byte)
    }
    return text
  }

  /// `UTF-8''na%C3%AFve.pdf` (RFC 8187, section 3.2). Some programs send it, though a form should not.
  private static func extended(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let text = PercentDecoding.decode(parts[2])
    switch String(decoding: parts[0], as: UTF8.self).lowercased() {
    case "utf-8": return String(validating: text, as: UTF8.self)
    case "iso-8859-1": return String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) }))
    default: return nil
    }
  }
}

private let lineFeed: UInt8 = 10
private let carriageReturn: UInt8 = 13
