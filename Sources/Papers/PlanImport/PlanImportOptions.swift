import Improvement

/// What the person who imports a plan says of it, because the file may not.
package struct PlanImportOptions: Sendable {
  /// The file's name, as problems give it.
  package var file: String
  /// Under which the plan is kept.
  package var slug: String
  /// The council's name. A CSV has none: where the plan is not kept yet, the draft's council is nameless
  /// without it, and cannot be kept.
  package var council: String?
  /// Nil: the file's own scale (canonical JSON), or RAG-W (CSV).
  package var scale: RatingScale?
  /// The month at whose end the file's ratings stand; it overrides what the file's title block says.
  package var asAt: Month?
  /// The day on which the updates are recorded.
  package var today: Day
  /// The plan's title, for a CSV.
  package var title: String?
  /// How the council writes case numbers, so that the file’s texts can be searched for them.
  package var casePatterns: [CasePattern]
  package var ids: IDMaker
  /// How the file is to be read, where it does not tell.
  package var mapping = PlanMapping()
  /// Whether the person reads problems on a page that asks beside them, and not on the command line.
  package var isOnPage = false
  /// Rows that are passed over, by `PlanImportProblem.leavesOut`.
  package var leftOut: Set<String> = []

  /// Whether the actions come with ratings; a plan that is new has none.
  var isRated: Bool { mapping.isRated != false }

  package init(
    file: String, slug: String, council: String? = nil, scale: RatingScale? = nil, asAt: Month? = nil,
    today: Day, title: String? = nil, casePatterns: [CasePattern] = [], ids: IDMaker
  ) {
    self.file = file
    self.slug = slug
    self.council = council
    self.scale = scale
    self.asAt = asAt
    self.today = today
    self.title = title
    self.casePatterns = casePatterns
    self.ids = ids
  }
}
