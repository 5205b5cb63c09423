/// A question to a web server: for a document, or with a form.
package struct WebRequest: Sendable {
  package let address: String
  /// Sent as a form where it is there.
  package var form: String?
  /// The header of that name, where the client proves itself by it.
  package var authorization: String?

  package init(_ address: String) { self.address = address }
}

/// What the server answered, whatever its status.
package struct WebAnswer: Sendable {
  package let status: Int
  package let body: [UInt8]

  package init(status: Int, body: [UInt8]) { (self.status, self.body) = (status, body) }
}

/// There was no answer: a sentence for the log.
package struct WebProblem: Error {
  package let sentence: String

  package init(_ sentence: String) { self.sentence = sentence }
}
