/// The scales shipped with the product. A council's own scale is data of the same shape.
extension RatingScale {
  package static let presets: [RatingScale] = [ragw, brag, percent, onTrack]

  package static func preset(_ key: String) -> RatingScale? {
    presets.first { $0.key == key }
  }

  package static let ragw = RatingScale(
    preset: "rag-w", "Red, Amber, Green and White",
    [
      Rating(
        key: "green", letter: "G", label: "Green", meaning: "is complete", tone: .green, kind: .complete,
        words: ["complete", "completed", "done", "closed"]),
      Rating(
        key: "amber", letter: "A", label: "Amber", meaning: "is in progress", tone: .amber, kind: .underWay,
        words: ["in progress", "under way", "underway", "on track", "yellow", "ongoing", "started"]),
      Rating(
        key: "red", letter: "R", label: "Red", meaning: "has not progressed within its timescale", tone: .red,
        kind: .exception, words: ["not progressed", "overdue", "off track"], beforeDue: false),
      Rating(
        key: "white", letter: "W", label: "White", meaning: "is not planned to start yet", tone: .white,
        kind: .notStarted, words: ["not started", "not yet due", "not yet started", "not due", "future"]),
    ])

  package static let brag = RatingScale(
    preset: "brag", "Blue, Red, Amber and Green",
    [
      Rating(
        key: "blue", letter: "B", label: "Blue", meaning: "is complete and embedded in practice", tone: .blue,
        kind: .complete,
        words: ["complete", "completed", "complete and embedded", "embedded", "closed", "done"]),
      Rating(
        key: "green", letter: "G", label: "Green", meaning: "is in progress and on track", tone: .green,
        kind: .underWay, words: ["on track", "on target", "in progress"]),
      Rating(
        key: "amber", letter: "A", label: "Amber", meaning: "is in progress, with a risk to its timescale",
        tone: .amber, kind: .underWay,
        words: ["at risk", "some slippage", "behind schedule", "delayed", "yellow"]),
      Rating(
        key: "red", letter: "R", label: "Red", meaning: "has not progressed within its timescale", tone: .red,
        kind: .exception, words: ["off track", "overdue", "not progressed"], beforeDue: false),
      Rating(
        key: "white", letter: "W", label: "White", meaning: "is not planned to start yet", tone: .white,
        kind: .notStarted, words: ["not started", "not yet started", "not due", "not yet due"]),
    ])

  package static let percent = RatingScale(
    preset: "percent", "Percentage complete",
    [
      Rating(
        key: "complete", letter: "C", label: "Complete", meaning: "is 100% complete", tone: .green,
        kind: .complete, percent: 100...100, words: ["completed", "done", "closed", "green"]),
      Rating(
        key: "part", letter: "P", label: "Part complete", meaning: "is between 1% and 99% complete",
        tone: .amber,
        kind: .underWay, percent: 1...99, words: ["in progress", "part", "amber", "ongoing"]),
      Rating(
        key: "overdue", letter: "O", label: "Overdue at 0%",
        meaning: "has not progressed within its timescale",
        tone: .red, kind: .exception, words: ["overdue", "red", "not progressed"], beforeDue: false),
      Rating(
        key: "not-started", letter: "N", label: "Not started", meaning: "is not planned to start yet",
        tone: .white, kind: .notStarted, words: ["white", "not yet started", "not due"]),
    ])

  package static let onTrack = RatingScale(
    preset: "on-track", "On track, delayed, will not be met",
    [
      Rating(
        key: "complete", letter: "C", label: "Complete", meaning: "is complete", tone: .blue, kind: .complete,
        words: ["completed", "done", "closed", "met", "achieved"]),
      Rating(
        key: "on-track", letter: "O", label: "On track", meaning: "is in progress and on track", tone: .green,
        kind: .underWay, words: ["in progress", "on target", "on-track"]),
      Rating(
        key: "delayed", letter: "D", label: "Delayed", meaning: "is in progress but delayed", tone: .amber,
        kind: .underWay, words: ["behind", "slipped", "at risk"]),
      Rating(
        key: "not-met", letter: "X", label: "Will not be met",
        meaning: "will not be met, or was not met in its timescale",
        tone: .red, kind: .exception, words: ["not met", "will not be met", "missed", "overdue"]),
      Rating(
        key: "not-started", letter: "N", label: "Not started", meaning: "is not planned to start yet",
        tone: .white, kind: .notStarted, words: ["not yet started", "not due"]),
    ])
}
