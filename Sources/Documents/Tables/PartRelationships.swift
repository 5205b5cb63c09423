/// What a part of an Office document refers to (ECMA-376, part 2, 6.5).
final class PartRelationships: XMLListener {
  struct Relationship {
    let id: String
    /// The last word of its type, which is the same in the two forms of the standard: "worksheet".
    let kind: String
    /// The name of the part that it points at.
    let part: String
  }

  private(set) var all: [Relationship] = []
  private let folder: String

  /// - Parameter part: whose they are; "" for the document's own.
  init(of part: String) {
    folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// The part that holds the relationships of another.
  static func part(of part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  static func of(_ part: String, _ parts: inout DocumentParts) throws(FileProblem) -> PartRelationships {
    let relationships = PartRelationships(of: part)
    try parts.read(self.part(of: part), to: relationships)
    return relationships
  }

  func first(_ kind: String) -> String? { all.first { $0.kind == kind }?.part }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let part = attributes["Target"].flatMap(resolved)
    else { return }
    all.append(Relationship(id: id, kind: type.split(separator: "/").last.map(String.init) ?? "", part: part))
  }

  func end(_ name: String) {}
  func text(_ text: String) {}

  /// A target from the root ("/xl/styles.xml") or from where its owner stands. Nil when it leaves the document.
  private func resolved(_ target: String) -> String? {
    var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") where name != "." {
      if name != ".." {
        names.append(name)
      } else if names.popLast() == nil {
        return nil
      }
    }
    return names.joined(separator: "/")
  }
}
