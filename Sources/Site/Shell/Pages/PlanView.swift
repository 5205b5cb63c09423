import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// A plan as one request looks at it: which month end, and as known on which day.
struct PlanView: Sendable {
  let entry: PlanBook.Entry
  let plan: Plan
  let asAt: Month
  let knownOn: Day?
  let links: PlanLinks
  /// The rating that papers list: Red in the default scale.
  let exception: Rating
  let reader: Reader
  /// The priorities that are the reader's own, when they may see no others.
  let own: Set<Int>?
  /// Immediate safeguarding risks that the reader may know of.
  let risks: [ImmediateRisk]

  var months: [Month] { entry.periods.map(\.month) }
  var firstMonth: Month { months.first ?? plan.firstMonth }
  /// The month's period, as far as was known on the reader's day.
  var period: ReportingPeriod? {
    let period = entry.periods.first { $0.month == asAt }
    guard let closedOn = period?.closedOn, let knownOn, knownOn < closedOn else { return period }
    return ReportingPeriod(month: asAt, state: .open, closedOn: nil)
  }
  /// "Exception reports", in the council's own words.
  var reportsTitle: String { plan.settings.reportTitle + "s" }

  /// Where the trail of every page begins: the plan, for those who may read the whole of it.
  var home: (text: String, href: String) {
    reader.person.may(.readPlan) ? (plan.council.shortName, links.overview) : ("My work", "/")
  }

  /// Whether they may follow a figure to the records that it counts, whichever these are.
  var readsRecords: Bool { reader.person.reach(.readActions) == .all }

  /// Whether the report of a month is open to the reader: any, for those who read the whole plan; those
  /// that were published, for everybody else.
  func mayRead(_ period: ReportingPeriod) -> Bool {
    reader.person.may(.readPlan) || period.isPublished
  }

  /// Members read what was published, whatever has become of the month since.
  var edition: ReportEdition { reader.person.may(.readPlan) ? .newest : .published }

  /// Fields of a form that keep the reader at this month and day.
  var keptFields: HTML {
    "<input type=\"hidden\" name=\"as-at\" value=\"\(asAt.iso)\">\(keptKnownOn)"
  }

  var keptKnownOn: HTML {
    knownOn.map { "<input type=\"hidden\" name=\"known-on\" value=\"\($0.iso)\">" } ?? ""
  }

  /// - Parameter month: the month from the path, where it stands there; else from `?as-at=`.
  init(
    _ entry: PlanBook.Entry, query: Query, month: String? = nil, risks: [ImmediateRisk] = [],
    context: SignedInContext
  ) throws {
    self.entry = entry
    let person = context.reader.person
    self.risks = risks.filter {
      person.may(.readPlan)
        || person.may(
          .readActions, action: $0.standing.lead, priority: $0.standing.priority, of: entry.plan.id)
    }
    reader = context.reader
    own =
      context.reach == .own
      ? Set(context.person.ownPriorities.filter { $0.plan == entry.plan.id }.map(\.number)) : nil
    plan = entry.plan
    exception = entry.plan.scale.exception
    let pages = PlanLinks(plan: entry.plan.slug, asAt: nil)
    let months = entry.periods.map(\.month)
    guard let newest = months.last else {
      throw PageProblem(
        status: .notFound, title: "This plan has no month yet",
        sentences: [
          "Nothing has been reported against it. Import the plan with the month that it stands at."
        ],
        links: [("All plans", "/plans")])
    }
    asAt = try Self.month(month ?? query["as-at"], months: months, newest: newest, pages)
    knownOn = try query["known-on"].map { text in
      guard let day = Day(text) else {
        throw PageProblem(
          status: .badRequest, title: "That is not a day",
          sentences: [Day.refusal(of: text) + "."],
          links: [("Show what is known now", pages.overview)])
      }
      return day
    }
    links = PlanLinks(plan: entry.plan.slug, asAt: asAt, knownOn: knownOn)
  }

  private static func month(_ text: String?, months: [Month], newest: Month, _ links: PlanLinks) throws
    -> Month
  {
    guard let text, !text.isEmpty else { return newest }
    let span = "The plan has months from \(months[0].long) to \(newest.long)."
    guard let month = Month(text) else {
      throw PageProblem(
        status: .badRequest, title: "That is not a month",
        sentences: ["“\(text)” is not a month. Write it as year and month: 2017-03. \(span)"],
        links: [("The plan at \(newest.lastDay.long)", links.overview)])
    }
    guard months.contains(month) else {
      throw PageProblem(
        status: .notFound, title: "Nothing was reported for \(month.long)", sentences: [span],
        links: [
          ("The plan at \(newest.lastDay.long)", links.asAt(newest).overview),
          ("The plan at \(months[0].lastDay.long)", links.asAt(months[0]).overview),
        ])
    }
    return month
  }
}
