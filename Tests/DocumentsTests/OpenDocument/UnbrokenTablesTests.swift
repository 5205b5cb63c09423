import Testing

@testable import Documents

struct UnbrokenTablesTests {
  private func content(rows: Int) -> String {
    """
    <style:style style:name="Table1" style:family="table"><style:table-properties table:align="center" /></style:style>\
    <table:table table:name="Table1" table:style-name="Table1">\
    \(String(repeating: "<table:table-row><table:table-cell/></table:table-row>", count: rows))</table:table>
    """
  }

  @Test(arguments: [(1, true), (16, true), (17, false)])
  func `A table that fits on a page is not broken, and a longer one may be`(rows: Int, isWhole: Bool) {
    let kept = UnbrokenTables.kept(content(rows: rows))
    let mark = "<style:table-properties style:may-break-between-rows=\"false\" table:align=\"center\" />"
    #expect(kept.contains(mark) == isWhole)
    #expect(kept.replacing(" style:may-break-between-rows=\"false\"", with: "") == content(rows: rows))
  }

  @Test func `Text without tables stays as it is`() {
    #expect(UnbrokenTables.kept("<text:p>Words</text:p>") == "<text:p>Words</text:p>")
  }
}
