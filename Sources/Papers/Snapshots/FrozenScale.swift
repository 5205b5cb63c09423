import Documents
import Improvement

extension RatingScale {
  var frozen: JSON {
    .members([
      "key": .string(key), "title": .string(title), "ratings": .array(ratings.map(\.frozen)),
    ])
  }

  static func read(_ frozen: FrozenMembers) throws -> RatingScale {
    let ratings = try frozen.list("ratings", Rating.init)
    guard
      let scale = RatingScale(key: try frozen.text("key"), title: try frozen.text("title"), ratings: ratings)
    else { throw frozen.fault("ratings", "these are not the ratings of one scale") }
    return scale
  }
}

extension Rating {
  fileprivate var frozen: JSON {
    .members([
      "key": .string(key), "letter": .string(letter), "label": .string(label), "meaning": .string(meaning),
      "tone": .string(tone.rawValue), "kind": .string(kind.rawValue),
      "percent": percent.map { .numbers([$0.lowerBound, $0.upperBound]) } ?? .null,
      "words": .texts(words), "beforeDue": .boolean(beforeDue),
    ])
  }

  fileprivate init(_ frozen: FrozenMembers) throws {
    self.init(
      key: try frozen.text("key"), letter: try frozen.text("letter"), label: try frozen.text("label"),
      meaning: try frozen.text("meaning"), tone: try frozen.word("tone"), kind: try frozen.word("kind"),
      percent: try frozen.optional("percent", frozen.range), words: try frozen.texts("words"),
      beforeDue: try frozen.answer("beforeDue"))
  }
}
