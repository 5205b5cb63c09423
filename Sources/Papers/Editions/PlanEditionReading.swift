import Documents
import Foundation
import Improvement

extension PlanEditionFile {
  /// Takes an edition back from its stored text, equal to what was stored.
  ///
  /// - Returns: what stops it from being read, in a sentence with the path of the member, when the text
  ///   is not an edition as `json` writes it.
  package static func read(_ json: String) -> Result<PlanEdition, FileProblem> {
    do {
      let data = Data(json.utf8)
      try NamedSchema.check(schema, in: data)
      return .success(try JSONDecoder().decode(Edition.self, from: data).value)
    } catch let problem as FileProblem {
      return .failure(problem)
    } catch let error as DecodingError {
      return .failure(FileProblem(sentence: sentence(error)))
    } catch {
      return .failure(FileProblem(sentence: "The stored edition cannot be read (\(error))."))
    }
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(MemberPath(context.codingPath + [key])): this member is missing."
    case .typeMismatch(_, let context):
      "\(MemberPath(context.codingPath)): this is another kind of value than expected."
    case .valueNotFound(_, let context): "\(MemberPath(context.codingPath)): this is null, and may not be."
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "The stored edition is not correct JSON."
    case .dataCorrupted(let context): "\(MemberPath(context.codingPath)): \(context.debugDescription)."
    @unknown default: "The stored edition cannot be read (\(error))."
    }
  }
}
