/// Where in a JSON text something stands, for people: "actions[12].timescale.from".
package struct MemberPath: CustomStringConvertible {
  package let description: String

  package init(_ keys: [any CodingKey]) {
    let path = keys.reduce("") { path, key in
      if let index = key.intValue { return "\(path)[\(index)]" }
      return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
    }
    description = path.isEmpty ? "The whole file" : path
  }
}
