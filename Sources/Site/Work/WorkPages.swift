import Hummingbird
import Improvement
import Records

/// A person's own work: what is asked of them, what waits for them, and where to go.
struct WorkPages: Sendable {
  let site: Site

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let (reader, query) = (context.reader, Query(request))
    let (parts, draft, isAlone) = try await site.database.read { session in
      let parts = try self.parts(reader.person, session)
      let person = reader.person
      return (
        parts, try query["draft"].map { try self.draft($0, of: person, parts, session) },
        try person.may(.managePeople)
          && PersonRecords.all(person.council, session).allSatisfy { $0.id == person.id }
      )
    }
    var page = WorkPage(reader: reader, parts: parts)
    page.sent = query["sent"]
    (page.draft, page.isAlone) = (draft, isAlone)
    return Reply.page(site.layout.plain(title: "My work", main: page.html, reader: reader))
  }

  /// Completions that wait for the minute in which the board accepts them.
  private func minutes(
    _ entry: PlanBook.Entry, _ session: any Session
  ) throws -> [WorkPage.AwaitedMinute] {
    let waiting = try SubmissionRecords.undecided(entry.listed, session).filter { $0.state == .awaitingBoard }
    guard !waiting.isEmpty, let newest = entry.periods.last?.month else { return [] }
    let position = try site.book.position(entry, asAt: newest, knownOn: nil, session)
    return waiting.compactMap { submission in
      position.standings.first { $0.action == submission.action }.map {
        WorkPage.AwaitedMinute(submission: submission, standing: $0)
      }
    }
  }

  /// What is said of the draft that was just kept, in whichever plan and month it is.
  private func draft(
    _ reference: String, of person: Person, _ parts: [WorkPage.Part], _ session: any Session
  ) throws -> DraftNotice {
    for part in parts {
      for month in part.months {
        let notice = try DraftNotice.find(
          reference, among: month.answers.items, part.entry.plan, month.period.month,
          author: person.id.rawValue, session)
        if let notice { return notice }
      }
    }
    return DraftNotice(reference: reference, identities: [])
  }

  private func parts(_ person: Person, _ session: any Session) throws -> [WorkPage.Part] {
    try PlanRecords.all(session).filter { $0.council.id == person.council }.compactMap { listed in
      guard let entry = try site.book.entry(slug: listed.slug, session) else { return nil }
      let months = try entry.periods.filter { !$0.isClosed }.map { period -> WorkPage.OpenMonth in
        let position = try site.book.position(entry, asAt: period.month, knownOn: nil, session)
        return WorkPage.OpenMonth(
          period: period, answers: try MonthAnswersSource(site: site).answers(entry, period, session),
          drafts: try DraftRecords.actions(of: person.id.rawValue, listed, month: period.month, session),
          own: position.live.filter { person.isOwn($0, of: entry.plan.id) })
      }
      let risks = try site.immediateRisks(entry, session).filter {
        person.may(.readPlan) || person.isOwn($0.standing, of: entry.plan.id)
      }
      return WorkPage.Part(
        entry: entry, months: months.reversed(), risks: risks,
        minutes: person.may(.recordAcceptance) ? try minutes(entry, session) : [])
    }
  }
}
