import CCurl
import Documents
import Foundation

/// Hands messages to a mail server, through libcurl. It keeps nothing and never tries again by itself.
struct SMTPServer: Sendable {
  let address: SMTPAddress
  /// Seconds for the connection, and for the whole of a message.
  var patience = (connection: 10, whole: 60)

  /// The server at an address (`SMTPAddress` says how it is written).
  static func named(_ text: String, environment: [String: String]) throws -> SMTPServer {
    SMTPServer(address: try SMTPAddress(text, environment: environment))
  }

  private static let queue = CurlLibrary.queue("mail")

  @Sendable func send(_ message: MailMessage) async -> MailOutcome {
    await withCheckedContinuation { continuation in
      Self.queue.addOperation {
        guard let curl = curl_easy_init() else {
          return continuation.resume(returning: .later("There is no memory for sending mail."))
        }
        let conversation = SMTPConversation(message.bytes)
        let ending = conversation.hold(curl, with: self, from: message.from.text, to: message.to.text)
        continuation.resume(returning: ending.outcome(server: address.name))
        // Says goodbye, for which a slow server takes its time.
        curl_easy_cleanup(curl)
      }
    }
  }
}
