/// Why what a provider said of somebody is not believed, in words for the log.
enum TokenFault: String, Error {
  case notAToken = "the answer holds no ID token"
  case algorithm = "the token is signed by none of RS256 and ES256"
  case noKey = "none of the provider's keys is the one that the token names"
  case signature = "the token's signature is wrong"
  case issuer = "the token is of another issuer"
  case audience = "the token is for another client"
  case ended = "the token has ended; do the clocks agree?"
  case tooEarly = "the token is of the future; do the clocks agree?"
  case nonce = "the token is of another attempt to sign in"
  case noEmail = "the token names no e-mail address; let the provider add the claim “email”"
  case emailNotVerified = "the provider has not verified the e-mail address"
}
