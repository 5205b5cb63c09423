import Foundation
import Records
import Testing

struct EvidenceFilesTests {
  private let folder: EvidenceFolder

  init() throws { folder = try EvidenceFolder() }

  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `What is kept is read back by its SHA-256`() throws {
    // FIPS 180-4's own example.
    #expect(try folder.files.keep(Array("abc".utf8)) == Self.abc)
    #expect(try folder.files.read(Self.abc) == Array("abc".utf8))
    #expect(try folder.files.read(Self.abc.uppercased()) == Array("abc".utf8))
    #expect(folder.all == ["ba/\(Self.abc.dropFirst(2))"])
    let large = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try folder.files.read(folder.files.keep(large)) == large)
    #expect(try folder.files.read(folder.files.keep([])) == [])
  }

  @Test func `Nobody else on the machine may read it`() throws {
    let hash = try folder.files.keep([1, 2, 3])
    #expect(folder.attribute(.posixPermissions, of: folder.place(hash)) as? Int == 0o600)
    #expect(folder.attribute(.posixPermissions, of: "\(folder.path)/\(hash.prefix(2))") as? Int == 0o700)
    #expect(folder.attribute(.posixPermissions, of: folder.path) as? Int == 0o700)
  }

  @Test func `The same file is kept once, and not written again`() throws {
    let hash = try folder.files.keep([1, 2, 3])
    let first = folder.attribute(.systemFileNumber, of: folder.place(hash)) as? Int
    #expect(try folder.files.keep([1, 2, 3]) == hash)
    #expect(first != nil)
    #expect(folder.attribute(.systemFileNumber, of: folder.place(hash)) as? Int == first)
    #expect(folder.all.count == 1)
  }

  @Test func `Nothing is read where nothing was kept`() throws {
    #expect(try folder.files.read(Self.abc) == nil)
    _ = try folder.files.keep([1])
    #expect(try folder.files.read(Self.abc) == nil)
  }

  @Test(arguments: [
    "", "..", "../../../etc/passwd", "\(abc.dropLast())", "\(abc)0", "\(abc.dropLast())g",
    "\(abc.dropLast())/",
    "\(abc.dropLast())\0", "\(abc.dropLast(3))０", "ba/\(abc.dropFirst(3))", " \(abc.dropFirst())",
    "ab\u{301}\(abc.dropFirst(4))",
  ])
  func `Nothing but a hash names a file`(hash: String) throws {
    _ = try folder.files.keep(Array("abc".utf8))
    #expect(throws: EvidenceFileProblem.noHash) { try folder.files.read(hash) }
  }

  @Test(arguments: [[], [1], [1, 2], [1, 2, 4], [1, 2, 3, 3]] as [[UInt8]])
  func `A damaged file is told, and mended when it is given again`(content: [UInt8]) throws {
    let hash = try folder.files.keep([1, 2, 3])
    try folder.put(content, at: folder.place(hash))
    let problem = #expect(throws: EvidenceFileProblem.self) { try folder.files.read(hash) }
    #expect(problem == .damaged(hash: hash))
    #expect(problem?.description.contains("\(hash.prefix(2))/\(hash.dropFirst(2)) is damaged") == true)
    #expect(try folder.files.keep([1, 2, 3]) == hash)
    #expect(try folder.files.read(hash) == [1, 2, 3])
    #expect(folder.all.count == 1)
  }

  @Test func `A link or a folder in place of a file is not followed`() throws {
    let hash = try folder.files.keep([1, 2, 3])
    let (place, elsewhere) = (folder.place(hash), folder.path + "/elsewhere")
    try FileManager.default.moveItem(atPath: place, toPath: elsewhere)
    try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: elsewhere)
    #expect(throws: EvidenceFileProblem.self) { try folder.files.read(hash) }
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    #expect(throws: EvidenceFileProblem.damaged(hash: hash)) { try folder.files.read(hash) }
  }

  @Test func `The folder may be a link to another disk`() throws {
    let elsewhere = folder.path + "-elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: elsewhere)
    #expect(try folder.files.read(folder.files.keep([1, 2, 3])) == [1, 2, 3])
  }

  @Test func `A folder that cannot be made is named`() throws {
    try folder.put([1], at: folder.path)
    let isFile = #expect(throws: EvidenceFileProblem.self) { try folder.files.keep([1]) }
    #expect(isFile?.description.contains("\(folder.path)/4b is not a folder") == true)
    #expect(throws: EvidenceFileProblem.self) { try folder.files.read(Self.abc) }
    let nowhere = EvidenceFiles(folder: folder.path + "-none/evidence/")
    let problem = #expect(throws: EvidenceFileProblem.self) { try nowhere.keep([1]) }
    #expect(
      problem?.description.hasSuffix("\(folder.path)-none/ does not exist. Make that folder.") == true)
  }
}
