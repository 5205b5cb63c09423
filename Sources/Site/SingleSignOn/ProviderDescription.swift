import Foundation

/// What a provider says of itself (OpenID Connect Discovery 1.0, section 3).
struct ProviderDescription: Sendable {
  /// Where people sign in.
  let authorization: String
  /// Where a code is given back for a token.
  let token: String
  /// Where the keys are that tokens are signed with.
  let keys: String
  /// Whether the client's secret goes into the header, or else into the form.
  let takesHeader: Bool

  private struct Document: Decodable {
    let issuer: String
    let authorization_endpoint: String
    let token_endpoint: String
    let jwks_uri: String
    let token_endpoint_auth_methods_supported: [String]?
  }

  /// A document that names another issuer is refused (section 4.3): its tokens would be another's.
  init(_ bytes: [UInt8], issuer: String) throws {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(bytes)) else {
      throw SignOnProblem.away("its discovery document is not one")
    }
    guard document.issuer == issuer else {
      throw SignOnProblem.away(
        "its discovery document names the issuer \(document.issuer.prefix(200)): name that with --sso")
    }
    let addresses = [document.authorization_endpoint, document.token_endpoint, document.jwks_uri]
    guard addresses.allSatisfy(ProviderAddress.isSafe) else {
      throw SignOnProblem.away("its discovery document names an address without https://")
    }
    let ways = document.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
    takesHeader = ways.contains("client_secret_basic") || !ways.contains("client_secret_post")
    (authorization, token, keys) = (addresses[0], addresses[1], addresses[2])
  }
}
