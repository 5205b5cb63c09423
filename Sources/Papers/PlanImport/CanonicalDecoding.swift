import Documents
import Foundation

extension PlanImport.CanonicalFile {
  static let mostBytes = 32_000_000

  /// The file at a path; nil with a problem when it is not canonical JSON.
  static func decoded(path: String, _ log: inout PlanImport.Log) -> Self? {
    do {
      let data = try PlanImport.FileBytes.read(path: path, atMost: mostBytes)
      guard !data.isEmpty else { throw FileProblem(sentence: "There is nothing in the file.") }
      // No database keeps a zero character, and nobody types one.
      guard data.range(of: Data(#"\u0000"#.utf8)) == nil else {
        throw FileProblem(sentence: #"The file has a zero character (\u0000) in its text: remove it."#)
      }
      try NamedSchema.check(schema, in: data)
      return try JSONDecoder().decode(Self.self, from: data)
    } catch let error as DecodingError {
      log.problem(sentence(error))
    } catch {
      log.report(FileProblem(unforeseen: error))
    }
    return nil
  }

  /// The path of the member that is at fault, and what was expected of it.
  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "\(MemberPath(context.codingPath + [key])): this member is missing."
    case .typeMismatch(let type, let context):
      "\(MemberPath(context.codingPath)): expected \(words(for: type))."
    case .valueNotFound(let type, let context):
      "\(MemberPath(context.codingPath)): expected \(words(for: type)), and it is null."
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      "The file is not correct JSON\(place(context.underlyingError)). Export it again, or mend it there."
    case .dataCorrupted(let context):
      "\(MemberPath(context.codingPath)): \(tidied(context.debugDescription))."
    @unknown default: "The file is not canonical JSON (\(error))."
    }
  }

  private static func words(for type: any Any.Type) -> String {
    switch String(describing: type) {
    case "String": "text"
    case "Int", "Double": "a whole number"
    case "Bool": "true or false"
    case let name where name.hasPrefix("Array"): "a list"
    default: "an object"
    }
  }

  /// The parser's own words on where it stopped, when it has any.
  private static func place(_ error: (any Error)?) -> String {
    guard let words = (error as NSError?)?.userInfo["NSDebugDescription"] as? String else { return "" }
    return ": \(tidied(words))"
  }

  private static func tidied(_ words: String) -> String {
    var words = PlanImport.line(words.prefix(200))
    while words.last == "." { words.removeLast() }
    return words
  }
}
