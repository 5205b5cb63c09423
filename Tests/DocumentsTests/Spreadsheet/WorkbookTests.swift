import Foundation
import Testing

@testable import Documents

@Suite struct WorkbookTests {
  private static let day = CalendarDay(year: 2017, month: 3, day: 31)!
  private static let red = PaperRating(letter: "R", label: "Red", tone: "red")

  private static let everything: [Workbook.Cell] = [
    .empty, .text("Words & <more>"), .whole(326), .decimal(2.5, format: "0.0"), .percentage(0.125, places: 1),
    .day(day), .month(day), .rating(red), .link("1.1.1", to: .address("https://plan.example/a?b=c&d=e")),
    .link("Here", to: .sheet(0)), .text("=1+1"),
  ]

  @Test("The same workbook gives the same bytes, seconds later too")
  func determinism() async throws {
    let first = try Workbook.of(Self.everything).file().bytes
    try await Task.sleep(for: .seconds(2.1))  // the times in a zip file go by two seconds
    #expect(try Workbook.of(Self.everything).file().bytes == first)
    #expect(try Workbook.of(Self.everything, created: 1_490_000_001).file().bytes != first)
  }

  @Test("Many at once give what each gives alone")
  func together() async throws {
    let alone = try (0..<8).map {
      try Workbook.of(Self.everything, created: 1_000_000 * ($0 + 1)).file().bytes
    }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for number in 0..<64 {
        group.addTask {
          let created = 1_000_000 * (number % 8 + 1)
          return (number % 8, try Workbook.of(Self.everything, created: created).file().bytes)
        }
      }
      for try await (number, bytes) in group { #expect(bytes == alone[number]) }
    }
  }

  @Test("Dates, months, numbers and shares are numbers with a format, and words are words")
  func kinds() throws {
    let parts = try WorkbookParts(.of(Self.everything))
    let sheet = parts.sheet(1)
    for (cell, value) in [
      ("A4", "326"), ("A5", "2.5"), ("A6", "0.125"), ("A7", "42825"), ("A8", "42795"),
    ] {
      #expect(sheet.contains(try Regex("<c r=\"\(cell)\" s=\"\\d+\"><v>\(value)</v>")), "\(cell)")
    }
    for format in ["0.0", "0.0%", "d mmm yyyy", "mmm yyyy"] {
      #expect(parts.styles.contains("formatCode=\"\(format)\""), "\(format)")
    }
    #expect(parts.words.contains("<t>Words &amp; &lt;more&gt;</t>") && parts.words.contains("<t>Red (R)</t>"))
    #expect(!sheet.contains("<f>"))
  }

  @Test("No text is a formula, and none becomes one when somebody opens its cell and presses Enter")
  func formulas() throws {
    let texts = ["=HYPERLINK(\"http://evil\")", "+1", "-2+3", "@SUM(1)", "{=1}", "=cmd|' /C calc'!A0"]
    let parts = try WorkbookParts(
      .of(texts.map { .text($0) } + texts.map { .link($0, to: .address("https://a.example")) }))
    #expect(!parts.sheet(1).contains("<f>") && !parts.sheet(1).contains("<f "))
    #expect(parts.sheet(1).matches(of: /t="s"/).count == 1 + 2 * texts.count)
    #expect(parts.styles.contains("formatCode=\"@\""), "the format of text")
  }

  @Test("What no file can hold as a number or a day is written out")
  func beyond() throws {
    let parts = try WorkbookParts(
      .of([
        .whole(Int.max), .decimal(.nan, format: "0"), .decimal(.infinity, format: "0"),
        .day(CalendarDay(year: 1899, month: 12, day: 31)!),
        .month(CalendarDay(year: 1066, month: 10, day: 14)!),
      ]))
    for text in ["9223372036854775807", "nan", "inf", "1899-12-31", "1066-10-01"] {
      #expect(parts.words.contains("<t>\(text)</t>"), "\(text)")
    }
  }

  @Test("Only addresses of the web and of mail, and sheets that are there, can be opened")
  func links() throws {
    let refused: [Workbook.Cell.Target] = [
      .address("javascript:alert(1)"), .address("file:///etc/passwd"), .address("internal:A1"), .sheet(7),
      .sheet(-1), .address("https://a.example/" + String(repeating: "x", count: 2_100)), .address("/plans"),
      .address("https://a.example/" + String(repeating: " ", count: 700)),
      .address("https://a.example/?q=external:b"), .address("https://a.example/?q=internal:b"),
    ]
    let parts = try WorkbookParts(.of(refused.map { .link("Words", to: $0) }))
    #expect(!parts.sheet(1).contains("<hyperlink") && parts.links(1).isEmpty)
    let open = try WorkbookParts(.of(Self.everything))
    #expect(open.links(1).contains("Target=\"https://plan.example/a?b=c&amp;d=e\""))
    #expect(open.sheet(1).contains("location=\"'One'!A1\""))
  }

  @Test("Names and titles that the library would misread do no harm")
  func misread() throws {
    let title = "R&GB &[Picture] & " + String(repeating: "👩‍👩‍👧", count: 200)
    let name = String(repeating: "字", count: 40)
    var workbook = Workbook.of([.link(String(repeating: "字", count: 1_000), to: .sheet(0))])
    workbook.properties.title = title
    workbook.sheets[0].title = title
    workbook.sheets[0].name = name
    workbook.sheets.append(Workbook.Sheet(name: "No. #1", columns: [], rows: [[.link("x", to: .sheet(1))]]))
    let parts = try WorkbookParts(workbook)
    #expect(parts.sheet(1).contains("<oddFooter>&amp;LR&amp;&amp; GB &amp;&amp; [Picture] &amp;&amp; 👩"))
    #expect(parts.sheet(1).contains("…&amp;RPage &amp;P of &amp;N</oddFooter>"))
    #expect(parts.book.contains("'\(name.prefix(31))'!$1:$1"))
    #expect(!parts.sheet(1).contains("<hyperlink") && !parts.sheet(2).contains("<hyperlink"))
  }

  @Test("A list keeps its headings in sight, is filtered by them, and prints them on every page")
  func frame() throws {
    let parts = try WorkbookParts(.of([.text("a"), .text("b")]))
    let sheet = parts.sheet(1)
    #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<autoFilter ref=\"A1:A3\"/>"))
    #expect(sheet.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(sheet.contains("<oddHeader>&amp;LOf A &amp;&amp; B</oddHeader>"))
    #expect(sheet.contains("<oddFooter>&amp;LTitle&amp;RPage &amp;P of &amp;N</oddFooter>"))
    #expect(parts.book.contains("One!$1:$1"))
    #expect(parts.core.contains("<dc:title>Title</dc:title>") && parts.core.contains("<dc:creator>Barset<"))
    #expect(parts.core.contains("2017-03-20T08:53:20Z"))
  }

  @Test("A cell that cannot hold all its words is cut, and named")
  func cut() throws {
    let long = String(repeating: "long ", count: 10_000)
    let file = try Workbook.of([.text("short"), .text(long)]).file()
    #expect(file.cut == [WorkbookFile.CutCell(sheet: "One", cell: "A3")])
    #expect(file.cut[0].sentence.hasPrefix("Cell A3 of sheet “One” holds more than"))
  }

  @Test("More rows or columns than a spreadsheet has are refused, with what to do")
  func refusals() throws {
    var workbook = Workbook.of(Array(repeating: .empty, count: 1_048_575))
    workbook.sheets[0].footer = [.text("Total")]
    #expect(throws: WorkbookFault.tooManyRows(sheet: "One", 1_048_576)) { try workbook.file() }
    #expect(WorkbookFault.tooManyRows(sheet: "One", 1_048_576).sentence.contains("narrow it"))
    workbook.sheets[0].footer = nil
    workbook.sheets[0].rows = [Array(repeating: .empty, count: 16_385)]
    #expect(throws: WorkbookFault.tooManyColumns(sheet: "One", 16_385)) { try workbook.file() }
  }

  @Test("A workbook of nothing is a workbook, and a sheet of nothing a sheet")
  func nothing() throws {
    let properties = Workbook.Properties(title: "", organisation: "", created: 0)
    #expect(try !Workbook(properties, sheets: []).file().bytes.isEmpty)
    let empty = Workbook.Sheet(name: "", columns: [], rows: [])
    #expect(try WorkbookParts(Workbook(properties, sheets: [empty])).book.contains("name=\"Sheet\""))
  }

  @Test(
    "Cells are named as spreadsheet programs name them",
    arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1"), (16_383, "XFD1")])
  func names(column: Int, name: String) {
    #expect(CellName.of(row: 0, column: column) == name)
  }

  @Test("A rating is readable on every tone (WCAG 1.4.3), and its edge is seen on white")
  func contrast() {
    func light(_ colour: UInt32) -> Double {
      let parts = [16, 8, 0].map { shift -> Double in
        let part = Double(colour >> UInt32(shift) & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    for (tone, colours) in RatingColours.tones {
      let (fill, ink) = (light(colours.fill), light(colours.ink))
      #expect((max(fill, ink) + 0.05) / (min(fill, ink) + 0.05) >= 4.5, "\(tone)")
    }
    #expect(RatingColours(tone: "unheard of") == RatingColours(tone: "white"))
  }
}
