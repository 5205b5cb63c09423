import Records

/// What a form asks for is kept, or the form is given back: in one transaction the site looks at what the form
/// is about, notices what somebody else has kept since it was opened, checks it and keeps it.
extension Site {
  /// What a form is given back with; nil when what it asks for was kept.
  typealias Again<Desk> = (desk: Desk, form: OpenForm)?

  /// - Parameters:
  ///   - load: what the form is about.
  ///   - kept: the record that it would overwrite; nil for something new. Where it has changed since, both
  ///     are shown side by side.
  ///   - keep: keeps what the form asks for, or keeps nothing and says what must be mended first.
  func keep<Desk: Sendable>(
    _ form: FormData, _ context: SignedInContext, on load: @escaping @Sendable (any Session) throws -> Desk,
    over kept: @escaping @Sendable (Desk) -> KeptRecord? = { _ in nil },
    _ keep: @escaping @Sendable (Desk, Filled, Ledger) throws -> FormProblems
  ) async throws -> Again<Desk> {
    try await take(form, context, load, keep) { desk, session in
      guard let kept = kept(desk),
        let meanwhile = try Meanwhile.since(form, kept, of: context.person.council, session)
      else { return nil }
      return OpenForm(filled: meanwhile.filled, meanwhile: meanwhile)
    }
  }

  /// - Parameters:
  ///   - seen: the mark of what the form would overwrite.
  ///   - told: what is said where it has changed since.
  func keep<Desk: Sendable>(
    _ form: FormData, _ context: SignedInContext, on load: @escaping @Sendable (any Session) throws -> Desk,
    seen: @escaping @Sendable (Desk) -> String, told: @escaping @Sendable (Desk) -> FormProblems,
    _ keep: @escaping @Sendable (Desk, Filled, Ledger) throws -> FormProblems
  ) async throws -> Again<Desk> {
    try await take(form, context, load, keep) { desk, _ in
      guard form["seen"] != seen(desk) else { return nil }
      return OpenForm(filled: Filled(form), problems: told(desk), isLate: true)
    }
  }

  private func take<Desk: Sendable>(
    _ form: FormData, _ context: SignedInContext, _ load: @escaping @Sendable (any Session) throws -> Desk,
    _ keep: @escaping @Sendable (Desk, Filled, Ledger) throws -> FormProblems,
    late: @escaping @Sendable (Desk, any Session) throws -> OpenForm?
  ) async throws -> Again<Desk> {
    let (filled, occasion) = (Filled(form), occasion(context.reader))
    return try await database.write { session in
      let desk = try load(session)
      if let late = try late(desk, session) { return (desk, late) }
      let problems = try Ledger.keep(session, occasion, council: context.person.council) {
        try keep(desk, filled, $0)
      }
      return problems.isEmpty ? nil : (desk, OpenForm(filled: filled, problems: problems))
    }
  }
}
