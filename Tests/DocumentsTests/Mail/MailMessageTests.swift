import Testing

@testable import Documents

@Suite struct MailMessageTests {
  private func message(
    from: String = "Line of Sight", subject: String = "Your plan", id: String = "0190-a",
    text: String = "Hello"
  ) throws -> String {
    let message = MailMessage(
      from: try MailAddress("plan@example.gov.uk"), fromName: from, to: try MailAddress("robin@example.org"),
      subject: subject, date: MailDate(seconds: 1_491_410_530), id: id, text: text)
    return String(decoding: message.bytes, as: UTF8.self)
  }

  private func head(_ message: String) -> [String] {
    message.components(of: "\r\n\r\n")[0].components(of: "\r\n")
  }

  @Test("A plain message is written as mail servers expect it")
  func plain() throws {
    let message = try message(text: "Two updates are late.\n\nhttps://plan.example.gov.uk/plans?a=1")
    #expect(
      message.components(of: "\r\n") == [
        "From: Line of Sight <plan@example.gov.uk>",
        "To: robin@example.org",
        "Subject: Your plan",
        "Date: Wed, 5 Apr 2017 16:42:10 +0000",
        "Message-ID: <0190-a@example.gov.uk>",
        "Auto-Submitted: auto-generated",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "Two updates are late.",
        "",
        "https://plan.example.gov.uk/plans?a=3D1",
        "",
      ])
  }

  @Test(
    "No text of a message begins a line of its head",
    arguments: [
      "a\r\nBcc: x@example.org", "a\nBcc: x@example.org", "a\rBcc: x@example.org",
      "a\u{2028}Bcc: x@example.org",
      "a\u{85}Bcc: x@example.org", "a\u{B}\u{C}Bcc: x@example.org", "a\r\n\r\nBcc: x@example.org",
      "a\u{0}Bcc: x",
    ])
  func injection(text: String) throws {
    let plain = head(try message())
    let head = head(try message(from: text, subject: text, id: text))
    // A line that goes on begins with a space; every other one begins with the name it should.
    let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(names == plain.map { $0.prefix { $0 != ":" } })
    #expect(head.contains("Subject: a Bcc: x" + (text.hasSuffix("org") ? "@example.org" : "")))
    #expect(!head.joined().contains { $0 == "\r" || $0 == "\n" || $0 == "\0" })
  }

  @Test("A subject that is not plain, or long, goes in encoded words on short lines")
  func encodedSubject() throws {
    #expect(try head(message(subject: "Café")).contains("Subject: =?utf-8?B?Q2Fmw6k=?="))
    #expect(
      try head(message(subject: "=?utf-8?B?Q2Fmw6k=?=")).contains { $0.hasPrefix("Subject: =?utf-8?B?PT91") })
    let long = try head(message(subject: String(repeating: "é👩‍🚒 ", count: 30)))
    #expect(long.filter { $0.hasPrefix(" =?utf-8?B?") }.count > 5)
    #expect(long.allSatisfy { $0.utf8.count <= 76 })
  }

  @Test("A sender's name that mail programs would read as something else is encoded")
  func encodedName() throws {
    #expect(
      try message(from: "Plan <x@example.org>, Council").hasPrefix(
        "From: =?utf-8?B?UGxhbiA8eEBleGFtcGxlLm9yZz4sIENvdW5jaWw=?=\r\n <plan@example.gov.uk>\r\n"))
    #expect(try message(from: " ").hasPrefix("From: plan@example.gov.uk\r\n"))
  }

  @Test(
    "An identifier keeps the domain that it names",
    arguments: [
      ("a@b.example", "<a@b.example>"), ("a", "<a@example.gov.uk>"), ("a b>@", "<ab@example.gov.uk>"),
    ])
  func identifier(id: String, written: String) throws {
    #expect(try head(message(id: id)).contains("Message-ID: \(written)"))
  }

  @Test(
    "Dates are told in universal time",
    arguments: [
      (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (951_827_696, "Tue, 29 Feb 2000 12:34:56 +0000"),
      (-1, "Wed, 31 Dec 1969 23:59:59 +0000"), (Int.max, "Thu, 1 Jan 1970 00:00:00 +0000"),
    ])
  func dates(seconds: Int, text: String) {
    #expect(MailDate(seconds: seconds).text == text)
  }
}

extension String {
  /// By bytes: to Swift CR LF is one character.
  fileprivate func components(of separator: String) -> [String] {
    var parts: [[UInt8]] = [[]]
    var rest = Array(utf8)[...]
    while !rest.isEmpty {
      if rest.starts(with: separator.utf8) {
        parts.append([])
        rest = rest.dropFirst(separator.utf8.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts.map { String(decoding: $0, as: UTF8.self) }
  }
}
