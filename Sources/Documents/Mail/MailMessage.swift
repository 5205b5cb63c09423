/// One plain text message to one person, as mail servers pass it on (RFC 5322, with MIME).
package struct MailMessage: Sendable, Hashable {
  package let from: MailAddress
  /// What mail programs show in place of the sender's address.
  package let fromName: String
  package let to: MailAddress
  package let subject: String
  package let date: MailDate
  package let id: String
  package let text: String

  /// - Parameters:
  ///   - id: never used before, and kept when the same message is sent again, so that mail programs know
  ///     it for the same. The sender's domain is added when it has none.
  ///   - text: of any length of line.
  package init(
    from: MailAddress, fromName: String, to: MailAddress, subject: String, date: MailDate, id: String,
    text: String
  ) {
    (self.from, self.fromName, self.to) = (from, fromName, to)
    (self.subject, self.date, self.id, self.text) = (subject, date, id, text)
  }

  /// The whole message, every line of it ended by CR LF.
  package var bytes: [UInt8] {
    let lines =
      [
        MailHeader.sender(fromName, from),
        "To: \(to.text)",
        "Subject: \(MailHeader.text(subject, after: "Subject: "))",
        "Date: \(date.text)",
        "Message-ID: <\(MailHeader.identifier(id, domain: from.domain))>",
        // Answering machines leave such a message alone (RFC 3834, section 5).
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "", "",
      ]
    return Array(lines.joined(separator: "\r\n").utf8) + QuotedPrintable.encode(text)
  }
}
