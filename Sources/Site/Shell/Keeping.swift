import Records

extension Site {
  /// Keeps what a form asks for, or gives it back: looks at what it is about, notices what somebody else has
  /// kept since it was opened, checks it and keeps it, all in one transaction.
  ///
  /// - Parameters:
  ///   - load: what the form is about.
  ///   - kept: the record that it would overwrite; nil for something new.
  ///   - keep: keeps what the form asks for, or keeps nothing and says what must be mended first.
  /// - Returns: the form that is given back, with what it is about; nil when it was kept.
  func keep<Desk: Sendable>(
    _ form: FormData, _ context: SignedInContext, on load: @escaping @Sendable (any Session) throws -> Desk,
    over kept: @escaping @Sendable (Desk) -> KeptRecord? = { _ in nil },
    _ keep: @escaping @Sendable (Desk, Filled, Ledger) throws -> FormProblems
  ) async throws -> (desk: Desk, form: OpenForm)? {
    let (filled, occasion, council) = (Filled(form), occasion(context.reader), context.person.council)
    return try await database.write { session in
      let desk = try load(session)
      if let kept = kept(desk), let meanwhile = try Meanwhile.since(form, kept, of: council, session) {
        return (desk, OpenForm(filled: meanwhile.filled, meanwhile: meanwhile))
      }
      let problems = try Ledger.keep(session, occasion, council: council) { try keep(desk, filled, $0) }
      return problems.isEmpty ? nil : (desk, OpenForm(filled: filled, problems: problems))
    }
  }
}
