/// The parts of a document that is a zip file, found by their names. None is unpacked before it is asked for,
/// and nothing is ever written.
struct DocumentParts {
  let limits: TableLimits
  private let archive: Archive
  private let entries: [[UInt8]: Archive.Entry]
  private var unpacked = 0

  init(_ bytes: [UInt8], _ limits: TableLimits) throws(FileProblem) {
    guard let archive = try? Archive(bytes) else { throw FileProblem(sentence: TableFileSentence.damaged) }
    self.archive = archive
    self.limits = limits
    // Names are held against each other without regard to case (ECMA-376, part 2, 6.2.2.3).
    entries = Dictionary(archive.entries.map { ($0.name.inLowerCase, $0) }) { first, _ in first }
  }

  /// Nil when there is no part of this name.
  mutating func content(_ name: String) throws(FileProblem) -> [UInt8]? {
    guard let entry = entries[Array(name.utf8).inLowerCase] else { return nil }
    guard entry.size <= limits.bytesPerPart else {
      throw FileProblem(sentence: TableFileSentence.tooLarge(limits.bytesPerPart))
    }
    guard unpacked + entry.size <= limits.bytes else {
      throw FileProblem(sentence: TableFileSentence.tooLarge(limits.bytes))
    }
    unpacked += entry.size
    do {
      return try archive.content(of: entry, atMost: limits.bytesPerPart)
    } catch {
      switch error {
      case .tooLarge: throw FileProblem(sentence: TableFileSentence.tooLarge(limits.bytesPerPart))
      case .encrypted: throw FileProblem(sentence: TableFileSentence.refused(.password))
      default: throw FileProblem(sentence: TableFileSentence.damaged)
      }
    }
  }

  /// Tells a part to a listener; false when there is no such part.
  @discardableResult
  mutating func read(_ name: String, to listener: any XMLListener) throws(FileProblem) -> Bool {
    guard let content = try content(name) else { return false }
    try XMLText.read(content, limits, to: listener)
    return true
  }
}
