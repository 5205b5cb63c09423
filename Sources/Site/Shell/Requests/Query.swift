import Hummingbird

/// The words after the question mark, decoded, in their order.
struct Query: Sendable {
  let items: [(name: String, value: String)]

  init(_ request: Request) {
    self.init(request.uri.query ?? "")
  }

  /// Bytes that are not UTF-8 are shown as the replacement character: an odd address is still answered.
  init(_ text: String) {
    items = URLEncoded(Array(text.utf8)[...]).map { pair in
      (String(decoding: pair.name, as: UTF8.self), String(decoding: pair.value, as: UTF8.self))
    }
  }

  /// The first value of a name; nil when it is missing or empty.
  subscript(name: String) -> String? {
    items.first { $0.name == name && !$0.value.isEmpty }?.value
  }
}

extension Query {
  /// No words after the question mark.
  static let empty = Query(items: [])

  private init(items: [(name: String, value: String)]) {
    self.items = items
  }
}
