import Hummingbird
import NIOCore
import Records

/// One request: who asks, as far as the browser's cookie tells.
package struct AppContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// The address that the request came from.
  var network: String
  /// What the browser's cookie names: signed in whole, half-way, or run out.
  var asking: Asking = .stranger

  package init(source: Source) {
    coreContext = .init(source: source)
    network = source.channel.remoteAddress?.ipAddress ?? ""
  }
}

/// Who a request comes from.
enum Asking: Sendable {
  case stranger
  /// The database did not answer.
  case notKnown
  case signedIn(SessionRecords.SignedIn, SecretToken)
  /// The password was given, the authenticator's code not yet.
  case halfway(SessionRecords.SignedIn, SecretToken)
  /// Signed in once, and away for too long since.
  case runOut(SessionRecords.SignedIn, SecretToken)
}
