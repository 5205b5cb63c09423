/// What is checked before a month is closed: every count, every account, every name. A fault does not
/// forbid closing; it asks for a reason, which is kept.
package struct Preflight: Sendable {
  package struct Fault: Hashable, Sendable {
    /// Where it is mended; nil when it is about the whole.
    package let reference: Reference?
    package let sentence: String
  }

  package struct Check: Hashable, Sendable {
    /// What should hold: "Every Red says where it stands".
    package let key: String
    package let title: String
    /// "14 of 15"
    package let state: String
    package let faults: [Fault]
    package var passes: Bool { faults.isEmpty }
  }

  package let checks: [Check]
  package var faults: [Check] { checks.filter { !$0.passes } }
  package var passed: Int { checks.count { $0.passes } }

  /// What is said of an action this month, and what is known of it.
  package struct Account: Sendable {
    package let standing: Standing
    /// The update that stands, with its texts.
    package let update: Update?
    package let parts: [Part]
    package let start: Month?
    package let hasEvidence: Bool
    /// What the evidence that came since the month began is called.
    package let newEvidence: [String]
    package let privacyReason: String?

    package init(
      standing: Standing, update: Update?, parts: [Part], start: Month?, hasEvidence: Bool,
      newEvidence: [String] = [], privacyReason: String?
    ) {
      self.standing = standing
      self.update = update
      self.parts = parts
      self.start = start
      self.hasEvidence = hasEvidence
      self.newEvidence = newEvidence
      self.privacyReason = privacyReason
    }

    var reference: Reference { standing.reference }
    var isThisMonths: Bool { update?.asAt == standing.asAt }
  }

  /// - Parameters:
  ///   - narratives: words for priorities that wait for a reviewer.
  ///   - rest: the checks of what is accepted.
  package init(_ answers: MonthAnswers, narratives: [SentNarrative], rest: [Check]) {
    checks = [Self.answered(answers, narratives)] + rest
  }

  /// The checks of what is accepted, which are the same as long as the plan is.
  ///
  /// - Parameters:
  ///   - report: the exception report as it would be closed.
  ///   - accounts: every live action.
  ///   - narratives: what is said of priorities for the month.
  package static func checks(
    _ report: ExceptionReport, accounts: [Account], narratives: [PriorityNarrative] = [],
    privacy: PrivacyGuard
  ) -> [Check] {
    let scale = report.plan.scale
    let exceptions = accounts.filter { $0.standing.isException }
    return [
      words(exceptions, scale), risks(exceptions, scale), evidence(accounts, scale),
      reasons(accounts, scale), PreflightNames.check(accounts, report.plan),
      identities(accounts, narratives, privacy),
    ] + PreflightFigures.checks(report)
  }

  static func check(
    _ key: String, _ title: String, _ all: Int, _ faults: [Fault], none: String = "none to look at"
  ) -> Check {
    Check(
      key: key, title: title, state: all == 0 ? none : "\(all - faults.count) of \(all)", faults: faults)
  }

  private static func answered(_ answers: MonthAnswers, _ narratives: [SentNarrative]) -> Check {
    let updates = answers.items.filter { $0.answer.waits }.map {
      Fault(reference: $0.standing.reference, sentence: "waiting for review")
    }
    let words = narratives.map {
      Fault(reference: nil, sentence: "words for priority \($0.words.priority) waiting for review")
    }
    let waiting = updates + words
    return Check(
      key: "review", title: "Every update that came in is reviewed",
      state: waiting.isEmpty ? "none waits" : "\(waiting.count) \(waiting.count == 1 ? "waits" : "wait")",
      faults: waiting)
  }

  private static func words(_ exceptions: [Account], _ scale: RatingScale) -> Check {
    let faults = exceptions.compactMap { account -> Fault? in
      guard account.isThisMonths, let update = account.update, !update.narrative.isEmpty else {
        return Fault(
          reference: account.reference, sentence: "no words for \(account.standing.asAt.name)")
      }
      return nil
    }
    return check("words", "Every \(scale.exception.label) says where it stands", exceptions.count, faults)
  }

  private static func risks(_ exceptions: [Account], _ scale: RatingScale) -> Check {
    let faults = exceptions.filter { !$0.isThisMonths || $0.update?.risk == nil }.map {
      Fault(reference: $0.reference, sentence: "no answer on immediate risk")
    }
    return check(
      "risk", "Every \(scale.exception.label) has an answer about immediate risk", exceptions.count, faults)
  }

  private static func evidence(_ accounts: [Account], _ scale: RatingScale) -> Check {
    let completed = accounts.filter {
      $0.standing.isComplete && $0.standing.ratingBefore?.kind != .complete
    }
    let faults = completed.compactMap { account -> Fault? in
      if !account.hasEvidence { return Fault(reference: account.reference, sentence: "no evidence") }
      if account.update?.whatIsDifferent == nil {
        return Fault(reference: account.reference, sentence: "nothing on what is different now")
      }
      return nil
    }
    return check(
      "evidence", "Every new \(scale.complete.label) has evidence and says what is different",
      completed.count,
      faults)
  }

  private static func reasons(_ accounts: [Account], _ scale: RatingScale) -> Check {
    var (breaking, faults): (Int, [Fault]) = (0, [])
    for account in accounts where account.isThisMonths {
      guard let update = account.update, let rating = scale[update.rating] else { continue }
      let facts = RatingRules.Facts(
        start: account.start, end: account.standing.timescale.to, asAt: account.standing.asAt,
        rated: rating.kind, before: account.standing.ratingBefore?.kind,
        parts: account.parts.map { $0.doneOn != nil })
      switch RatingRules.verdict(on: rating, facts) {
      case .fits: continue
      case .needsReason:
        breaking += 1
        if update.overrideReason == nil {
          faults.append(
            Fault(
              reference: account.reference,
              sentence: "\(rating.label) where the rules suggest another rating, with no reason"))
        }
      case .refused:
        breaking += 1
        faults.append(Fault(reference: account.reference, sentence: "\(rating.label) and not due"))
      }
    }
    return check(
      "reasons", "Every rating that breaks a rule has a reason", breaking, faults, none: "none breaks one")
  }

  private static func identities(
    _ accounts: [Account], _ narratives: [PriorityNarrative], _ privacy: PrivacyGuard
  ) -> Check {
    let said = accounts.filter(\.isThisMonths)
    let faults = said.compactMap { account -> Fault? in
      guard account.privacyReason == nil, let update = account.update else { return nil }
      let texts = [
        update.narrative.text, update.interim, update.whatIsDifferent, update.risk?.reason,
        update.overrideReason,
      ]
      let found = (texts.compactMap { $0 } + account.newEvidence).flatMap(privacy.findings(in:))
      return found.first.map { Fault(reference: account.reference, sentence: $0.sentence) }
    }
    // Newest last: what was said before it is said no longer.
    let newest = Dictionary(narratives.map { ($0.priority, $0) }, uniquingKeysWith: { $1 })
    let ofPriorities = newest.values.sorted { $0.priority < $1.priority }.compactMap { narrative in
      privacy.findings(in: narrative.narrative.text).first.map {
        Fault(reference: nil, sentence: "Priority \(narrative.priority): \($0.sentence)")
      }
    }
    let all = faults + ofPriorities
    return Check(
      key: "privacy", title: "Nothing looks like somebody’s identity",
      state: all.isEmpty ? counted(said.count, "update") : "\(all.count) to look at", faults: all)
  }
}
