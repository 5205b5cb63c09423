import Testing

@testable import Improvement

@Suite struct RatingScaleTests {
  private func rating(_ key: String, _ kind: Rating.Kind, letter: String? = nil) -> Rating {
    Rating(key: key, letter: letter ?? key, label: key, meaning: "is \(key)", tone: .grey, kind: kind)
  }

  private var three: [Rating] {
    [rating("done", .complete), rating("moving", .underWay), rating("stuck", .exception)]
  }

  @Test func aScaleNeedsThreeKinds() {
    #expect(RatingScale(key: "own", title: "Own", ratings: three) != nil)
    for missing in three.indices {
      var two = three
      two.remove(at: missing)
      #expect(RatingScale(key: "own", title: "Own", ratings: two) == nil)
    }
    #expect(RatingScale(key: "own", title: "Own", ratings: []) == nil)
  }

  @Test func twoRatingsMayNotShareAKeyOrALetter() {
    #expect(
      RatingScale(key: "own", title: "Own", ratings: three + [rating("stuck", .exception, letter: "x")])
        == nil)
    #expect(
      RatingScale(key: "own", title: "Own", ratings: three + [rating("ended", .complete, letter: "DONE")])
        == nil)
    #expect(RatingScale(key: "own", title: "Own", ratings: three + [rating("ended", .complete)]) != nil)
  }

  @Test func withoutAWhiteWhatHasNotBegunIsUnderWay() throws {
    let scale = try #require(RatingScale(key: "own", title: "Own", ratings: three))
    #expect(scale.notBegun.key == "moving")
    #expect(scale.complete.key == "done")
    #expect(scale.exception.key == "stuck")
    #expect(scale.first(.notStarted) == nil)
    #expect(RatingScale.ragw.notBegun.key == "white")
  }

  @Test func theFirstOfAKindStandsForIt() {
    #expect(RatingScale.brag.underWay.key == "green")
    #expect(RatingScale.onTrack.underWay.key == "on-track")
  }

  @Test(arguments: RatingScale.presets)
  func presetsHoldToTheirOwnRules(scale: RatingScale) {
    #expect(RatingScale(key: scale.key, title: scale.title, ratings: scale.ratings) == scale)
    #expect(RatingScale.preset(scale.key) == scale)
    for rating in scale.ratings {
      #expect(scale[rating.key] == rating)
      #expect(
        [rating.letter, rating.label, rating.key].allSatisfy { scale.read($0, isDue: false) == rating })
      #expect(rating.words.allSatisfy { scale.read($0, isDue: true) == rating })
      #expect(rating.words.allSatisfy { $0 == $0.lowercased() })
    }
    #expect(scale["no such key"] == nil)
  }

  @Test func noSuchPreset() {
    #expect(RatingScale.preset("RAG-W") == nil)
    #expect(RatingScale.presets.map(\.key) == ["rag-w", "brag", "percent", "on-track"])
  }
}
