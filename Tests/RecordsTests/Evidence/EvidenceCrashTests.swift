import Foundation
import Records
import Testing

struct EvidenceCrashTests {
  private let folder: EvidenceFolder

  init() throws { folder = try EvidenceFolder() }

  @Test func `Many who keep the same files at once keep each of them once`() async throws {
    let contents = (0..<8).map { number in [UInt8](repeating: UInt8(number), count: 100_000) }
    let hashes = try await withThrowingTaskGroup(of: String.self) { group in
      for turn in 0..<96 {
        group.addTask { [folder] in
          let hash = try folder.files.keep(contents[turn % 8])
          // Whoever kept it can read it at once, whoever else is still at it.
          #expect(try folder.files.read(hash) == contents[turn % 8])
          return hash
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(hashes.count == 8)
    #expect(folder.all == hashes.map { "\($0.prefix(2))/\($0.dropFirst(2))" }.sorted())
  }

  @Test func `A file left half written is not read, and is no hindrance`() throws {
    let hash = try folder.files.keep([1, 2, 3])
    try FileManager.default.removeItem(atPath: folder.place(hash))
    try folder.put([1, 2], at: "\(folder.path)/\(hash.prefix(2))/unfinished-a1B2c3")
    #expect(try folder.files.read(hash) == nil)
    #expect(try folder.files.keep([1, 2, 3]) == hash)
    #expect(try folder.files.read(hash) == [1, 2, 3])
  }

  @Test func `What was left half written an hour ago is removed, and nothing else`() throws {
    let hash = try folder.files.keep([1, 2, 3])
    let left = "\(folder.path)/\(hash.prefix(2))/unfinished-a1B2c3"
    let others = [
      "\(folder.path)/unfinished-note", "\(folder.path)/notes/unfinished-note", "\(folder.path)/ab/note",
    ]
    for path in [left] + others { try folder.put([1], at: path) }
    let written = try #require(folder.attribute(.modificationDate, of: left) as? Date)
    let seconds = Int(written.timeIntervalSince1970)
    #expect(folder.files.sweep(at: seconds - 86_400) == 0)
    #expect(folder.files.sweep(at: seconds + 3_599) == 0)
    #expect(FileManager.default.fileExists(atPath: left))
    #expect(folder.files.sweep(at: seconds + 3_600) == 1)
    #expect(!FileManager.default.fileExists(atPath: left))
    #expect(folder.files.sweep(at: seconds + 86_400) == 0)
    #expect(others.allSatisfy(FileManager.default.fileExists(atPath:)))
    #expect(try folder.files.read(hash) == [1, 2, 3])
  }

  @Test func `A folder that is not there yet has nothing to remove`() throws {
    #expect(folder.files.sweep(at: 4_000_000_000) == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}
