import Testing

@testable import Improvement

@Suite struct RecordQualityTests {
  private func quality(_ actions: [WarnedAction]) -> RecordQuality {
    let byReference = Dictionary(uniqueKeysWithValues: actions.map { (Reference($0.reference)!, $0.action) })
    let position = WarnedAction.position(actions)
    return RecordQuality(
      position.standings.map { RecordedAction(byReference[$0.reference]!, $0) }, asAt: WarnedAction.asAt)
  }

  @Test("A record that is well kept has no gap")
  func wellKept() {
    let quality = quality([WarnedAction()])
    #expect(quality.rows == [] && quality.sentences == [] && quality.looked == 1)
  }

  struct Kept: Sendable {
    let gaps: [RecordGap]
    let change: @Sendable (inout WarnedAction) -> Void

    init(_ gaps: [RecordGap], _ change: @escaping @Sendable (inout WarnedAction) -> Void) {
      (self.gaps, self.change) = (gaps, change)
    }
  }

  @Test(
    "Each gap is found, and nothing beside it",
    arguments: [
      Kept([.noLead]) { $0.lead = nil }, Kept([.noLead]) { $0.lead = "  " },
      Kept([.noSuccessMeasure]) { $0.successMeasure = nil },
      Kept([.noSuccessMeasure]) { $0.successMeasure = "" },
      Kept([.noEvidence]) { $0.rating = "green" },
      Kept([]) { ($0.rating, $0.hasEvidence) = ("green", true) },
      Kept([.noRiskAnswer]) { ($0.rating, $0.end) = ("red", "2017-03") },
      Kept([]) { ($0.rating, $0.end, $0.risk) = ("red", "2017-03", false) },
      Kept([]) { ($0.rating, $0.end, $0.risk) = ("red", "2017-03", true) },
      Kept([]) { ($0.rating, $0.end) = ("amber", "2017-03") },
      Kept([.startAfterEnd]) { $0.start = "2017-07" }, Kept([]) { $0.start = "2017-06" },
      Kept([.answersNothing]) { $0.category = nil },
      Kept([]) { ($0.category, $0.recommendations) = (nil, ["LA1"]) },
      Kept([.neverUpdated]) { $0.rating = nil },
      Kept([.pastForecast]) { $0.forecast = "2017-02" }, Kept([]) { $0.forecast = "2017-03" },
      Kept([]) { ($0.rating, $0.forecast, $0.hasEvidence) = ("green", "2017-02", true) },
      Kept([.noLead, .neverUpdated, .noSuccessMeasure, .answersNothing]) {
        ($0.rating, $0.lead, $0.category, $0.successMeasure) = (nil, nil, nil, nil)
      },
      Kept([]) { ($0.isWithdrawn, $0.lead, $0.category) = (true, nil, nil) },
    ])
  func gaps(kept: Kept) {
    #expect(quality([WarnedAction(kept.change)]).rows.flatMap(\.gaps) == kept.gaps)
  }

  @Test(
    "An end that looks filled down: the plan's last month, with more than half of four or more",
    arguments: [
      (together: 4, others: 0, isListed: true), (3, 0, false), (4, 3, true), (4, 4, false), (9, 8, true),
      (20, 30, false),
    ])
  func defaultLooking(together: Int, others: Int, isListed: Bool) {
    let actions = (1...together + others).map { number in
      WarnedAction { ($0.reference, $0.end) = ("1.\(number)", number <= together ? "2017-12" : "2017-06") }
    }
    let quality = quality(actions)
    #expect(quality.rows(.endsWithThePlan).count == (isListed ? together : 0))
    #expect(quality.rows.count == quality.rows(.endsWithThePlan).count)
  }

  @Test("Another priority, a completed action and a month before the plan's last do not look filled down")
  func notDefaultLooking() {
    let last = (1...4).map { number in WarnedAction { ($0.reference, $0.end) = ("1.\(number)", "2017-12") } }
    let earlier = (1...6).map { number in WarnedAction { ($0.reference, $0.end) = ("2.\(number)", "2017-11") }
    }
    let few = [WarnedAction { ($0.reference, $0.end) = ("3.1", "2017-12") }]
    let done = [
      WarnedAction { ($0.reference, $0.end, $0.rating, $0.hasEvidence) = ("1.5", "2017-12", "green", true) }
    ]
    #expect(
      quality(last + earlier + few + done).rows(.endsWithThePlan).map(\.standing.reference.text)
        == ["1.1", "1.2", "1.3", "1.4"])
  }

  @Test("Each gap says what is missing and how to mend it")
  func sentences() {
    let action = WarnedAction {
      ($0.start, $0.forecast, $0.lead) = ("2017-07", "2017-01", nil)
    }
    let quality = quality([action, WarnedAction { $0.reference = "1.1.2" }])
    #expect(
      quality.rows.flatMap(\.sentences) == [
        "1.1.1 has no lead. Name the one post that is accountable for it.",
        "1.1.1 is planned to start in July 2017 and to end before that, in June 2017. Mend the start, or move "
          + "the end through change control.",
        "1.1.1 is forecast for January 2017, which has passed, and is not complete. Give a new forecast, or "
          + "complete it.",
      ])
    #expect(
      quality.sentences == [
        "1 of 2 actions has no lead.", "1 of 2 actions is planned to start after the end.",
        "1 of 2 actions has a forecast that has passed.",
      ])
  }

  @Test("Every gap has a sentence of its own", arguments: RecordGap.allCases)
  func everyGap(gap: RecordGap) throws {
    let standing = try #require(WarnedAction.position([WarnedAction()]).standings.first)
    #expect(gap.sentence(for: standing).hasPrefix("1.1.1 ") && gap.sentence(for: standing).hasSuffix("."))
    #expect(RecordGap.allCases.count { $0.sentence(for: standing) == gap.sentence(for: standing) } == 1)
  }
}
