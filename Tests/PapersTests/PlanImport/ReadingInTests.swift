import Foundation
import Improvement

@testable import Papers

/// The folder of files beside these tests.
let planFixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  .path

func planOptions(asAt: Month? = Month("2017-03"), scale: RatingScale? = nil) -> PlanImportOptions {
  PlanImportOptions(
    file: "plan.csv", slug: "csip", council: "Barchester Council", scale: scale, asAt: asAt,
    today: Day("2017-04-10")!, ids: IDMaker(milliseconds: { 1_491_782_400_000 }))
}

/// Reads text as a file would be read.
func readPlan(_ text: String, _ options: PlanImportOptions = planOptions()) throws -> PlanImportResult {
  try readPlan(Data(text.utf8), options)
}

func readPlan(_ data: Data, _ options: PlanImportOptions = planOptions()) throws -> PlanImportResult {
  let file = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID().uuidString)")
  try data.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  return PlanImport.read(path: file.path, options)
}

func readFixture(_ name: String, _ options: PlanImportOptions = planOptions()) -> PlanImportResult {
  PlanImport.read(path: planFixtures + "/" + name, options)
}

/// A table with the headings that a plan cannot be without; each row is written as in a CSV.
func planRows(_ rows: String..., heading: String = "Ref,Action,Lead,Timescale,RAG") -> String {
  ([heading] + rows).joined(separator: "\n")
}

extension PlanImportResult {
  var sentences: [String] { problems.map(\.description) }

  func action(_ reference: String) -> Action? {
    draft?.actions.first { $0.reference.text == reference }
  }
}
