import Foundation
import Testing

@testable import Documents

@Suite struct CSVReaderTests {
  @Test(arguments: [
    ("a,b,c\r\nd,e,f\r\n", [["a", "b", "c"], ["d", "e", "f"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a\r\nb\nc\rd", [["a"], ["b"], ["c"], ["d"]]),
    ("\"a\",\"b\"\r\n\"c\",\"d\"", [["a", "b"], ["c", "d"]]),
    ("a,,\r\n,,", [["a", "", ""], ["", "", ""]]),
    ("x\r\n\"\"", [["x"], [""]]),
    ("\"Smith, J\",\"said \"\"yes\"\"\"", [["Smith, J", "said \"yes\""]]),
    ("\"\"\"all\"\"\",b", [["\"all\"", "b"]]),
    ("\"one\r\ntwo\rthree\nfour\r\n\r\n\",b", [["one\ntwo\nthree\nfour\n\n", "b"]]),
    ("a 5\" pipe,b\"c\"", [["a 5\" pipe", "b\"c\""]]),
    ("  a , b  ,c", [["  a ", " b  ", "c"]]),
    ("a, \"b, c\" ,d", [["a", "b, c", "d"]]),
    ("£,“é”,🙂", [["£", "“é”", "🙂"]]),
  ])
  func reads(text: String, cells: [[String]]) throws {
    for chunkSize in [1, 2, 3, 7, 65_536] {
      #expect(try csvCells(text, chunkSize: chunkSize) == cells)
      #expect(try csvCells("\u{FEFF}" + text, chunkSize: chunkSize) == cells)
    }
  }

  @Test func numbersRowsAsASpreadsheetAndLinesAsAnEditor() throws {
    let rows = try csvRows(Array("a\r\n\r\n\"b\r\nc\"\r\n \t \r\nd\r\n\r\n".utf8))
    #expect(rows.map(\.number) == [1, 3, 5])
    #expect(rows.map(\.line) == [1, 3, 6])
    #expect(rows.map { $0.cells.map(\.text) } == [["a"], ["b\nc"], ["d"]])
  }

  @Test(arguments: ["", "\u{FEFF}", "\r\n", " \n\t\r\n", ",,,\r\n,,,\r\n", "sep=;\r\n", "\"\",\"\""])
  func saysThatThereIsNothing(text: String) throws {
    #expect(try csvProblem(text.utf8) == FileProblem(sentence: "There is nothing in the file."))
  }

  @Test func saysWhereAQuotationMarkIsNotClosed() throws {
    let problem = try csvProblem("a,b\r\n\r\nc,\"d\r\ne,f\r\n".utf8)
    #expect((problem.row, problem.column) == (3, 2))
    #expect(problem.sentence.contains("line 3 of the file"))
    #expect(problem.sentence.contains("Put one at the end of the cell"))
  }

  @Test func saysWhereTextFollowsAQuotationMark() throws {
    for text in [
      "a,b\r\n\"x\r\ny\",\"abc\"d,e", "a,b\r\n\"x\r\ny\",\"abc\" d,e", "a,b\n\"x\ny\",\"abc\" \"d\",e",
    ] {
      let problem = try csvProblem(text.utf8)
      #expect((problem.row, problem.column) == (2, 2))
      #expect(problem.sentence.contains("on line 3 of the file"))
      #expect(problem.sentence.contains("double each one"))
    }
  }

  @Test func keepsRefusingAfterAProblem() throws {
    var reader = try CSVReader(bytes: Array("a\r\n\"b\"c\r\nd\r\n".utf8))
    #expect(try reader.next()?.number == 1)
    #expect(throws: FileProblem.self) { try reader.next() }
    #expect(throws: FileProblem.self) { try reader.next() }
  }

  @Test func staysAtTheEnd() throws {
    var reader = try CSVReader(bytes: Array("a,".utf8))
    #expect(try reader.next()?.cells == [Cell("a"), Cell("")])
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test func readsAFileAndACopyOfTheReaderReadsByItself() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("csv-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("plan.csv")
    let lines = (1...20_000).map { "1.\($0),Recruit – “permanent” staff\r\n" }.joined()
    try Data(lines.utf8).write(to: file)

    var reader = try CSVReader(path: file.path)
    #expect(try reader.next()?.cells.first?.text == "1.1")
    var copy = reader
    var last: TableRow?
    while let row = try reader.next() { last = row }
    #expect(last?.number == 20_000)
    #expect(last?.cells == [Cell("1.20000"), Cell("Recruit – “permanent” staff")])
    #expect(try copy.next()?.number == 2)

    let expected = [folder.path: "folder", file.path + "x": "does not exist", "/dev/null": "device"]
    for (path, words) in expected {
      let problem = #expect(throws: FileProblem.self) { try CSVReader(path: path) }
      #expect(problem?.sentence.contains(words) == true)
    }
  }
}
