@testable import Site

/// A form as a browser sends it (URL Standard and HTML Standard, form submission).
struct PostedForm {
  var fields: [(name: String, value: String)] = []
  var files: [(field: String, name: String, bytes: [UInt8])] = []
  var boundary = "----FormBoundary7MA4YWxkTrZu0gW"

  var multipartType: String { "multipart/form-data; boundary=\(boundary)" }

  var multipart: [UInt8] {
    var out: [UInt8] = []
    for field in fields {
      out += line("--\(boundary)")
      out += line("Content-Disposition: form-data; name=\"\(escaped(field.name))\"") + line("")
      out += line(field.value.replacing("\n", with: "\r\n"))
    }
    for file in files {
      out += line("--\(boundary)")
      out += line(
        "Content-Disposition: form-data; name=\"\(escaped(file.field))\"; filename=\"\(escaped(file.name))\"")
      out += line("Content-Type: application/octet-stream") + line("") + file.bytes + line("")
    }
    return out + line("--\(boundary)--")
  }

  var urlEncoded: [UInt8] {
    let pairs = fields.map { encoded($0.name) + "=" + encoded($0.value.replacing("\n", with: "\r\n")) }
    return Array(pairs.joined(separator: "&").utf8)
  }

  private func line(_ text: String) -> [UInt8] { Array(text.utf8) + [13, 10] }

  private func escaped(_ name: String) -> String {
    name.replacing("\r", with: "%0D").replacing("\n", with: "%0A").replacing("\"", with: "%22")
  }

  private func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch Character(Unicode.Scalar(byte)) {
      case "a"..."z", "A"..."Z", "0"..."9", "*", "-", ".", "_":
        byte < 0x80 ? String(Character(Unicode.Scalar(byte))) : "%" + String(byte, radix: 16)
      case " ": "+"
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    .joined()
  }
}

let urlEncodedType = "application/x-www-form-urlencoded"

/// Reads a multipart form whose lines are given; its boundary is "b".
func multipartForm(_ lines: String..., limits: FormData.Limits = .init()) -> Result<
  FormData, FormData.Problem
> {
  let bytes = lines.joined(separator: "\r\n").utf8
  return FormData.read(Array(bytes), contentType: "multipart/form-data; boundary=b", limits: limits)
}

func formProblem(_ result: Result<FormData, FormData.Problem>) -> FormData.Problem? {
  if case .failure(let problem) = result { problem } else { nil }
}
