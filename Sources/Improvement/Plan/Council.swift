/// A council, or any other body under improvement, to which every record belongs.
package struct Council: Hashable, Sendable {
  package let id: ID<Council>
  package let slug: String
  package let name: String
  package let shortName: String

  package init(id: ID<Council>, slug: String, name: String, shortName: String) {
    self.id = id
    self.slug = slug
    self.name = name
    self.shortName = shortName
  }
}
