import Crypto
import Documents
import Foundation

/// Papers as files, each made once: kept under the hash of all that went into it, and made for one when several
/// ask at once. Two are made at a time at most, for each has another program at work.
actor Renderings {
  private let shelf: RenderingShelf?
  private var underWay: [String: Task<[UInt8], any Error>] = [:]
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// - Parameter shelf: where they are kept; with none they are made each time.
  init(shelf: RenderingShelf?, atOnce: Int = 2) {
    self.shelf = shelf
    free = atOnce
  }

  /// - Throws: `ToolFault`.
  func bytes(_ rendering: any Rendering) async throws -> [UInt8] {
    let name = SHA256.hash(data: rendering.ingredients).hexadecimal + "." + rendering.format.rawValue
    if let task = underWay[name] { return try await task.value }
    // A task of its own: whoever asked first may go away, and others wait for it too.
    let task = Task { try await self.made(rendering, name) }
    underWay[name] = task
    defer { underWay[name] = nil }
    return try await task.value
  }

  private func made(_ rendering: any Rendering, _ name: String) async throws -> [UInt8] {
    if let kept = shelf?.read(name) { return kept }
    await takeTurn()
    defer { giveTurn() }
    let bytes = try await Self.apart { try rendering.bytes() }
    shelf?.keep(bytes, name)
    return bytes
  }

  private func takeTurn() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func giveTurn() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }

  /// On a thread of its own, which waits for the other program and lives as long as it: a program that was
  /// started is ended with the thread that started it.
  private static func apart(_ make: @escaping @Sendable () throws -> [UInt8]) async throws -> [UInt8] {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try make() }) }
    }
  }
}

extension SHA256.Digest {
  fileprivate var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
