/// Values kept for their keys until they weigh too much together; the oldest then go first.
package struct Shelf<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let limit: Int
  private var values: [Key: (value: Value, weight: Int)] = [:]
  private var order: [Key] = []
  private var weight = 0

  package init(limit: Int) {
    self.limit = limit
  }

  package subscript(key: Key) -> Value? { values[key]?.value }

  /// A value that alone weighs more than the limit is not kept.
  package mutating func keep(_ value: Value, for key: Key, weight added: Int) {
    guard values[key] == nil, added <= limit else { return }
    values[key] = (value, added)
    order.append(key)
    weight += added
    while weight > limit, let oldest = order.first {
      order.removeFirst()
      weight -= values.removeValue(forKey: oldest)?.weight ?? 0
    }
  }
}
