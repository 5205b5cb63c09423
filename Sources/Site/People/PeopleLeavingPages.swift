import Hummingbird
import Improvement
import Records

/// Leaving, coming back, and handing one's actions over.
extension PeoplePages {
  @Sendable func leave(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (old, moment) = (try await find(context), site.now())
    var new = old
    new.leftOn = moment.day
    let refusal = try await keep(old, new, context) {
      try SessionRecords.endAll(of: old.id, now: moment.seconds, $0)
    }
    if let refusal { return try await refused(context, old, refusal) }
    return Reply.seeOther("/people?done=left")
  }

  @Sendable func comeBack(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let old = try await find(context)
    var new = old
    new.leftOn = nil
    if let refusal = try await keep(old, new, context) { return try await refused(context, old, refusal) }
    return Reply.seeOther("/people?done=back")
  }

  private func refused(
    _ context: SignedInContext, _ person: Person, _ refusal: (field: String, sentence: String)
  ) async throws -> Response {
    var problems = FormProblems()
    problems.add(refusal.field, refusal.sentence)
    return try await page(context, person, PersonForm(person), problems: problems)
  }

  /// Gives a person's open actions to another's first post, in one step.
  @Sendable func reassign(_ request: Request, _ context: SignedInContext, _ form: FormData) async throws
    -> Response
  {
    let (site, from, council) = (site, try await find(context), context.person.council)
    let (to, occasion) = (ID<Person>(form["to"] ?? ""), site.occasion(context.reader))
    let count = try await site.database.write { session -> Int in
      guard let heir = try PersonRecords.find(to, of: council, session), heir.leftOn == nil,
        let post = heir.posts.first
      else { return 0 }
      return try Ledger.keep(session, occasion, council: council) { ledger in
        try plans(context, session).reduce(0) { count, entry in
          guard let newest = entry.periods.last else { return count }
          let position = try site.book.position(entry, asAt: newest.month, knownOn: nil, session)
          let open = position.live.filter { !$0.isComplete && from.holds($0.lead) }
          try LeadRecords.reassign(open.map { ($0.action, $0.lead) }, to: post, in: entry.plan.id, ledger)
          return count + open.count
        }
      }
    }
    return Reply.seeOther("/people?done=handed-\(count)")
  }
}
