import Foundation
import Testing

@testable import Documents

/// What another program may and may not do while it works for us.
@Suite struct ChildProcessTests {
  /// Runs words of a shell in a folder of their own, and gives the file "made" that they leave there.
  private func made(_ script: String, _ limits: ChildProcess.Limits = .init()) throws -> String {
    try PrivateFolder.with(orThrow: ToolFault.machine("")) { folder throws(ToolFault) in
      try ChildProcess(
        tool: .pandoc, command: ["/bin/sh", "-c", script], folder: folder, epoch: 42, limits: limits
      ).run()
      return String(decoding: try WorkingFile.read(folder + "/made"), as: UTF8.self)
    }
  }

  @Test func `It works in a folder of its own and knows nothing of our environment`() throws {
    setenv("LINEOFSIGHT_SECRET", "secret", 1)
    defer { unsetenv("LINEOFSIGHT_SECRET") }
    let environment = try made("env >made; pwd >>made")
    #expect(!environment.contains("secret"))
    #expect(environment.contains("SOURCE_DATE_EPOCH=42\n"))
    #expect(environment.contains("/lineofsight-working-"))
  }

  @Test func `It has none of our open files`() throws {
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    let open = try made("ls /proc/self/fd >made").split(separator: "\n").compactMap { Int($0) }
    #expect(open.filter { $0 > 3 }.isEmpty)
  }

  @Test func `What it says is told when it fails`() {
    #expect(throws: ToolFault.failed(.pandoc, "it ended with 3: no such thing\n")) {
      try made("echo no such thing >&2; exit 3")
    }
  }

  @Test func `However much it says, it ends`() throws {
    #expect(try made("yes | head -c 3000000; echo done >made") == "done\n")
  }

  @Test func `It is ended when its time is over, with all that it started`() throws {
    let mark = "47.\(Int.random(in: 1_000...999_999))"
    let began = Date.now
    #expect(throws: ToolFault.tookTooLong(.pandoc, seconds: 1)) {
      try made("sleep \(mark) & sleep \(mark)", .init(seconds: 1))
    }
    #expect(Date.now.timeIntervalSince(began) < 10)
    // A process that was ended is there for a moment more.
    var left = try Self.commands(with: mark)
    for _ in 0..<100 where !left.isEmpty {
      usleep(50_000)
      left = try Self.commands(with: mark)
    }
    #expect(left == [])
  }

  private static func commands(with mark: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap {
      FileManager.default.contents(atPath: "/proc/\($0)/cmdline").map { String(decoding: $0, as: UTF8.self) }
    }.filter { $0.contains(mark) && $0.hasPrefix("sleep") }
  }

  @Test func `It may not use more memory than it is given`() {
    #expect(throws: ToolFault.self) {
      try made(
        "head -c 300000000 /dev/zero | tail -c 299999999 >/dev/null && echo >made",
        .init(bytesOfMemory: 50 << 20))
    }
  }

  @Test func `It may not fill the disk`() {
    #expect(throws: ToolFault.self) {
      try made("head -c 3000000 /dev/zero >made", .init(bytesOfFile: 1_000_000))
    }
  }

  @Test func `A fault is one line in the log, and a sentence that quotes nothing for the reader`() {
    let fault = ToolFault.failed(.typst, "it ended with 1: what\nsomebody typed")
    #expect(fault.line == "typst failed: it ended with 1: what somebody typed")
    #expect(!fault.sentence.contains("somebody"))
  }
}
