import Documents
import Improvement
import Papers
import Records

/// What comes with an update to prove it: files, and a link.
extension UpdateWriting {
  /// Files that pass are kept at once, so that a form that is shown again has not lost them.
  func keepFiles(
    _ sent: FormData, in form: inout UpdateForm, _ problems: inout FormProblems
  ) throws -> String? {
    if let refused = sent.refusedFiles.first(where: { $0.field == "evidence" }) { return refused.sentence }
    for file in sent.files where file.field == "evidence" {
      if let named = namesSomebody(file, form, &problems) { return named }
      switch try EvidenceGiven.keep(file, site) {
      case .refused(let sentence): return sentence
      case .kept(let file):
        let kept = UpdateForm.KeptFile(
          hash: file.hash, name: file.name, size: file.size, mediaType: file.mediaType)
        if !form.files.contains(where: { $0.hash == file.hash }) { form.files.append(kept) }
      }
    }
    return nil
  }

  /// A file is called by its name wherever it is shown, and only its sender can give it another.
  private func namesSomebody(
    _ file: FormData.File, _ form: UpdateForm, _ problems: inout FormProblems
  ) -> String? {
    guard trimmed(form["privacy"]).isEmpty,
      let found = PrivacyQuestion.findings(in: [("evidence", file.name)], of: subject.plan).first
    else { return nil }
    problems.add("privacy", "Or, if it names nobody, say why it may be sent as it is, and choose it again")
    return
      "The file’s name has “\(found.finding.found)” in it, which looks like \(found.finding.kind.words): give it another name and choose it again"
  }

  func newEvidence(_ form: UpdateForm, _ problems: inout FormProblems) -> [Evidence] {
    let day = site.now().day
    let given = date(of: form, &problems)
    // Sent for a month, it is that month's evidence however late it comes, unless it says otherwise; the day
    // on which it came stands beside it.
    let dated = given ?? min(day, (subject.month + 1).lastDay)
    func kind(_ title: String) -> String {
      Evidence.kinds.contains(form["evidence-kind"])
        ? form["evidence-kind"] : Evidence.kind(titled: title)
    }
    var evidence = form.files.map { file in
      Evidence(
        title: file.name, kind: kind(file.name), date: dated,
        file: Evidence.File(hash: file.hash, name: file.name, size: file.size, mediaType: file.mediaType),
        addedBy: author.title, addedOn: day)
    }
    let (link, title) = (String(trimmed(form["evidence-link"])), String(trimmed(form["evidence-title"])))
    let problem = EvidenceGiven.problem(link: link, title: title)
    problems.add("evidence-link", problem)
    guard problem == nil, !link.isEmpty else { return evidence }
    evidence.append(
      Evidence(
        title: title.isEmpty ? link : title, kind: kind(title), date: dated, link: link,
        addedBy: author.title, addedOn: day))
    return evidence
  }

  /// The day that the evidence bears, where one was given.
  private func date(of form: UpdateForm, _ problems: inout FormProblems) -> Day? {
    let text = String(trimmed(form["evidence-date"]))
    guard !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      problems.add("evidence-date", Day.refusal(of: text))
      return nil
    }
    if day > site.now().day {
      problems.add("evidence-date", "The evidence is dated \(day.long), which is still to come")
    }
    return day
  }
}
