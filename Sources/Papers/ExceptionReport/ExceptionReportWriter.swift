import Documents
import Improvement

/// What every section of the exception report writes with.
struct ExceptionReportWriter {
  let content: ExceptionReportContent
  let words: ListWords
  let say: Sentences
  let links: PlanLinks

  init(_ content: ExceptionReportContent) {
    self.content = content
    words = ListWords(content.report)
    say = Sentences(content.plan.settings)
    links = PlanLinks(plan: content.plan.slug, asAt: content.report.asAt, knownOn: content.knownOn)
  }

  var report: ExceptionReport { content.report }
  var plan: Plan { content.plan }
  var month: Month { report.asAt }
  var date: [Inline] { [.text(month.lastDay.long)] }
  var board: String { plan.settings.board }
  /// "the Improvement Governance Board", in the middle of a sentence.
  var theBoard: [Inline] { [.text(board.lowercased().hasPrefix("the ") ? board : "the " + board)] }

  // MARK: Figures and references, each a link to the records that it counts

  func figure(_ text: String, _ standings: [Standing]) -> Inline {
    standings.isEmpty
      ? .text(text) : .figure(text, href: links.register(references: standings.map(\.reference)))
  }

  func figure(_ text: String, _ filter: RegisterFilter) -> Inline {
    .figure(text, href: links.register(narrowed(filter)))
  }

  /// The filter with the report's own scope.
  func narrowed(_ filter: RegisterFilter) -> RegisterFilter {
    var filter = filter
    filter.priority = filter.priority ?? report.scope.priority
    filter.category = filter.category ?? report.scope.category
    filter.body = filter.body ?? report.scope.body
    return filter
  }

  /// The listed actions of a priority, or all.
  func listedFilter(priority: Int? = nil) -> RegisterFilter {
    var filter = RegisterFilter()
    filter.list = report.list
    filter.priority = priority
    return filter
  }

  /// The denominator, of a priority or in all.
  func countedFilter(priority: Int? = nil) -> RegisterFilter {
    var filter = RegisterFilter()
    switch report.list {
    case .exceptions, .late: filter.due = .yes
    case .completed: break
    case .turning: filter.due = .endingIn(month + 1)
    }
    filter.priority = priority
    return filter
  }

  func reference(_ standing: Standing) -> Inline {
    .reference(standing.reference.text, href: links.action(standing.reference))
  }

  func references(_ standings: [Standing]) -> [Inline] {
    Words.list(standings.sorted { $0.reference < $1.reference }.map { [reference($0)] })
  }

  /// "6.1.4 and 6.3.4 in Priority 6, Care Leavers, and 7.2.1 in Priority 7, Adoption"
  func referencesByPriority(_ standings: [Standing]) -> [Inline] {
    let groups = Dictionary(grouping: standings, by: \.priority).sorted { $0.key < $1.key }
    let pieces = groups.map { number, standings -> [Inline] in
      references(standings) + [.text(" in " + (plan.priority(number)?.named ?? "Priority \(number)"))]
    }
    var words: [Inline] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { words.append(.text(index == pieces.count - 1 ? ", and " : ", ")) }
      words += piece
    }
    return words
  }

  /// A count in words, as a link: "four".
  func count(_ standings: [Standing], atHead: Bool = false) -> [Inline] {
    [figure(atHead ? say.capitalisedCount(standings.count) : say.count(standings.count), standings)]
  }

  func text(_ text: String) -> [Inline] { [.text(text)] }

  func paperRating(_ rating: Rating) -> PaperRating {
    PaperRating(letter: rating.letter, label: rating.label, tone: rating.tone.rawValue)
  }

  func paragraph(_ key: StandardSentence, _ values: [String: [Inline]] = [:]) -> Block {
    .paragraph(say(key, values))
  }
}

extension Int {
  /// The word for one or for several.
  func of(_ one: String, _ several: String) -> [Inline] { [.text(self == 1 ? one : several)] }
}
