import Documents
import Improvement
import Papers

/// The council's own wordings of the standard sentences; an empty one leaves the product's.
struct SentencesForm: Sendable {
  private(set) var texts: [StandardSentence: String] = [:]

  static func name(_ sentence: StandardSentence) -> String {
    "sentence-" + sentence.rawValue.replacing(".", with: "-")
  }

  init(_ form: FormData) {
    for sentence in StandardSentence.allCases { texts[sentence] = form[Self.name(sentence)] ?? "" }
  }

  init(_ settings: PlanSettings) {
    for sentence in StandardSentence.allCases {
      texts[sentence] = settings.sentences[sentence.rawValue] ?? ""
    }
  }

  subscript(sentence: StandardSentence) -> String { texts[sentence] ?? "" }

  var seen: String { Seen.mark(StandardSentence.allCases.map { self[$0] }) }

  /// The settings with the form's sentences, and what must be mended first.
  func settings(_ old: PlanSettings) -> (PlanSettings, FormProblems) {
    var (settings, problems) = (old, FormProblems())
    for sentence in StandardSentence.allCases {
      let text = self[sentence].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      settings.sentences[sentence.rawValue] = text.isEmpty || text == sentence.words ? nil : text
      problems.add(Self.name(sentence), Self.problem(text, sentence))
    }
    return (settings, problems)
  }

  private static func problem(_ text: String, _ sentence: StandardSentence) -> String? {
    if text.count > 1000 { return "Shorten the sentence to 1,000 characters; it has \(text.count)" }
    let unknown = Sentences.unknownNames(in: text, for: sentence)
    guard unknown.isEmpty else {
      let names = Sentences.names(in: sentence.words).map { "{\($0)}" }
      let offered =
        names.isEmpty
        ? "Nothing is filled in here: write it without braces"
        : "What is filled in here is \(Words.list(names))"
      return "\(Words.list(unknown.map { "{\($0)}" })) is not filled in by this sentence. \(offered)"
    }
    let (opened, closed) = (text.count { $0 == "{" }, text.count { $0 == "}" })
    return opened == closed ? nil : "A brace is open: write what is filled in as {words}, with both braces"
  }
}
