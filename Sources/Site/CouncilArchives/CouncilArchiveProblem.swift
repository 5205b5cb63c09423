import Documents
import Records

/// Why a council's archive could not be written or taken in.
package enum CouncilArchiveProblem: Error, Equatable {
  case notRead
  case noArchive, noManifest
  case otherVersion(Int)
  case newer(step: String)
  case unknownPart(String), missingPart(String), otherTables
  case changed(String)
  case tooLarge(String)
  case line(part: String, number: Int, byte: Int)
  case refused(part: String, line: Int, String)
  case notTheSame(part: String)
  case notEmpty(council: String)
  case noFolder
  case lostFiles([String])

  /// What happened, and what to do about it. Nothing is kept of an archive that has one.
  package var sentence: String {
    switch self {
    case .notRead: "This file could not be read. Check its name, and that it may be read."
    case .noArchive:
      "This is no archive of a council, or its end is missing: it was not copied whole. Copy it once more."
    case .noManifest:
      "This is a zip file and no archive of a council: it has no \(CouncilManifest.part) that can be read."
    case .otherVersion(let version):
      "The archive is written in version \(version) of its format, and this program reads version "
        + "\(CouncilManifest.newest). Bring it in with the program that wrote it, or a newer one."
    case .newer(let step):
      "The archive was written by a newer program: its records have the step “\(step)”, which this one does not "
        + "know. Bring it in with that program, or a newer one."
    case .unknownPart(let name):
      "The archive holds “\(name)”, which its manifest does not name: it was put together by something else. "
        + "Take the archive as it was written."
    case .missingPart(let name):
      "The archive lacks “\(name)”, which its manifest names: it was not written or copied whole. Copy it once more."
    case .otherTables:
      "The archive's manifest names other tables than its records have: it was changed by hand."
    case .changed(let name):
      "“\(name)” does not hold what was written: the archive was damaged or changed. Copy it once more, or take an "
        + "older one."
    case .tooLarge(let name): "“\(name)” is larger than an archive of a council can hold."
    case .line(let part, let number, let byte):
      "“\(part)”, line \(number), is not as a row is written, from byte \(byte) on. Take the archive as it was written."
    case .refused(let part, let line, let words):
      "“\(part)”, line \(line) or shortly before it, was refused by the database: \(words)."
    case .notTheSame(let part):
      "“\(part)” does not read back from this database as it was written, perhaps for a character that the "
        + "database cannot hold. Bring it into the other kind of database."
    case .notEmpty(let council):
      "\(council) is kept here already. An archive comes into an empty database: name another with --database."
    case .noFolder: "The archive has files. Say where files are kept, with --files."
    case .lostFiles(let hashes):
      "\(hashes.count) of the files that the records name are lost or damaged (\(hashes.prefix(3).joined(separator: ", "))"
        + "\(hashes.count > 3 ? ", …" : "")). Bring them back from a backup, name their folder with --files, or write "
        + "the archive without them: --without-lost-files."
    }
  }

  static func of(_ fault: ArchiveFault, in part: String) -> Self {
    switch fault {
    case .notArchive: .noArchive
    case .tooLarge: .tooLarge(part)
    case .encrypted, .packedOtherwise, .damaged: .changed(part)
    }
  }
}
