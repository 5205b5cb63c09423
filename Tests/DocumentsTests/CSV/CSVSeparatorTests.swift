import Testing

@testable import Documents

@Suite struct CSVSeparatorTests {
  @Test(arguments: [(";", "semicolons"), ("\t", "tabs"), ("|", "upright bars")])
  func findsTheSeparator(separator: String, name: String) throws {
    let rows = [
      ["Ref", "Key action", "Lead"], ["1.1", "Recruit, train, keep", "Smith, J"],
      ["1.2", "\"One, two;\n\tthree|\"", "Lee, A"], ["1.3", "Publish, teach, check", "Ali, B"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    #expect(try csvCells(text).map(\.count) == [3, 3, 3, 3])
    #expect(try csvNotes(text.utf8) == ["The cells are separated by \(name), not by commas."])
  }

  @Test func looksPastATitleAndRowsCutShort() throws {
    let text =
      "Improvement plan, Barchester\n\nRef;Key action;Lead;End\n1.1;Recruit\n1.2;Keep;Smith, J;Mar-17\n"
    #expect(try csvCells(text).map(\.count) == [1, 4, 2, 4])
  }

  @Test(arguments: [
    "Ref,Action\n1,a;b;c\n2,d;e;f\n", "Ref,Action\n1,\"a;b\nc;d\ne;f\"\n", "one\ntwo; three\nfour\n",
    "\"a|b|c\",d\n", "a\tb,c\n",
  ])
  func keepsToCommas(text: String) throws {
    #expect(try csvNotes(text.utf8) == [])
  }

  @Test func honoursADeclaredSeparator() throws {
    for text in ["sep=;\r\na,b;c\r\n", "SEP=;\na,b;c", "\u{FEFF}sep=;\ra,b;c"] {
      let rows = try csvRows(Array(text.utf8))
      #expect(rows.map { $0.cells.map(\.text) } == [["a,b", "c"]])
      #expect(rows.map(\.number) == [1])
      #expect(rows.map(\.line) == [2])
      #expect(
        try csvNotes(text.utf8) == ["The cells are separated by semicolons, as its first line says."])
    }
    #expect(try csvCells("sep=^\na^b") == [["a", "b"]])
    #expect(try csvNotes("sep=,\na,b".utf8) == [])
    #expect(try csvCells("sep=no\na,b") == [["sep=no"], ["a", "b"]])
    #expect(try csvCells("sep=x\na,b") == [["sep=x"], ["a", "b"]])
  }
}
