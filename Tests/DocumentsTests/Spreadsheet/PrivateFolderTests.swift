import Foundation
import Testing

@testable import Documents

@Suite struct PrivateFolderTests {
  @Test("It is there for nobody else, and gone afterwards, whether all went well or not")
  func goes() throws {
    let folder = try PrivateFolder.with { folder in
      let rights = try? FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
      #expect(rights == 0o700)
      _ = FileManager.default.createFile(atPath: folder + "/left", contents: Data([1]))
      return folder
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
    var left = ""
    #expect(throws: WorkbookFault.notWritten("no room")) {
      try PrivateFolder.with { folder throws(WorkbookFault) in
        left = folder
        throw .notWritten("no room")
      }
    }
    #expect(!left.isEmpty && !FileManager.default.fileExists(atPath: left))
  }
}
