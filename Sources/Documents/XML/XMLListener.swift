/// Is told what stands in an XML text, in order. Names come without their namespaces' prefixes.
protocol XMLListener: AnyObject {
  func begin(_ name: String, _ attributes: XMLAttributes) throws(FileProblem)
  func end(_ name: String) throws(FileProblem)
  /// Text between tags, in pieces.
  func text(_ text: String) throws(FileProblem)
}

/// The attributes of a tag, by name. They are there only while the tag is told.
struct XMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
  }

  /// The first of the name, in whatever namespace.
  subscript(_ name: String) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if XMLText.localName(key) == name { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}
