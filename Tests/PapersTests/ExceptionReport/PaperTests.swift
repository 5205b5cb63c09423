import Documents
import Foundation
import Improvement
import Testing

@testable import Papers

struct PaperTests {
  @Test func `A shared narrative is printed once, under both references`() {
    var fixture = ReportFixture()
    fixture.add(
      "1.1.1", due: "2017-01", jointWith: ["1.1.2"], narrative: "Said together.",
      ratings: [("2017-03", "red")])
    fixture.add(
      "1.1.2", due: "2017-01", jointWith: ["1.1.1"], narrative: "Said together.",
      ratings: [("2017-03", "red")])
    let text = PaperText(ExceptionReportPaper(fixture.content()).paper).text
    #expect(text.components(separatedBy: "Said together.") == 2)
    #expect(text.contains("1.1.1 and 1.1.2"))
  }

  @Test func `A partner's priority has its footnote`() {
    var fixture = ReportFixture()
    fixture.footnote = "Written by the partner."
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-03", "red")])
    let text = PaperText(ExceptionReportPaper(fixture.content()).paper).text
    #expect(text.contains("Priority 1: Theme 1*"))
    #expect(text.contains("* Written by the partner."))
  }

  @Test func `Last month's words again are marked`() {
    var fixture = ReportFixture()
    fixture.add(
      "1.1.1", due: "2017-01", narrative: "The same.", ratings: [("2017-02", "red"), ("2017-03", "red")])
    let text = PaperText(ExceptionReportPaper(fixture.content()).paper).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("This account is the same as last month's."))
  }

  @Test func `An open month is provisional, and a closed one says when it closed`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-03", "red")])
    #expect(PaperText(ExceptionReportPaper(fixture.content()).paper).text.contains("Provisional: March 2017"))
    fixture.period = ReportingPeriod(month: fixture.month, state: .closed, closedOn: Day("2017-04-10"))
    #expect(
      PaperText(ExceptionReportPaper(fixture.content()).paper).text.contains(
        "March 2017 was closed on 10 April 2017."))
  }

  @Test func `The page and the text say the same words in the same order`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2016-12", ratings: [("2017-02", "red")])
    fixture.add("2.1.1", due: "2017-03", ratings: [("2017-03", "red")])
    let paper = ExceptionReportPaper(fixture.content())
    let page = Self.words(ofMarkup: PaperHTML(paper.paper).sections.text)
    var rest = page[...]
    for sentence in paper.sentences {
      let found = rest.range(of: Self.spaced(sentence))
      #expect(found != nil, "“\(sentence)” is not on the page in its place")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  /// The words that a reader sees.
  private static func words(ofMarkup markup: String) -> String {
    let text = markup.replacing(/<[^>]*>/, with: "")
    return spaced(text.replacing("&#39;", with: "'").replacing("&amp;", with: "&"))
  }

  private static func spaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension String {
  fileprivate func components(separatedBy text: String) -> Int {
    var count = 1
    var rest = self[...]
    while let found = rest.range(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
