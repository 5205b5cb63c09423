import Foundation
import Testing

@testable import Documents

@Suite struct PrivateFolderTests {
  @Test("It is there for nobody else, and gone afterwards, whether all went well or not")
  func goes() throws {
    let folder = try PrivateFolder.with(orThrow: WorkbookFault.notWritten("")) {
      folder throws(WorkbookFault) -> String in
      let rights = try? FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
      #expect(rights == 0o700)
      _ = FileManager.default.createFile(atPath: folder + "/left", contents: Data([1]))
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
    var left = ""
    #expect(throws: WorkbookFault.notWritten("no room")) {
      try PrivateFolder.with(orThrow: WorkbookFault.notWritten("")) { folder throws(WorkbookFault) in
        left = folder
        throw .notWritten("no room")
      }
    }
    #expect(!left.isEmpty && !FileManager.default.fileExists(atPath: left))
  }

  @Test("What a kill left behind is swept away an hour later, and nothing else")
  func swept() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sweeping-\(UUID().uuidString)")
    let (left, other) = (
      folder.appending(path: "lineofsight-working-left"), folder.appending(path: "lineofsight-other")
    )
    for made in [left, other] {
      try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let now = Int(Date.now.timeIntervalSince1970)
    PrivateFolder.sweep(at: now + 3_000, in: folder)
    #expect(FileManager.default.fileExists(atPath: left.path(percentEncoded: false)))
    PrivateFolder.sweep(at: now + 3_700, in: folder)
    #expect(!FileManager.default.fileExists(atPath: left.path(percentEncoded: false)))
    #expect(FileManager.default.fileExists(atPath: other.path(percentEncoded: false)))
  }
}
