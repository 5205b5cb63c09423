import Foundation
import Testing

@testable import Improvement

@Suite struct TimescaleTests {
  @Test(arguments: try TimescaleCase.all())
  func reads(_ line: TimescaleCase) {
    switch (Timescale.read(line.printed), line.expected) {
    case (.success(let timescale), .months(let from, let to)):
      #expect([timescale.from.iso, timescale.to.iso] == [from, to])
      #expect(timescale.printed == line.printed)
    case (.failure(let problem), .refused(let words)):
      #expect(problem.sentence.contains(words))
    case (.success(let timescale), .refused):
      Issue.record("read as \(timescale.from) to \(timescale.to)")
    case (.failure(let problem), .months):
      Issue.record("refused: \(problem.sentence)")
    }
  }

  @Test func everySentenceQuotesAndMends() throws {
    for line in try TimescaleCase.all() {
      guard case .failure(let problem) = Timescale.read(line.printed) else { continue }
      #expect(line.printed.isEmpty || problem.sentence.hasPrefix("“\(line.printed)” "))
      #expect(problem.sentence.hasSuffix("."))
      #expect(problem.sentence.contains("rite ") || problem.sentence.contains("needs an end month"))
      #expect(!problem.sentence.lowercased().contains("invalid"))
    }
  }

  @Test(arguments: [
    "Jan\u{00A0}–\u{00A0}Mar\u{2009}17", "  Jan  –  Mar   17 ", "Jan –\nMar 17", "Jan –\r\n\tMar 17\u{200B}",
    "\u{FEFF}Jan – Mar 17",
  ])
  func tidiesSpaces(printed: String) throws {
    let timescale = try Timescale.read(printed).get()
    #expect(timescale == Timescale(printed: "Jan – Mar 17", from: Month("2017-01")!, to: Month("2017-03")!))
  }

  @Test(arguments: ["-", "‐", "‑", "‒", "–", "—", "―", "−"])
  func anyDashIsARangeMark(dash: String) throws {
    #expect(try Timescale.read("Nov 16 \(dash) Jan 17").get().label == "November 2016 – January 2017")
    #expect(try Timescale.read("Nov\(dash)Dec 16").get().label == "November – December 2016")
    #expect(try Timescale.read("Nov\(dash)16").get().label == "November 2016")
  }

  @Test func labels() throws {
    #expect(try Timescale.read("Mar 17").get().label == "March 2017")
    #expect(try Timescale.read("Jan – Mar 17").get().label == "January – March 2017")
    #expect(try Timescale.read("Nov 16 – Jan 17").get().label == "November 2016 – January 2017")
    #expect(try !Timescale.read("Mar 17").get().isRange)
    #expect(try Timescale.read("Q4 2016/17").get().isRange)
  }

  @Test func yearsOutsideThePlanAreAskedAbout() throws {
    let plan = TimescaleContext(years: 2016...2018)
    #expect(try Timescale.read("Mar 17", in: plan).get().to == Month("2017-03"))
    for printed in ["Mar 19", "Dec 15 – Feb 16", "June 30", "2018/19", "2015-12-31", "42825", "36526"] {
      #expect(throws: TimescaleProblem.self) { try Timescale.read(printed, in: plan).get() }
    }
    let problem = #expect(throws: TimescaleProblem.self) { try Timescale.read("June 30", in: plan).get() }
    #expect(
      problem?.sentence == "“June 30” has an unlikely year, 1930 or 2030. "
        + "Write the month by which it is due, between 2016 and 2018.")
  }

  @Test func aLongTextIsCutShort() throws {
    let narrative = String(repeating: "We have begun and will say more. ", count: 400)
    let problem = #expect(throws: TimescaleProblem.self) { try Timescale.read(narrative).get() }
    #expect((problem?.sentence.count ?? .max) < 250)
  }
}

/// One line of timescales.case.
struct TimescaleCase: Sendable, CustomTestStringConvertible {
  enum Expected: Sendable {
    case months(from: String, to: String)
    case refused(String)
  }

  let printed: String
  let expected: Expected
  var testDescription: String { printed.isEmpty ? "(blank)" : printed }

  static func all(file: String = #filePath) throws -> [TimescaleCase] {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: tests.appending(path: "Cases/timescales.case"), encoding: .utf8)
    return try text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let halves = line.components(separatedBy: " -> ")
      guard halves.count == 2 else { throw Misprint(line: String(line)) }
      let (left, right) = (halves[0].trimmingCharacters(in: .whitespaces), halves[1])
      let printed = left == "(blank)" ? "" : left
      if right.hasPrefix("refused: ") {
        return TimescaleCase(printed: printed, expected: .refused(String(right.dropFirst(9))))
      }
      let months = right.components(separatedBy: " to ")
      return TimescaleCase(printed: printed, expected: .months(from: months[0], to: months[months.count - 1]))
    }
  }

  struct Misprint: Error {
    let line: String
  }
}
