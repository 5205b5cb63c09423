import Documents
import Improvement
import Papers
import Records

/// What an officer says of a month that is closed. It is kept with its reason, by the hand that answers for
/// the record, and changes no closed figure.
extension UpdateWriting {
  /// Why the month is corrected; nil when it is not told, or something else must be mended first.
  func reason(_ form: UpdateForm, _ content: UpdateContent, _ problems: inout FormProblems) -> String? {
    let reason = String(trimmed(form["correction"]))
    if reason.isEmpty {
      problems.add("correction", "Say why \(subject.month.long) is corrected now that it is closed")
    }
    for (field, finding) in PrivacyQuestion.findings(in: [("correction", reason)], of: subject.plan) {
      problems.add(field, finding.request)
    }
    let isCompletion = subject.scale[content.rating]?.kind == .complete && !subject.standing.isComplete
    if isCompletion {
      problems.add(
        "rating",
        "Nobody accepts what they say themselves is complete. Send it for the month that is open, to be accepted there."
      )
    }
    return problems.isEmpty ? reason : nil
  }

  func correct(_ content: UpdateContent, _ evidence: [Evidence], because reason: String) async throws {
    let (site, subject, author, occasion) = (site, subject, author, site.occasion(author.title))
    let plan = subject.plan
    try await site.database.write { session in
      try Ledger.keep(session, occasion, council: plan.council.id) { ledger in
        try CorrectionRecords.keep(
          content, of: subject.action.id, asAt: subject.month, because: reason, in: plan.id,
          update: site.ids(), ledger)
        try Notices(site: site).tellRating(
          subject.action, from: History(subject.action.updates).standing(asAt: subject.month)?.rating,
          to: content.rating, asAt: subject.month, subject.entry, ledger)
        try EvidenceRecords.add(evidence, to: subject.action.id, in: plan.id, ids: site.ids, ledger)
        try DraftRecords.remove(subject.action.id, month: subject.month, author: author.id, session)
      }
    }
  }
}
