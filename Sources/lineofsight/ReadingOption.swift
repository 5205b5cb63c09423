import ArgumentParser
import Documents
import Foundation
import Papers

/// How a file is to be read, where it does not tell by itself.
struct ReadingOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The sheet with the plan, or the number of the table; again for more.", valueName: "name"))
  var sheet: [String] = []
  @Option(
    help: ArgumentHelp(
      "What columns, words and colours mean, as --write-mapping wrote it.", valueName: "file"))
  var mapping: String?
  @Option(
    help: ArgumentHelp(
      "Writes how the file was read to a new file, to be mended and kept.", valueName: "file"))
  var writeMapping: String?
  @Option(help: "What becomes of hidden rows: read or leave.")
  var hiddenRows: PlanMapping.HiddenRows?

  @Flag(help: "Nobody has rated the actions yet: the file has no ratings, or none that are to be read.")
  var notRated = false

  func said() throws -> PlanMapping {
    var found = PlanMapping()
    if let mapping {
      guard let bytes = FileManager.default.contents(atPath: mapping) else {
        throw Refused("\(mapping): The file does not exist, or may not be read.")
      }
      do {
        found = try PlanMappingFile.read(bytes)
      } catch let problem as FileProblem {
        throw Refused("\(mapping): \(problem.sentence)")
      }
    }
    if !sheet.isEmpty { found.tables = sheet }
    if let hiddenRows { found.hiddenRows = hiddenRows }
    if notRated { found.isRated = false }
    return found
  }

  /// Never over a file that is there: it may have been mended by hand.
  func write(_ finding: PlanFinding?) throws {
    guard let writeMapping, let finding else { return }
    do {
      let text = Data(PlanMappingFile.write(finding.mapping).utf8)
      try text.write(to: URL(fileURLWithPath: writeMapping), options: .withoutOverwriting)
    } catch {
      throw Refused(
        "\(writeMapping): The mapping was not written: the file is there already, or may not be written.")
    }
  }
}

extension PlanMapping.HiddenRows: ExpressibleByArgument {}
