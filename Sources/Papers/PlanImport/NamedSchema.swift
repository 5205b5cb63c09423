import Documents
import Foundation

/// The schema that a JSON file of ours says it is written in.
struct NamedSchema: Decodable {
  private let schema: String

  /// Throws what stops the file from being read when it is another.
  static func check(_ expected: String, in data: Data) throws {
    let named = try JSONDecoder().decode(NamedSchema.self, from: data).schema
    guard named == expected else {
      throw FileProblem(
        sentence: "schema: expected “\(expected)”, and it is \(PlanImport.quoted(named)).")
    }
  }
}
