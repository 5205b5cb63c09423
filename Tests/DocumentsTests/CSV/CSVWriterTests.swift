import Testing

@testable import Documents

@Suite struct CSVWriterTests {
  @Test func quotesWhatNeedsIt() {
    let rows = [
      ["Ref", "Key action"], ["1.1", "Recruit, train"], ["1.2", "say \"yes\""], ["1.3", "a\nb"], [""],
    ]
    #expect(
      CSVWriter.write(rows)
        == "Ref,Key action\r\n1.1,\"Recruit, train\"\r\n1.2,\"say \"\"yes\"\"\"\r\n1.3,\"a\nb\"\r\n\"\"\r\n")
    #expect(CSVWriter.write([["a;b", " c ", "ID", "sep=;"]]) == "\"a;b\",\" c \",\"ID\",\"sep=;\"\r\n")
    #expect(CSVWriter.write([] as [[String]]) == "")
  }

  @Test func beginsWithAByteOrderMarkWhenAsked() {
    #expect(Array(CSVWriter.write([["£"]], byteOrderMark: true).utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(CSVWriter.write([["£"]]) == "£\r\n")
  }

  @Test(arguments: [
    "=1+1", "=cmd|'/C calc'!A0", "+1+1", "-1+1", "-2-3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1",
    "＠a", "- bullet", "+44 20 7946 0000", "-1,2", "-1.2.3", "-%", "+", "--1", "-.5",
  ])
  func neutralisesFormulas(text: String) throws {
    #expect(try csvCells(CSVWriter.write([[text, "b"]])) == [["'" + text.replacingReturns, "b"]])
    #expect(
      try csvCells(CSVWriter.write([[text, "b"]], neutralising: false)) == [[text.replacingReturns, "b"]])
  }

  @Test(arguments: [
    "-3", "+3", "-3.25", "-1,234", "-1,234,567.8", "-12%", "-", "3-4", "a=b", "1.1", "", "'=1",
  ])
  func leavesNumbersAndText(text: String) throws {
    #expect(try csvCells(CSVWriter.write([[text, "b"]])) == [[text, "b"]])
  }
}

extension String {
  /// Line breaks inside a cell are read back as LF.
  fileprivate var replacingReturns: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))
  }
}
