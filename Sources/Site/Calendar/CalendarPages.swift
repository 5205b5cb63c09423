import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// A person's deadlines for their own calendar program, behind an address that only they know.
struct CalendarPages: Sendable {
  let site: Site

  @Sendable func feed(_ request: Request, _ context: AppContext) async throws -> Response {
    let name = try context.parameters.require("token")
    guard name.hasSuffix(".ics"), let token = SecretToken(String(name.dropLast(4))) else {
      throw HTTPError(.notFound)
    }
    let site = site
    let feed = try await site.database.read { session -> CalendarFeed? in
      guard let person = try CalendarFeedRecords.person(of: token.hash, session) else { return nil }
      let entries = try PlanRecords.all(session).filter { $0.council.id == person.council }
        .compactMap { try site.book.entry(slug: $0.slug, session) }
      let events = try entries.flatMap {
        try CalendarDeadlines(site: site, person: person).events($0, session)
      }
      return CalendarFeed(name: "Line of Sight", events: events)
    }
    guard let feed, let stamp = CalendarMoment(site.now().iso) else { throw HTTPError(.notFound) }
    var response = Reply.bytes(Array(feed.text(stamp: stamp).utf8), type: CalendarFeed.mediaType)
    response.headers[.cacheControl] = "private, max-age=3600"
    return response
  }
}

/// The deadlines of one person in one plan: the month's, and those of the actions that they lead. They
/// name references and never what was said.
struct CalendarDeadlines {
  let site: Site
  let person: Person

  func events(_ entry: PlanBook.Entry, _ session: any Session) throws -> [CalendarEvent] {
    guard let newest = entry.periods.last else { return [] }
    let position = try site.book.position(entry, asAt: newest.month, knownOn: nil, session)
    let own = position.live.filter { person.isOwn($0, of: entry.plan.id) && !$0.isComplete }
    return months(entry, hasActions: !own.isEmpty) + own.flatMap { due($0, entry) }
  }

  private func months(_ entry: PlanBook.Entry, hasActions: Bool) -> [CalendarEvent] {
    entry.periods.filter { !$0.isClosed }.flatMap { period -> [CalendarEvent] in
      let links = PlanLinks(plan: entry.plan.slug, asAt: nil)
      func event(_ what: String, _ day: Day?, _ words: String, _ path: String) -> CalendarEvent? {
        day.flatMap { CalendarDay($0.iso) }.map {
          .deadline(
            uid: "\(what)-\(period.month.iso)-\(entry.plan.id.rawValue)", on: $0, summary: words,
            url: site.settings.address + path)
        }
      }
      let name = period.month.long
      let month = links.period(period.month)
      let runs = person.may(.runMonth)
      return [
        hasActions ? event("updates", period.updatesBy, "Updates for \(name)", "/") : nil,
        runs ? event("close", period.closeBy, "Close \(name)", month) : nil,
        person.may(.readPlan)
          ? event("board", period.boardOn, "\(entry.plan.settings.board): \(name)", month) : nil,
      ].compactMap { $0 }
    }
  }

  private func due(_ standing: Standing, _ entry: PlanBook.Entry) -> [CalendarEvent] {
    let address =
      site.settings.address + PlanLinks(plan: entry.plan.slug, asAt: nil).action(standing.reference)
    func event(_ what: String, _ month: Month, _ words: String) -> CalendarEvent? {
      CalendarDay(month.lastDay.iso).map {
        .deadline(
          uid: "\(what)-\(standing.action.rawValue)", on: $0, summary: "\(standing.reference) \(words)",
          url: address)
      }
    }
    let forecast = standing.forecast.flatMap { forecast -> CalendarEvent? in
      forecast == standing.timescale.to ? nil : event("forecast", forecast, "is forecast to be finished")
    }
    return [event("due", standing.timescale.to, "is due"), forecast].compactMap { $0 }
  }
}
