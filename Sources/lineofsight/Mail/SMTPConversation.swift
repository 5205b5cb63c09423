import CCurl
import Foundation

/// What is said while one message is handed over. libcurl speaks; this notes how far it got and what the
/// server answered last. Used by one thread.
final class SMTPConversation {
  private let message: [UInt8]
  private var position = 0
  private var stage = SMTPEnding.Stage.greeting
  private var reply: SMTPEnding.Reply?
  private var isOver = false

  init(_ message: [UInt8]) {
    self.message = message
  }

  func hold(_ curl: UnsafeMutableRawPointer, with server: SMTPServer, from: String, to: String) -> SMTPEnding
  {
    let me = Unmanaged.passUnretained(self).toOpaque()
    let recipients = curl_slist_append(nil, "<\(to)>")
    defer { curl_slist_free_all(recipients) }
    setConnection(curl, server)
    curl_set_text(curl, CURLOPT_MAIL_FROM, "<\(from)>")
    curl_set_list(curl, CURLOPT_MAIL_RCPT, recipients)
    curl_set_number(curl, CURLOPT_UPLOAD, 1)
    curl_set_number(curl, CURLOPT_INFILESIZE, message.count)
    curl_set_pointer(curl, CURLOPT_READDATA, me)
    curl_set_reader(curl) { buffer, size, count, me in
      SMTPConversation.of(me)?.read(into: buffer, atMost: size * count) ?? 0
    }
    curl_set_pointer(curl, CURLOPT_HEADERDATA, me)
    curl_set_listener(curl) { line, size, count, me in
      SMTPConversation.of(me)?.hear(UnsafeRawBufferPointer(start: line, count: size * count))
      return size * count
    }
    curl_set_number(curl, CURLOPT_VERBOSE, 1)
    curl_set_pointer(curl, CURLOPT_DEBUGDATA, me)
    curl_set_tracer(curl) { _, kind, words, count, me in
      if kind == CURLINFO_HEADER_OUT {
        SMTPConversation.of(me)?.say(UnsafeRawBufferPointer(start: words, count: count))
      }
      return 0
    }
    let result = withExtendedLifetime(self) { curl_easy_perform(curl) }
    return SMTPEnding(result: result, stage: stage, reply: reply)
  }

  private func setConnection(_ curl: UnsafeMutableRawPointer, _ server: SMTPServer) {
    let address = server.address
    curl_set_text(curl, CURLOPT_URL, address.url)
    // Signals and proxies are the whole process's, and a proxy for the web does not carry mail.
    curl_set_number(curl, CURLOPT_NOSIGNAL, 1)
    curl_set_text(curl, CURLOPT_PROXY, "")
    curl_set_number(curl, CURLOPT_CONNECTTIMEOUT, server.patience.connection)
    curl_set_number(curl, CURLOPT_TIMEOUT, server.patience.whole)
    // For the goodbye after a refusal, which the time for the whole does not count.
    curl_set_number(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, server.patience.whole)
    let isChecked = address.encryption != .whenOffered
    let wanted = isChecked ? CURLUSESSL_ALL : CURLUSESSL_TRY
    curl_set_number(curl, CURLOPT_USE_SSL, Int(wanted.rawValue))
    curl_set_number(curl, CURLOPT_SSL_VERIFYPEER, isChecked ? 1 : 0)
    curl_set_number(curl, CURLOPT_SSL_VERIFYHOST, isChecked ? 2 : 0)
    // As other programs do: a council's own authority is often named there alone.
    if let file = ProcessInfo.processInfo.environment["SSL_CERT_FILE"] {
      curl_set_text(curl, CURLOPT_CAINFO, file)
    }
    if let user = address.user {
      curl_set_text(curl, CURLOPT_USERNAME, user)
      curl_set_text(curl, CURLOPT_PASSWORD, address.password ?? "")
    }
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> SMTPConversation? {
    pointer.map { Unmanaged.fromOpaque($0).takeUnretainedValue() }
  }

  /// The next bytes of the message. Once the last of them is given away, nobody but the server can say
  /// whether the message went.
  private func read(into buffer: UnsafeMutablePointer<CChar>?, atMost count: Int) -> Int {
    let piece = message[position..<min(position + count, message.count)]
    guard let buffer, !piece.isEmpty else { return 0 }
    UnsafeMutableRawPointer(buffer).copyMemory(from: Array(piece), byteCount: piece.count)
    position += piece.count
    if position == message.count { (stage, reply) = (.handedOver, nil) }
    return piece.count
  }

  /// A line of the server's; of several that make one answer the last counts.
  private func hear(_ line: UnsafeRawBufferPointer) {
    if !isOver { reply = SMTPEnding.Reply(line) ?? reply }
  }

  private func say(_ words: UnsafeRawBufferPointer) {
    let verb = String(decoding: words.prefix(4), as: UTF8.self)
    // Goodbyes are said after a refusal too, and would hide it.
    isOver = isOver || verb == "QUIT"
    if isOver { return }
    reply = nil
    switch verb {
    case "MAIL": stage = .sender
    case "RCPT": stage = .recipient
    case "DATA": stage = .data
    default: break
    }
  }
}
