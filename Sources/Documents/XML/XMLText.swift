import CExpat

/// Reads XML through Expat, which itself opens no file and no address. A text with a document type is refused:
/// that is where entities are declared, and no office program writes one.
enum XMLText {
  static func read(_ bytes: [UInt8], _ limits: TableLimits, to listener: any XMLListener) throws(FileProblem)
  {
    guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: separator)) else {
      throw FileProblem(sentence: TableFileSentence.damaged)
    }
    defer { XML_ParserFree(parser) }
    let telling = Telling(parser, limits, listener)
    XML_SetUserData(parser, Unmanaged.passUnretained(telling).toOpaque())
    XML_SetElementHandler(
      parser,
      { Telling.of($0)?.begin($1, $2) },
      { Telling.of($0)?.end($1) })
    XML_SetCharacterDataHandler(parser) { Telling.of($0)?.text($1, Int($2)) }
    XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in Telling.of(user)?.doctype() }
    let isRead = withExtendedLifetime(telling) {
      bytes.withUnsafeBytes { bytes in
        XML_Parse(parser, bytes.baseAddress, Int32(clamping: bytes.count), 1) == XML_STATUS_OK
      }
    }
    if let problem = telling.problem { throw problem }
    guard isRead else { throw FileProblem(sentence: TableFileSentence.damaged) }
  }

  /// What stands between a namespace and the name in it; neither can hold it.
  private static let separator = UInt8(ascii: " ")

  static func localName(_ name: UnsafePointer<CChar>) -> String {
    var local = name
    var place = name
    while place.pointee != 0 {
      if UInt8(bitPattern: place.pointee) == separator { local = place + 1 }
      place += 1
    }
    return String(cString: local)
  }

  /// Stands between the parser and a listener. After a problem it tells no more.
  private final class Telling {
    private(set) var problem: FileProblem?
    private let parser: XML_Parser
    private let limits: TableLimits
    private let listener: any XMLListener
    private var depth = 0
    private var elements = 0

    init(_ parser: XML_Parser, _ limits: TableLimits, _ listener: any XMLListener) {
      (self.parser, self.limits, self.listener) = (parser, limits, listener)
    }

    static func of(_ user: UnsafeMutableRawPointer?) -> Telling? {
      user.map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
    }

    func begin(_ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
      depth += 1
      elements += 1
      tell { () throws(FileProblem) in
        guard depth <= limits.depth else { throw FileProblem(sentence: TableFileSentence.tooDeep) }
        guard elements <= limits.elements else {
          throw FileProblem(sentence: TableFileSentence.tooManyCells(limits.cells))
        }
        if let name { try listener.begin(localName(name), XMLAttributes(pairs)) }
      }
    }

    func end(_ name: UnsafePointer<XML_Char>?) {
      depth -= 1
      tell { () throws(FileProblem) in if let name { try listener.end(localName(name)) } }
    }

    func text(_ characters: UnsafePointer<XML_Char>?, _ count: Int) {
      tell { () throws(FileProblem) in
        let bytes = UnsafeRawBufferPointer(start: characters, count: count)
        try listener.text(String(decoding: bytes, as: UTF8.self))
      }
    }

    func doctype() {
      tell { () throws(FileProblem) in throw FileProblem(sentence: TableFileSentence.doctype) }
    }

    private func tell(_ telling: () throws(FileProblem) -> Void) {
      guard problem == nil else { return }
      do {
        try telling()
      } catch {
        problem = error
        XML_StopParser(parser, XML_Bool(XML_FALSE))
      }
    }
  }
}
