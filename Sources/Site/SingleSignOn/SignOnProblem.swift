import Documents
import Hummingbird
import Logging

/// Why somebody was not signed in by their council: a page for them, a line for the log.
enum SignOnProblem: Error {
  /// The provider does not answer, or not as one that the site knows.
  case away(String)
  /// The provider did not let them in, or they turned back.
  case declined(String)
  /// The attempt is of another browser, too old, or was used.
  case ended
  case notBelieved(TokenFault)
  case unknown(email: String)

  /// What a provider calls an error, fit for a log: words that anybody may have sent.
  static func word(_ text: String) -> String {
    let letters = text.unicodeScalars.prefix(40).filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "_")
    }
    return String(String.UnicodeScalarView(letters))
  }

  var why: String {
    switch self {
    case .away(let why): why
    case .declined(let error): "it did not let somebody in: \(Self.word(error))"
    case .ended: "an attempt had ended"
    case .notBelieved(let fault): fault.rawValue
    case .unknown: "nobody here has the address of somebody who signed in there"
    }
  }

  /// What any stranger can bring about does not fill the log.
  var level: Logger.Level {
    switch self {
    case .away, .notBelieved, .unknown: .warning
    case .declined, .ended: .info
    }
  }

  private var status: HTTPResponse.Status {
    switch self {
    case .away: .serviceUnavailable
    case .ended: .badRequest
    case .declined, .notBelieved, .unknown: .forbidden
    }
  }

  private var title: String {
    switch self {
    case .away: "Your council’s sign-in does not answer"
    case .declined: "Your council’s sign-in did not let you in"
    case .ended: "This sign-in has ended"
    case .notBelieved(.noEmail), .notBelieved(.emailNotVerified):
      "Your council’s sign-in did not say who you are"
    case .notBelieved: "Your council’s sign-in gave a wrong answer"
    case .unknown: "You have no account here"
    }
  }

  private var sentences: [String] {
    let tell = "If it happens again, tell whoever runs Line of Sight for your council."
    return switch self {
    case .away: ["It could not be asked just now. Try again in a minute. \(tell)"]
    case .declined: ["It refused, or you turned back. Nobody was signed in. \(tell)"]
    case .ended:
      [
        "A sign-in works once, for ten minutes, in the browser where it began. Nobody was signed in. Start again."
      ]
    case .notBelieved(.noEmail):
      ["It must tell your e-mail address, and did not. Tell whoever runs Line of Sight for your council."]
    case .notBelieved(.emailNotVerified):
      ["It has not made sure that your e-mail address is yours. Ask whoever looks after council accounts."]
    case .notBelieved: ["What it said of you could not be trusted. Nobody was signed in. \(tell)"]
    case .unknown(let email):
      [
        "Your council’s sign-in says that you are \(email). Nobody with that address can sign in here.",
        "If your work needs it, ask whoever looks after people for your council to add you with that address.",
      ]
    }
  }

  func page(_ layout: Layout) -> Response {
    let main: HTML = """
      <div class="measure"><h1>\(title)</h1>
      \(each: sentences, { "<p>\($0)</p>" })
      <p><a href="/sign-in">Back to signing in</a></p></div>
      """
    var response = Reply.page(layout.plain(title: title, main: main), status: status)
    response.headers[.cacheControl] = "no-store"
    return response
  }
}
