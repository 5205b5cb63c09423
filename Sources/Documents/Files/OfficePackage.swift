/// Word, Excel and PowerPoint documents since 2007 (ECMA-376).
enum OfficePackage {
  /// - Parameters:
  ///   - types: the media types of its parts, as [Content_Types].xml lists them (part 2, 10.1.2).
  ///   - parts: the names of its parts in lower case.
  static func kind(types: [UInt8]?, parts: some Collection<[UInt8]>) throws(FileRefusal) -> FileKind {
    guard let types = types?.inLowerCase, isPlain(types) else { throw .damaged }
    if types.holds("macroenabled") || types.holds("macrosheet") || types.holds("vbaproject") { throw .macros }
    if parts.contains(where: { $0.holds("/vbaproject") || $0.holds("/macrosheets/") }) { throw .macros }
    switch (
      types.holds("openxmlformats-officedocument.wordprocessingml.document.main+xml"),
      types.holds("openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      types.holds("openxmlformats-officedocument.presentationml.presentation.main+xml")
    ) {
    case (true, false, false): return .word
    case (false, true, false): return .excel
    case (false, false, true): return .powerPoint
    default: throw .otherOffice
    }
  }

  /// Whether the words of an XML text are what they look: it is UTF-8, spells none with character references,
  /// and sets none aside in comments or declarations. Programs write the list of types so.
  private static func isPlain(_ xml: [UInt8]) -> Bool {
    guard !xml.contains(0), String(validating: xml, as: UTF8.self) != nil, !xml.holds("<!"), !xml.holds("&#")
    else { return false }
    let declaration = xml.prefix { $0 != UInt8(ascii: ">") }
    return !declaration.holds("encoding") || declaration.holds("\"utf-8\"") || declaration.holds("'utf-8'")
  }
}
