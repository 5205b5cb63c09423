import Foundation
import Hummingbird
import Improvement

/// The proxies that the site is reached through. They, and nobody else, are believed about where a request
/// came from: a header that anybody can write would let a guesser be somebody new with every guess.
package struct TrustedProxies: Sendable {
  private struct Network: Sendable {
    let bytes: [UInt8]
    /// Leading bits that an address of it shares.
    let bits: Int

    func contains(_ address: [UInt8]) -> Bool {
      guard address.count == bytes.count else { return false }
      return (0..<bits).allSatisfy { bit in
        (address[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
      }
    }
  }

  private var networks: [Network] = []

  /// None is believed.
  package init() {}

  /// - Parameter texts: addresses, "10.0.0.4", and networks, "10.0.0.0/8"; nil where one is neither.
  package init?(_ texts: [String]) {
    for text in texts {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 2, let bytes = Self.bytes(parts[0]) else { return nil }
      let bits = parts.count == 2 ? Int(parts[1]) : bytes.count * 8
      guard let bits, (0...bytes.count * 8).contains(bits) else { return nil }
      networks.append(Network(bytes: bytes, bits: bits))
    }
  }

  private func contains(_ address: String) -> Bool {
    guard let bytes = Self.bytes(address) else { return false }
    return networks.contains { $0.contains(bytes) }
  }

  /// The address that a request came from: that of the connection, unless a trusted proxy made it; then the
  /// last that the proxies name and that is none of theirs.
  ///
  /// - Parameter forwarded: the lines of X-Forwarded-For, in their order.
  func origin(of peer: String, forwarded: [String]) -> String {
    var origin = peer
    for name in forwarded.flatMap({ $0.split(separator: ",") }).reversed() {
      guard contains(origin), let address = Self.address(String(trimmed(name))) else { return origin }
      origin = address
    }
    return origin
  }

  /// An address without the port that some proxies write behind it; nil where it is none.
  private static func address(_ text: String) -> String? {
    if bytes(text) != nil { return text }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let inner = String(text[text.index(after: text.startIndex)..<end])
      return bytes(inner) == nil ? nil : inner
    }
    let parts = text.split(separator: ":").map(String.init)
    return parts.count == 2 && bytes(parts[0]) != nil ? parts[0] : nil
  }

  /// Four bytes or sixteen; an IPv4 address in IPv6's clothes is four.
  private static func bytes(_ text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: four) { Array($0) } }
    var sixteen = in6_addr()
    guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: sixteen) { Array($0) }
    let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
    return bytes.starts(with: mapped) ? Array(bytes.suffix(4)) : bytes
  }
}

/// Notes where a request came from, by what the site's own proxies say.
struct WhereFrom: RouterMiddleware {
  let proxies: TrustedProxies

  func handle(
    _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let forwarded = request.headers[values: .init("X-Forwarded-For")!]
    context.network = proxies.origin(of: context.network, forwarded: forwarded)
    return try await next(request, context)
  }
}
