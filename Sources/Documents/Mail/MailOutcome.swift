/// What became of one message that was handed to a mail server. The reasons are plain sentences, and hold
/// nothing of the message nor of what the server said about it.
package enum MailOutcome: Sendable, Hashable {
  /// The server took it, and answers for it from here on.
  case sent
  /// The server will never take it: trying again is of no use.
  case refused(String)
  /// It did not go, and may go later as it is.
  case later(String)
  /// It was handed over whole and the server's answer never came: it may have gone. Sending it again may
  /// give the person two.
  case unknown(String)
}
