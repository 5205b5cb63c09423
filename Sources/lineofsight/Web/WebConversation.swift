import CCurl
import Foundation
import Site

/// One question to a web server and what it answers, as far as that is short and comes soon. Used by one
/// thread.
final class WebConversation {
  /// Bytes that an answer may have.
  private static let longest = 1_000_000
  /// Seconds for the whole.
  private static let patience = 10

  private let request: WebRequest
  private var body: [UInt8] = []

  init(_ request: WebRequest) {
    self.request = request
  }

  func hold(_ curl: UnsafeMutableRawPointer) throws -> WebAnswer {
    setConnection(curl)
    let lines = [
      "Accept: application/json", request.authorization.map { "Authorization: \($0)" },
    ].compactMap(\.self)
    let headers = lines.reduce(nil) { curl_slist_append($0, $1) }
    defer { curl_slist_free_all(headers) }
    curl_set_list(curl, CURLOPT_HTTPHEADER, headers)
    if let form = request.form {
      curl_set_number(curl, CURLOPT_POSTFIELDSIZE, form.utf8.count)
      curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, form)
    }
    curl_set_pointer(curl, CURLOPT_WRITEDATA, Unmanaged.passUnretained(self).toOpaque())
    curl_set_writer(curl) { bytes, size, count, me in
      guard let me else { return 0 }
      let conversation = Unmanaged<WebConversation>.fromOpaque(me).takeUnretainedValue()
      return conversation.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    let result = withExtendedLifetime(self) { curl_easy_perform(curl) }
    guard result == CURLE_OK else { throw WebProblem("\(name) \(why(result))") }
    return WebAnswer(status: curl_status(curl), body: body)
  }

  private func setConnection(_ curl: UnsafeMutableRawPointer) {
    let parts = URLComponents(string: request.address)
    curl_set_text(curl, CURLOPT_URL, request.address)
    curl_set_text(curl, CURLOPT_PROTOCOLS_STR, parts?.scheme?.lowercased() == "http" ? "http" : "https")
    curl_set_number(curl, CURLOPT_FOLLOWLOCATION, 0)
    curl_set_number(curl, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
    curl_set_number(curl, CURLOPT_SSL_VERIFYPEER, 1)
    curl_set_number(curl, CURLOPT_SSL_VERIFYHOST, 2)
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_number(curl, CURLOPT_TIMEOUT, Self.patience)
    // No proxy stands between this machine and itself.
    if parts?.scheme?.lowercased() == "http" { curl_set_text(curl, CURLOPT_PROXY, "") }
    // As other programs do: a council's own authority is often named there alone.
    if let file = ProcessInfo.processInfo.environment["SSL_CERT_FILE"] {
      curl_set_text(curl, CURLOPT_CAINFO, file)
    }
  }

  /// How many bytes were taken; fewer than came end the conversation.
  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= Self.longest else { return 0 }
    body += bytes
    return bytes.count
  }

  private var name: String { URLComponents(string: request.address)?.host ?? "the server" }

  private func why(_ result: CURLcode) -> String {
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST: "was not found: check its name"
    case CURLE_COULDNT_CONNECT: "could not be reached: check its address, and that it runs"
    case CURLE_OPERATION_TIMEDOUT: "did not answer in time"
    case CURLE_PEER_FAILED_VERIFICATION:
      "has a certificate that does not prove who it is: check its name and its certificate"
    case CURLE_SSL_CONNECT_ERROR: "could not agree on encryption"
    case CURLE_WRITE_ERROR: "answered with more than \(Self.longest / 1_000_000) MB"
    default: "ended the conversation early"
    }
  }
}
