import Documents
import Foundation

/// A mapping as a file of JSON, which people edit and keep beside their plan.
package enum PlanMappingFile {
  package static func read(_ bytes: some Sequence<UInt8>) throws(FileProblem) -> PlanMapping {
    do {
      return try JSONDecoder().decode(PlanMapping.self, from: Data(bytes))
    } catch let DecodingError.dataCorrupted(context) where !context.codingPath.isEmpty {
      throw FileProblem(sentence: sentence(context))
    } catch let DecodingError.typeMismatch(_, context) {
      throw FileProblem(sentence: sentence(context))
    } catch {
      throw FileProblem(
        sentence: "This is no mapping: it is not JSON. Begin with one that --write-mapping made.")
    }
  }

  package static func write(_ mapping: PlanMapping) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = (try? encoder.encode(mapping)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    return text + "\n"
  }

  private static func sentence(_ context: DecodingError.Context) -> String {
    let columns = PlanImport.Column.allCases.map(\.rawValue)
    let place = context.codingPath.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
    let rest =
      switch place.first {
      case "columns": "A column holds one of \(PlanImport.listed(columns))."
      case "hiddenRows": "Hidden rows are “read” or “leave”."
      case "header": "The header is a list of row numbers, such as [6]."
      case "tables": "The tables are a list of names, such as [\"Plan\"]."
      default: "It is a list of pairs, such as {\"Done\": \"green\"}."
      }
    return "In the mapping, \(place.joined(separator: ", ")) cannot be read. \(rest)"
  }
}
