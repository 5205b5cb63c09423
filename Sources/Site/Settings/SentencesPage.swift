import Documents
import Improvement
import Papers

/// The sentences that papers print, and the council's own in their place.
struct SentencesPage: Sendable {
  let view: PlanView
  var form: SentencesForm
  let seen: String
  var problems = FormProblems()
  var note: String?

  var title: String { problems.title("Standard sentences") }

  /// The parts of the report, by how the sentences' keys begin.
  private static let parts: [(key: String, title: String)] = [
    ("subject", "Subject and purpose"), ("purpose", ""), ("recommendations", "What is recommended"),
    ("background", "Background"), ("list", "The list and the accounts"), ("accounts", ""),
    ("analysis", "Analysis"), ("ranking", "Ranking of priorities"), ("deadlines", "By deadline"),
    ("summary", "The board’s summary"),
  ]

  private var groups: [(title: String, sentences: [StandardSentence])] {
    Self.parts.reduce(into: []) { groups, part in
      let sentences = StandardSentence.allCases.filter { $0.rawValue.prefix { $0 != "." } == part.key }
      if part.title.isEmpty, !groups.isEmpty {
        groups[groups.count - 1].sentences += sentences
      } else {
        groups.append((part.title, sentences))
      }
    }
  }

  var html: HTML {
    """
    \(Components.trail([view.home, ("Plan settings", view.links.page("settings"))]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Standard sentences</h1>
    <p class="lede">Every sentence that the papers print. Write your council’s own under one to put it in its place; leave it empty to keep what stands above.</p>
    <p class="meta">{Words in braces} are filled in. A sentence of yours may leave some out.</p></div></div>
    <form class="form" method="post" action="\(view.links.page("settings/sentences"))" novalidate>\(Components.proof(view.reader))\(Seen.field(seen))
    \(each: groups, { group in "<section><div class=\"section\"><h2>\(group.title)</h2></div><div class=\"settings\">\(each: group.sentences, field)</div></section>\n" })
    <p><button class="button">Keep the sentences</button></p></form>
    """
  }

  private func field(_ sentence: StandardSentence) -> HTML {
    let name = SentencesForm.name(sentence)
    let words = String(sentence.rawValue.split(separator: ".").last ?? "").replacing("-", with: " ")
    return Field(
      name, Words.capitalised(words), value: form[sentence], hint: sentence.words, problem: problems[name]
    ).with { $0.rows = 2 }.area
  }
}
