/// Two lists of the same kind of thing, matched by what names each: its number, reference or code.
package struct EditionDifferences<Item: Hashable & Sendable>: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let from: Item
    package let to: Item
    /// Never empty.
    package let changes: [EditionChange]
  }

  /// Each in order of what names it.
  package let added: [Item]
  package let gone: [Item]
  package let changed: [Change]

  /// Where a list names a thing twice, the first counts.
  init<Key: Hashable & Comparable>(
    from: [Item], to: [Item], by key: (Item) -> Key, changes: (Item, Item) -> [EditionChange]
  ) {
    let old = Dictionary(from.map { (key($0), $0) }) { first, _ in first }
    let new = Dictionary(to.map { (key($0), $0) }) { first, _ in first }
    let keys = Set(old.keys).union(new.keys).sorted()
    added = keys.filter { old[$0] == nil }.compactMap { new[$0] }
    gone = keys.filter { new[$0] == nil }.compactMap { old[$0] }
    changed = keys.compactMap { key in
      guard let one = old[key], let other = new[key] else { return nil }
      let changes = changes(one, other)
      return changes.isEmpty ? nil : Change(from: one, to: other, changes: changes)
    }
  }

  package var isEmpty: Bool { added.isEmpty && gone.isEmpty && changed.isEmpty }
}
