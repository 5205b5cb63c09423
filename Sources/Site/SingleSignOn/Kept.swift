/// Something that is asked for elsewhere and kept for a while. It is asked for once, however many wait for it.
actor Kept<Value: Sendable> {
  private var kept: (value: Value, at: Int)?
  private var asking: Task<Value, any Error>?

  /// - Parameter seconds: how old it may be.
  func value(
    notOlderThan seconds: Int, now: Int, or ask: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    if let kept, now - kept.at < seconds { return kept.value }
    if let asking { return try await asking.value }
    let task = Task { try await ask() }
    asking = task
    defer { asking = nil }
    let value = try await task.value
    kept = (value, now)
    return value
  }
}
