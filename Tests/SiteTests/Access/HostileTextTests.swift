import Improvement
import TestDatabases
import Testing

@testable import Site

/// Whatever is typed into whichever form stays words on every page of the site.
@Suite struct HostileTextTests {
  @Test func `No text of any form runs on any page, and each is shown on one`() async throws {
    try await FurnishedCouncil.with { council in
      var (waiting, seen, read) = (["/"], Set(["/"]), "")
      for (route, method) in council.officer.site.routes().guarded.map({ ($0.path, $0.method) })
      where method == "GET" && !route.contains(":") {
        waiting.append(route.replacing("{plan}", with: "plan"))
      }
      while let address = waiting.popLast() {
        let answer = try await council.officer.get(address)
        #expect(answer.status < 500, "\(address)")
        let type = answer.headers[.contentType] ?? ""
        guard type.contains("html") || type.contains("svg") else { continue }
        #expect(!answer.body.contains("<script>alert"), "\(address)")
        #expect(
          !answer.body.contains(/="[^"<>]* "'/), "\(address) lets a text out of its attribute")
        read += answer.body
        for link in answer.body.matches(of: /href="(\/[^"#]*)/).map({ String($0.1) })
        where Self.isNew(link, &seen) {
          waiting.append(link.replacing("&amp;", with: "&"))
        }
      }
      #expect(seen.count > 60, "the site was walked")
      for mark in council.marks {
        #expect(read.contains(mark + " &quot;&#39;&gt;&lt;script&gt;"), "no page shows \(mark)")
      }
    }
  }

  /// Pages that differ by their query alone are read three times at most.
  private static func isNew(_ link: String, _ seen: inout Set<String>) -> Bool {
    let path = link.prefix { $0 != "?" }
    // Files of papers are made by other programs.
    guard !["pdf", "docx", "odt"].contains(path.split(separator: ".").last.map(String.init)),
      !link.hasPrefix("/assets/"),
      seen.insert(link).inserted
    else { return false }
    return seen.count { $0.prefix { $0 != "?" } == path } <= 3
  }
}
