import CCurl
import Documents

/// How a conversation with a mail server ended, and what that means for the message.
struct SMTPEnding: Sendable {
  /// What was said last.
  enum Stage: Sendable {
    case greeting, sender, recipient, data
    /// The whole message, or so much that its end may have got through.
    case handedOver
  }

  /// The server's answer to that: only its numbers, for what it says may quote the message.
  struct Reply: Sendable, Hashable {
    let code: Int
    /// "5.1.1" (RFC 3463).
    let detail: String?

    init?(_ line: UnsafeRawBufferPointer) {
      let words = String(decoding: line.prefix(80), as: UTF8.self).split {
        $0 == " " || $0 == "-" || $0.isNewline
      }
      guard let first = words.first, first.utf8.count == 3, let code = Int(first) else { return nil }
      self.code = code
      let numbers = words.dropFirst().first?.split(separator: ".", omittingEmptySubsequences: false) ?? []
      let isDetail =
        numbers.count == 3 && numbers.allSatisfy { (1...3).contains($0.utf8.count) && Int($0) != nil }
      detail = isDetail ? numbers.joined(separator: ".") : nil
    }

    var text: String { "\(code)" + (detail.map { " \($0)" } ?? "") }
    var isRefusal: Bool { (500...599).contains(code) }
    /// That the server wants a password, another one, or encryption: no message would go, and this one
    /// will when that is mended (RFC 4954, section 6).
    var isAboutSigningIn: Bool { [530, 534, 535, 538].contains(code) }
  }

  let result: CURLcode
  let stage: Stage
  let reply: Reply?

  /// - Parameter server: its name, for the sentences.
  func outcome(server: String) -> MailOutcome {
    if result == CURLE_OK { return .sent }
    switch (stage, reply) {
    case (.handedOver, nil):
      let why = result == CURLE_OPERATION_TIMEDOUT ? "did not answer in time" : "hung up before it answered"
      return .unknown(
        "The mail server \(server) was given the message and \(why), so it may have gone or not.")
    case (.handedOver, let reply?) where reply.code < 400:
      return .unknown(
        "The mail server \(server) was given the message and gave a strange answer (\(reply.text)), so it may have gone or not."
      )
    case (.sender, let reply?) where reply.isRefusal && !reply.isAboutSigningIn:
      return .refused("The mail server \(server) refused the sender's address (\(reply.text)).")
    case (.recipient, let reply?) where reply.isRefusal && !reply.isAboutSigningIn:
      return .refused("The mail server \(server) refused the recipient's address (\(reply.text)).")
    case (.data, let reply?) where reply.isRefusal && !reply.isAboutSigningIn,
      (.handedOver, let reply?) where reply.isRefusal && !reply.isAboutSigningIn:
      return .refused("The mail server \(server) refused the message (\(reply.text)).")
    default:
      return .later("The mail server \(server) \(whyLater).")
    }
  }

  private var whyLater: String {
    let numbers = reply.flatMap { $0.code >= 400 ? " (\($0.text))" : nil }
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST: return "was not found: check its name"
    case CURLE_COULDNT_CONNECT: return "could not be reached: check its address, and that it runs"
    case CURLE_OPERATION_TIMEDOUT: return "did not answer in time"
    case CURLE_PEER_FAILED_VERIFICATION:
      return "has a certificate that does not prove who it is: check its name and its certificate"
    case CURLE_USE_SSL_FAILED: return "does not offer encryption, which is required"
    case CURLE_SSL_CONNECT_ERROR: return "could not agree on encryption"
    case CURLE_LOGIN_DENIED: return "did not accept the user and password" + (numbers ?? "")
    default:
      guard let reply, let numbers else { return "ended the conversation early" }
      return
        (reply.isAboutSigningIn ? "wants a user and password, or encryption" : "did not take the message now")
        + numbers
    }
  }
}
