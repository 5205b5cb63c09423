import Testing

@testable import Improvement

@Suite("One month, as people write it") struct MonthReadingTests {
  @Test(arguments: ["March 2017", "Mar 17", "2017-03", "03/2017", "by end of March 2017"])
  func read(_ printed: String) throws {
    #expect(try Month.read(printed).get() == Month("2017-03"))
  }

  @Test("A blank is no month, and nothing wrong")
  func blank() throws {
    #expect(try Month.read(" ").get() == nil)
  }

  @Test(
    "A stretch of months and what cannot be read are refused with a sentence",
    arguments: ["Jan – Mar 17", "soon"])
  func refused(_ printed: String) {
    guard case .failure(let problem) = Month.read(printed) else {
      Issue.record("\(printed) was read as one month")
      return
    }
    #expect(!problem.sentence.isEmpty)
  }
}
