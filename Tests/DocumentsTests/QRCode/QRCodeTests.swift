import Testing

@testable import Documents

@Suite struct QRCodeTests {
  @Test("The corners hold the marks by which a reader finds the square")
  func marks() throws {
    let code = try #require(QRCode("HELLO WORLD"))
    #expect(code.width == 21)
    let mark = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    for (row, column) in [(0, 0), (0, 14), (14, 0)] {
      let found = (row..<row + 7).map { row in
        String((column..<column + 7).map { code.isBlack(row: row, column: $0) ? "#" : "." })
      }
      #expect(found == mark)
    }
  }

  @Test("A margin of four modules stands round it, and runs of black are single shapes")
  func drawing() throws {
    let svg = try #require(QRCode("HELLO WORLD")).svg(title: "Scan me").text
    #expect(svg.contains("viewBox=\"0 0 29 29\" width=\"116\" height=\"116\""))
    #expect(svg.contains("<path fill=\"#000\" d=\"M4 4h7v1h-7z"))
    #expect(svg.contains("role=\"img\""))
    #expect(!svg.contains("style="))
  }

  @Test("The title is escaped")
  func title() throws {
    let svg = try #require(QRCode("x")).svg(title: "</title><script>").text
    #expect(svg.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
  }

  @Test("More text takes a larger square, up to 2,331 bytes", arguments: [(14, 21), (15, 25), (2331, 177)])
  func sizes(bytes: Int, width: Int) throws {
    #expect(QRCode(String(repeating: "x", count: bytes))?.width == width)
  }

  @Test("Nothing, and more than fits, give no code", arguments: [0, 2332, 100_000])
  func refusals(bytes: Int) {
    #expect(QRCode(String(repeating: "x", count: bytes)) == nil)
  }
}
