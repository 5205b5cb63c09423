import Documents
import Hummingbird
import Logging
import Papers

/// Answers in the media types that the site speaks.
enum Reply {
  static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    bytes(html.bytes, type: "text/html; charset=utf-8", status: status)
  }

  /// Where the person lands after a change was kept.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
  }

  static func json(_ text: String) -> Response {
    bytes(Array(text.utf8), type: "application/json; charset=utf-8")
  }

  static func text(_ text: String) -> Response {
    bytes(Array(text.utf8), type: "text/plain; charset=utf-8")
  }

  /// A table for spreadsheets, that the browser saves under a name; its first row is its header.
  static func table(_ rows: [[String]], name: String) -> Response {
    download(
      CSVWriter.write(rows, byteOrderMark: true), type: "text/csv; charset=utf-8", name: name + ".csv")
  }

  /// A file that the browser saves under a name.
  static func download(_ text: String, type: String, name: String) -> Response {
    download(Array(text.utf8), type: type, name: name)
  }

  static func download(_ workbook: Workbook, name: String) throws -> Response {
    do {
      return download(try workbook.file().bytes, type: WorkbookFile.contentType, name: name)
    } catch let fault as WorkbookFault {
      if case .notWritten = fault { throw fault }  // the machine's trouble, not the reader's: it is logged
      throw PageProblem(
        status: .unprocessableContent, title: "This is too much for a spreadsheet",
        sentences: [fault.sentence], links: [("Start", "/")])
    }
  }

  /// A paper's file, or a page that says why there is none; the log has it in a line.
  static func download(
    _ rendering: any Rendering, by renderings: Renderings, name: String, back: (text: String, href: String),
    _ logger: Logger
  ) async throws -> Response {
    let format = rendering.format
    do {
      let bytes = try await renderings.bytes(rendering)
      return download(bytes, type: format.contentType, name: "\(name).\(format.rawValue)")
    } catch let fault as ToolFault {
      logger.error("\(fault.line)")
      throw PageProblem(
        status: .serviceUnavailable, title: "This file cannot be made here now",
        sentences: [fault.sentence, "The page has the same words and figures, and everything else works."],
        links: [back])
    }
  }

  private static func download(_ content: [UInt8], type: String, name: String) -> Response {
    var response = bytes(content, type: type)
    response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
    return response
  }

  /// A file that people gave, under its own name: only ever saved and never shown, so that nothing in it can run
  /// on a page.
  static func saved(_ content: [UInt8], type: String, name: String) -> Response {
    let plain = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || " .-_".contains($0)) ? $0 : "_" }
    var response = bytes(content, type: type)
    // In the two ways that browsers read (RFC 6266).
    response.headers[.contentDisposition] =
      "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(PercentEncoding.encode(name).replacing(",", with: "%2C"))"
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    response.headers[.cacheControl] = "private, no-store"
    return response
  }

  static func bytes(_ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: "no-cache"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
