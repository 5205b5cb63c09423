@testable import Documents

extension JSON {
  /// This value once for each member anywhere within it, without that member; with the member's path.
  func withoutEachMember() -> [(path: String, json: JSON)] {
    changed { _ in nil }.filter { !$0.path.hasSuffix("]") }
  }

  /// This value once for each value anywhere within it, with another in its place.
  func withEachValue(_ other: JSON) -> [(path: String, json: JSON)] {
    changed { _ in other }
  }

  /// - Parameter new: what stands in a value's place; nil takes it away.
  private func changed(_ new: (JSON) -> JSON?) -> [(path: String, json: JSON)] {
    switch self {
    case .object(let members):
      members.indices.flatMap { index in
        members[index].value.changed(new, at: members[index].name) { value in
          var members = members
          members.replaceSubrange(
            index...index, with: value.map { [Member(name: members[index].name, value: $0)] } ?? [])
          return .object(members)
        }
      }
    case .array(let items):
      items.indices.flatMap { index in
        items[index].changed(new, at: "[\(index)]") { value in
          var items = items
          items.replaceSubrange(index...index, with: value.map { [$0] } ?? [])
          return .array(items)
        }
      }
    default: []
    }
  }

  /// Itself and all within it, changed one at a time.
  private func changed(
    _ new: (JSON) -> JSON?, at place: String, in whole: (JSON?) -> JSON
  ) -> [(path: String, json: JSON)] {
    [(place, whole(new(self)))]
      + changed(new).map { inner in
        (place + (inner.path.hasPrefix("[") ? "" : ".") + inner.path, whole(inner.json))
      }
  }
}
