import TestChance
import Testing

@testable import Documents

/// Files that are cut, changed at random or random altogether: each is read or refused with a sentence.
struct TableFuzzTests {
  private static let documents: [TestZip] = {
    var book = TestWorkbook(
      """
      <row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>42704</v></c><c r="C1"><f>1+1</f><v>2</v></c>\
      </row><row r="2"><c t="inlineStr"><is><r><t>in</t></r></is></c><c t="e"><v>#REF!</v></c></row>
      """,
      around: (
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>",
        "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
      ))
    book.strings = "<sst><si><t>Ref_x000D_</t></si></sst>"
    book.styles = """
      <styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-809]d &quot;of&quot; mmmm yyyy;@"/></numFmts><fills>\
      <fill><patternFill patternType="solid"><fgColor theme="9" tint="-0.25"/></patternFill></fill></fills>\
      <cellXfs><xf/><xf numFmtId="170" fillId="0"/></cellXfs></styleSheet>
      """
    book.theme = "<t><clrScheme><accent6><srgbClr val=\"70AD47\"/></accent6></clrScheme></t>"
    let word = TestZip.word(
      """
      <w:p><w:r><w:t>at 31 March 2017</w:t></w:r></w:p><w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc><w:tcPr>\
      <w:gridSpan w:val="3"/><w:vMerge w:val="restart"/><w:shd w:fill="FFC000"/></w:tcPr><w:p><w:pPr><w:numPr>\
      <w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>words</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """,
      numbering: """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="1"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/>\
        <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>
        """)
    let text = TestZip.openDocument(
      "text",
      body: """
        <t:table t:name="T"><t:table-column t:number-columns-repeated="4"/><t:table-row t:number-rows-repeated="2">\
        <t:table-cell t:number-columns-repeated="2" t:number-rows-spanned="2" o:value-type="date" o:date-value="2017-03-31">\
        <p:list p:style-name="L"><p:list-item p:start-value="4"><p:p>x<p:s p:c="3"/></p:p></p:list-item></p:list>\
        </t:table-cell></t:table-row></t:table>
        """,
      styles: """
        <p:list-style s:name="L"><p:list-level-style-number p:level="1" s:num-format="i"/></p:list-style>
        """)
    return [book.zip, word, text]
  }()

  @Test(arguments: 1...300)
  func partsThatAreChangedAtRandomAreReadOrRefused(seed: Int) {
    var chance = SeededChance(seed)
    for var zip in Self.documents {
      let part = chance.number(0...zip.entries.count - 1)
      Self.change(&zip.entries[part].content, &chance)
      check(zip.bytes)
    }
  }

  @Test(arguments: 1...100)
  func filesThatAreCutOrChangedAreReadOrRefused(seed: Int) {
    var chance = SeededChance(seed)
    for zip in Self.documents {
      var bytes = zip.bytes
      Self.change(&bytes, &chance)
      check(bytes)
      check(Array(zip.bytes.prefix(chance.number(0...bytes.count))))
    }
  }

  @Test(arguments: 1...50)
  func randomFilesAreRefused(seed: Int) {
    var chance = SeededChance(seed)
    let random = (0..<chance.number(0...3_000)).map { _ in UInt8(chance.number(0...255)) }
    check([0x50, 0x4B, 3, 4] + random)
    #expect(tableProblem(random)?.sentence.isEmpty == false)
  }

  /// Numbers are where readers of files go wrong: too large, below nought, or none.
  private static func change(_ bytes: inout [UInt8], _ chance: inout SeededChance) {
    guard !bytes.isEmpty else { return }
    for _ in 0..<chance.number(1...4) {
      let place = chance.number(0...max(0, bytes.count - 1))
      switch chance.number(0...5) {
      case 0 where place < bytes.count: bytes[place] ^= UInt8(1 << chance.number(0...7))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + chance.number(1...20)))
      case 2:
        bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + chance.number(1...60))], at: place)
      default:
        let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
        guard !digits.isEmpty else { continue }
        let number = chance.one(of: [
          "-1", "0", "99999999999999999999", "2147483648", "1e308", "-0", "", "16385",
        ])
        let digit = chance.one(of: digits)
        bytes.replaceSubrange(digit...digit, with: Array(number.utf8))
      }
    }
  }

  private func check(_ bytes: [UInt8]) {
    var limits = TableLimits()
    limits.rows = 200
    limits.cells = 5_000
    if let problem = tableProblem(bytes, limits) {
      #expect(problem.sentence.count > 20 && problem.sentence.hasSuffix("."))
    }
  }
}
