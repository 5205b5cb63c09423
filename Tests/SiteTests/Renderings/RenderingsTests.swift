import Documents
import Foundation
import Synchronization
import Testing

@testable import Site

/// Papers' files are made once, two at a time, and kept whole or not at all.
@Suite struct RenderingsTests {
  /// How often something was made, and how many at once at most.
  private final class Workshop: Sendable {
    private let state = Mutex((made: 0, working: 0, most: 0))
    var made: Int { state.withLock { $0.made } }
    var most: Int { state.withLock { $0.most } }

    func make() {
      state.withLock {
        $0.made += 1
        $0.working += 1
        $0.most = max($0.most, $0.working)
      }
      Thread.sleep(forTimeInterval: 0.05)
      state.withLock { $0.working -= 1 }
    }
  }

  private struct Made: Rendering {
    let format = PaperPrint.Format.pdf
    let ingredients: [UInt8]
    let workshop: Workshop
    var fault: ToolFault?

    func bytes() throws(ToolFault) -> [UInt8] {
      workshop.make()
      if let fault { throw fault }
      return ingredients.reversed()
    }
  }

  private static func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = URL.temporaryDirectory.appending(path: "renderings-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  @Test func `Twenty who ask at once cause one making, and all have the file`() async throws {
    let (workshop, renderings) = (Workshop(), Renderings(shelf: nil))
    let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<20 {
        group.addTask { try await renderings.bytes(Made(ingredients: [1, 2], workshop: workshop)) }
      }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(workshop.made == 1 && answers == Array(repeating: [2, 1], count: 20))
  }

  @Test func `Two are made at a time at most`() async throws {
    let (workshop, renderings) = (Workshop(), Renderings(shelf: nil))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          _ = try await renderings.bytes(Made(ingredients: [UInt8(number)], workshop: workshop))
        }
      }
      try await group.waitForAll()
    }
    #expect(workshop.made == 8 && workshop.most == 2)
  }

  @Test func `What was made is read the second time, by another program too`() async throws {
    try await Self.withFolder { folder in
      let workshop = Workshop()
      for _ in 0..<2 {
        let renderings = Renderings(shelf: RenderingShelf(folder: folder))
        let file = try await renderings.bytes(Made(ingredients: [1, 2], workshop: workshop))
        #expect(file == [2, 1])
      }
      let kept = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(workshop.made == 1 && kept.count == 1 && kept[0].hasSuffix(".pdf"))
    }
  }

  @Test func `A fault keeps nothing, reaches everybody, and the next one to ask tries again`() async throws {
    try await Self.withFolder { folder in
      let (workshop, renderings) = (Workshop(), Renderings(shelf: RenderingShelf(folder: folder)))
      for _ in 0..<3 {
        await #expect(throws: ToolFault.missing(.typst)) {
          try await renderings.bytes(Made(ingredients: [1], workshop: workshop, fault: .missing(.typst)))
        }
      }
      #expect(workshop.made == 3)
      let left = try? FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left ?? [] == [])
      let file = try await renderings.bytes(Made(ingredients: [1], workshop: workshop))
      #expect(file == [1])
    }
  }

  @Test func `What a kill left half written is never read, and swept away`() async throws {
    try await Self.withFolder { folder in
      let shelf = RenderingShelf(folder: folder)
      shelf.keep([1], "a.pdf")
      try Data([1]).write(to: URL(filePath: folder + "/unfinished-x"))
      let now = Int(Date.now.timeIntervalSince1970)
      shelf.sweep(at: now + 3_700)
      var left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["a.pdf"])
      shelf.sweep(at: now + 100 * 86_400)
      left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == [])
    }
  }

  @Test func `Where nothing can be kept it is made all the same`() async throws {
    let (workshop, renderings) = (Workshop(), Renderings(shelf: RenderingShelf(folder: "/proc/none")))
    let file = try await renderings.bytes(Made(ingredients: [7], workshop: workshop))
    #expect(file == [7])
  }
}
