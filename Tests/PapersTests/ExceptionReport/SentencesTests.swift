import Documents
import Improvement
import Testing

@testable import Papers

struct SentencesTests {
  @Test func `Nothing listed is said plainly, and nothing is ranked`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-01", "amber")])
    let said = fixture.sentences()
    #expect(
      said.contains("one action fell due. None of them had not progressed.")
        || said.contains("None of them had not progressed."))
    #expect(said.contains("No action was Red in February 2017."))
    #expect(!said.contains("has the most Reds"))
  }

  @Test func `Majority is said only above half`() {
    var fixture = ReportFixture()
    for (index, due) in ["2016-12", "2016-12", "2016-12", "2017-01", "2017-02"].enumerated() {
      fixture.add("1.1.\(index + 1)", due: due, ratings: [("2017-02", "red")])
    }
    #expect(fixture.sentences().contains("The majority of Reds, three (60%), were due in December 2016."))
  }

  @Test func `Half is the largest group, and not the majority`() {
    var fixture = ReportFixture()
    for (index, due) in ["2016-12", "2016-12", "2017-01", "2017-02"].enumerated() {
      fixture.add("1.1.\(index + 1)", due: due, ratings: [("2017-02", "red")])
    }
    let said = fixture.sentences()
    #expect(said.contains("The largest group of Reds, two (50%), was due in December 2016."))
    #expect(!said.contains("majority"))
  }

  @Test func `Groups of the same size stand together`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2016-12", ratings: [("2017-02", "red")])
    fixture.add("1.1.2", due: "2017-01", ratings: [("2017-02", "red")])
    #expect(
      fixture.sentences().contains(
        "The largest groups of Reds were due in January 2017 and December 2016, one in each."))
  }

  @Test func `Priorities with the same number share a place in the ranking`() {
    var fixture = ReportFixture()
    for reference in ["1.1.1", "1.1.2", "2.1.1", "2.1.2", "3.1.1"] {
      fixture.add(reference, due: "2017-01", ratings: [("2017-02", "red")])
    }
    #expect(
      fixture.sentences().contains(
        "Priorities 1 and 2 have the most Reds, with two each. Priority 3 has one."))
  }

  @Test func `What left is told by where it went, and what came by why`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2016-12", ratings: [("2017-02", "red"), ("2017-03", "green")])
    fixture.add("1.1.2", due: "2016-12", ratings: [("2017-02", "amber"), ("2017-03", "red")])
    fixture.add("1.1.3", due: "2016-12", ratings: [("2017-02", "green"), ("2017-03", "red")])
    fixture.add("1.1.4", due: "2017-03", ratings: [("2017-02", "white"), ("2017-03", "red")])
    let said = fixture.sentences()
    #expect(said.contains("One has moved to Green: 1.1.1 in Priority 1, Theme 1."))
    #expect(said.contains("One slipped back to Red: 1.1.2 in Priority 1, Theme 1."))
    #expect(said.contains("One was reopened after completion: 1.1.3 in Priority 1, Theme 1."))
    #expect(said.contains("One action fell due in March 2017. It is rated Red: 1.1.4."))
    #expect(said.contains("So the number went from 1 to 3: one left the list and three joined it."))
  }

  @Test func `The safeguarding sentence is printed only when every answer is no`() {
    var every = ReportFixture()
    every.add("1.1.1", due: "2017-01", risk: false, ratings: [("2017-03", "red")])
    #expect(every.sentences().contains("For the one Red action a named officer has said"))
    var two = every
    two.add("1.1.3", due: "2017-01", risk: false, ratings: [("2017-03", "red")])
    #expect(two.sentences().contains("For each of the two Red actions a named officer has said"))
    var missing = every
    missing.add("1.1.2", due: "2017-01", ratings: [("2017-03", "red")])
    #expect(!missing.sentences().contains("a named officer has said"))
    #expect(missing.sentences().contains("has still to be answered for 1.1.2."))
    var yes = every
    yes.add("1.1.2", due: "2017-01", risk: true, ratings: [("2017-03", "red")])
    #expect(!yes.sentences().contains("a named officer has said"))
    #expect(yes.sentences().contains("Immediate safeguarding risk: 1.1.2. Seen each day."))
  }

  @Test func `Another scale speaks in its own words`() {
    var fixture = ReportFixture(scale: .onTrack)
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-03", "not-met")])
    fixture.add("1.1.2", due: "2017-01", ratings: [("2017-03", "delayed")])
    let said = fixture.sentences()
    #expect(!said.contains("Red"))
    #expect(said.contains("Will not be met"))
  }

  @Test func `Counts are written as the setting says`() {
    var fixture = ReportFixture()
    fixture.settings.counting = .figures
    for reference in ["1.1.1", "1.1.2"] {
      fixture.add(reference, due: "2017-01", ratings: [("2017-02", "red")])
    }
    let figures = fixture.sentences()
    #expect(figures.contains("Of the 2 actions that were Red in February 2017, 2 remain so."))
    #expect(figures.contains("The plan holds 2 actions."))
    #expect(figures.contains("2 actions fell due. Of these 2 actions (100%) had not progressed."))
    fixture.settings.counting = .words
    let words = fixture.sentences()
    #expect(words.contains("The plan holds two actions."))
    #expect(words.contains("two actions fell due. Of these two actions (100%) had not progressed."))
  }

  @Test func `In the plan's first month nothing is said to have just fallen due`() {
    var fixture = ReportFixture()
    fixture.firstMonth = fixture.month
    fixture.add("1.1.1", due: "2016-12", ratings: [("2017-03", "red")])
    let said = fixture.sentences()
    #expect(said.contains("By 31 March 2017, one action fell due."))
    #expect(said.contains("This is the first month that is reported"))
    #expect(!said.contains("fell due in March"))
  }

  @Test func `What fell due before the first month is not said to have fallen due since`() {
    var fixture = ReportFixture()
    fixture.add("1.1.1", due: "2016-05", ratings: [("2017-03", "red")])
    #expect(fixture.sentences().contains("Between May 2016 and March 2017, one action fell due."))
    fixture.add("1.1.2", due: "2016-04", ratings: [("2017-03", "red")])
    #expect(fixture.sentences().contains("By 31 March 2017, two actions fell due."))
    let text = PaperText(ExceptionReportPaper(fixture.content()).paper).text
    #expect(text.contains("Total due, by 31 March 2017") && !text.contains("May 2016 to March 2017"))
    #expect(fixture.sentences(list: .late).contains("By 31 March 2017, two actions fell due."))
  }

  @Test func `A council's own sentence takes the place of the product's`() {
    var fixture = ReportFixture()
    fixture.settings.board = "Improvement Board"
    fixture.settings.sentences["purpose"] = "For {board}: what stands still."
    fixture.add("1.1.1", due: "2017-01", ratings: [("2017-02", "red")])
    #expect(fixture.sentences().hasPrefix("For the Improvement Board: what stands still."))
  }

  @Test func `A name that a sentence cannot fill in is told`() {
    #expect(Sentences.unknownNames(in: "For {board} and {mayor}", for: .purpose) == ["mayor"])
    for sentence in StandardSentence.allCases {
      #expect(Sentences.unknownNames(in: sentence.words, for: sentence).isEmpty)
    }
  }

  @Test func `No sentence of the report leaves a name unfilled`() {
    var fixture = ReportFixture()
    fixture.footnote = "Written by a partner."
    fixture.add(
      "1.1.1", due: "2016-12", category: "process", risk: false,
      ratings: [("2017-02", "red"), ("2017-03", "green")])
    fixture.add(
      "1.1.2", due: "2016-12", category: "process", risk: false,
      ratings: [("2017-02", "amber"), ("2017-03", "red")])
    fixture.add(
      "1.1.3", due: "2016-12", category: "process", risk: false,
      ratings: [("2017-02", "green"), ("2017-03", "red")])
    fixture.add(
      "2.1.4", due: "2017-03", category: "practice", ratings: [("2017-02", "white"), ("2017-03", "red")])
    fixture.add("2.1.5", due: "2017-04", ratings: [("2017-02", "white")])
    fixture.add("2.1.6", due: "2017-03", ratings: [])
    for list in ReportList.allCases {
      let text = PaperText(ExceptionReportPaper(fixture.content(list: list)).paper).text
      #expect(!text.contains("{") && !text.contains("}"), "\(list)")
    }
  }
}
