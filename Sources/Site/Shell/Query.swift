import Foundation
import Hummingbird

/// The words after the question mark, decoded, in their order.
struct Query: Sendable {
  let items: [(name: String, value: String)]

  init(_ request: Request) {
    items = (request.uri.query ?? "").split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(halves[0]), halves.count > 1 ? Self.decoded(halves[1]) : "")
    }
  }

  /// A form writes a space as a plus sign.
  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? String(spaced)
  }

  /// The first value of a name; nil when it is missing or empty.
  subscript(name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }
}
