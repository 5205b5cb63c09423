/// A content line of iCalendar: a name with its parameters, and a value.
struct CalendarLine: Hashable {
  /// Octets of a line without its CRLF (RFC 5545, 3.1).
  static let longest = 75
  let content: String

  /// A value that the program itself wrote.
  static func plain(_ name: String, _ value: String) -> CalendarLine {
    CalendarLine(content: "\(name):\(value)")
  }

  /// Text as people wrote it (RFC 5545, 3.3.11): backslash, semicolon and comma are escaped, every
  /// kind of line break is \n, and other control characters, which no value may hold, are left out.
  static func text(_ name: String, _ text: String) -> CalendarLine {
    var value = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",": value.append(contentsOf: ["\\", scalar])
      case "\n" where afterReturn: break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        value.append(contentsOf: ["\\", "n"])
      case "\t": value.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: value.append(scalar)
      }
    }
    return CalendarLine(content: "\(name):\(String(value))")
  }

  /// An address (RFC 5545, 3.3.13; RFC 3986): what may not stand in one is percent-encoded.
  static func address(_ name: String, _ address: String) -> CalendarLine {
    var value = ""
    for byte in address.utf8 {
      let isAllowed = (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
      if isAllowed {
        value.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        value += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return CalendarLine(content: "\(name):\(value)")
  }

  /// Folded: what is longer goes on after a CRLF and a space, which counts as an octet of the next
  /// line. No character is split.
  func write(to out: inout String) {
    var octets = 0
    for scalar in content.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > Self.longest {
        out += "\r\n "
        octets = 1
      }
      out.unicodeScalars.append(scalar)
      octets += size
    }
    out += "\r\n"
  }
}
