import Foundation

@testable import Site

/// What tests read from a page as a browser would.
extension Visitor.Answer {
  /// The value of a hidden field.
  func hidden(_ name: String) -> String? {
    guard let start = body.range(of: "<input type=\"hidden\" name=\"\(name)\" value=\"") else { return nil }
    return String(body[start.upperBound...].prefix { $0 != "\"" })
  }

  /// Sentences of the error summary, with the field that each leads to.
  var problems: [String] {
    body.matches(of: /<li><a href="#([^"]+)">([^<]+)<\/a><\/li>/).map { "\($0.1): \($0.2)" }
  }

  /// Every figure that opens the records that it counts: the number and the address.
  var figures: [(count: Int, address: String)] {
    body.matches(of: /<a class="figure[a-z ]*" href="([^"]+)">(\d+)/).compactMap { match in
      Int(match.2).map { ($0, String(match.1).replacing("&amp;", with: "&")) }
    }
  }
}
