import Crypto
import CryptoExtras
import Foundation
import Synchronization

/// A password as it is kept: scrypt (RFC 7914) under a salt of its own, written with its cost as
/// `$scrypt$ln=15,r=8,p=3$<salt>$<hash>`, so that a later, dearer cost can stand beside it.
///
/// Making or checking one takes a quarter of a second of one processor core (five times that in a debug
/// build) and 32 MiB, as each guess would take whoever stole the database. It happens away from the
/// threads that answer requests, two at a time; with very many waiting it is refused (`TooManyAtOnce`).
package struct PasswordHash: Sendable {
  struct Cost: Sendable, Equatable {
    /// The logarithm of scrypt's N; the memory is 128 · N · r bytes.
    let log2Rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// One of the minima that OWASP's Password Storage Cheat Sheet holds equal to N = 2^17, r = 8, p = 1:
    /// as much work in a quarter of the memory.
    static let current = Cost(log2Rounds: 15, blockSize: 8, parallelism: 3)

    /// What a kept hash may ask for: not so much that a damaged one stops the server.
    var isAffordable: Bool {
      (10...17).contains(log2Rounds) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
    }
  }

  /// So many sign-ins wait already that this one would take too long: to be tried again in a while.
  package struct TooManyAtOnce: Error {}

  private let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The hash of a new password, for keeping.
  package static func make(_ password: String) async throws -> String {
    try await make(password, cost: .current)
  }

  static func make(_ password: String, cost: Cost) async throws -> String {
    let salt = SecretToken.randomBytes(16)
    let key = try await key(password, salt: salt, cost: cost, length: 32)
    return PasswordHash(cost: cost, salt: salt, hash: key.withUnsafeBytes { Array($0) }).kept
  }

  /// Whether a password is the one whose hash is kept. Where none is, because there is no such account,
  /// the answer is no and takes as long.
  package static func check(_ password: String, against kept: String?) async throws -> Bool {
    let known = kept.flatMap { PasswordHash(kept: $0) } ?? decoy
    let key = try await key(password, salt: known.salt, cost: known.cost, length: known.hash.count)
    // Keys are compared in constant time.
    return key == SymmetricKey(data: known.hash) && !password.isEmpty
  }

  /// Whether a kept hash was made at another cost than today's. Only signing in can mend that, where the
  /// password is at hand: make it anew.
  package static func needsRehash(_ kept: String) -> Bool {
    guard let known = PasswordHash(kept: kept) else { return true }
    return known.cost != .current || known.salt.count < 16 || known.hash.count < 32
  }

  /// Stands in for an account that does not exist. No password has it.
  private static let decoy = PasswordHash(
    cost: .current, salt: SecretToken.randomBytes(16), hash: SecretToken.randomBytes(32))

  private static func key(_ password: String, salt: [UInt8], cost: Cost, length: Int) async throws
    -> SymmetricKey
  {
    // One keyboard writes é as one character, another as two (NIST SP 800-63B: NFKC).
    let text = password.precomposedStringWithCompatibilityMapping
    // The library takes no empty password.
    let bytes = text.isEmpty ? [0] : Array(text.utf8)
    return try await PasswordWork.shared.run {
      try KDF.Scrypt.deriveKey(
        from: bytes, salt: salt, outputByteCount: length, rounds: 1 << cost.log2Rounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
  }
}

/// Work on threads of its own, a little of it at a time, so that neither the threads that answer
/// requests nor the memory run out.
final class PasswordWork: Sendable {
  /// The last of a hundred waits for a quarter of a minute.
  static let shared = PasswordWork(atOnce: 2, most: 100)

  private let queue = OperationQueue()
  private let most: Int
  private let count = Mutex(0)

  init(atOnce: Int, most: Int) {
    queue.maxConcurrentOperationCount = atOnce
    self.most = most
  }

  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let isTooMuch = count.withLock { count in
      count += 1
      return count > most
    }
    defer { count.withLock { $0 -= 1 } }
    if isTooMuch { throw PasswordHash.TooManyAtOnce() }
    return try await withCheckedThrowingContinuation { continuation in
      queue.addOperation { continuation.resume(with: Result(catching: work)) }
    }
  }
}

// MARK: - As it is kept

extension PasswordHash {
  /// The PHC string format.
  fileprivate var kept: String {
    "$scrypt$ln=\(cost.log2Rounds),r=\(cost.blockSize),p=\(cost.parallelism)"
      + "$\(Self.base64(salt))$\(Self.base64(hash))"
  }

  /// Nil when it is no hash, or asks for more work than is sound.
  init?(kept: String) {
    let fields = kept.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt" else { return nil }
    let numbers = fields[2].split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 3, let log2Rounds = Self.number(numbers[0], "ln="),
      let blockSize = Self.number(numbers[1], "r="), let parallelism = Self.number(numbers[2], "p=")
    else { return nil }
    cost = Cost(log2Rounds: log2Rounds, blockSize: blockSize, parallelism: parallelism)
    guard cost.isAffordable, let salt = Self.bytes(fields[3]), let hash = Self.bytes(fields[4]),
      (8...64).contains(salt.count), (16...64).contains(hash.count)
    else { return nil }
    self.salt = salt
    self.hash = hash
  }

  private static func number(_ field: Substring, _ name: String) -> Int? {
    field.hasPrefix(name) ? Int(field.dropFirst(name.count)) : nil
  }

  /// Without padding, as the format has it.
  private static func base64(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString().replacing("=", with: "")
  }

  private static func bytes(_ field: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - field.utf8.count % 4) % 4)
    return Data(base64Encoded: field + padding).map { Array($0) }
  }
}
