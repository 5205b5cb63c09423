import Improvement

// What in canonical JSON looks like somebody's identity, with the path of the member.
extension PlanImport.CanonicalReader {
  mutating func watchIdentities(_ draft: PlanDraft) {
    for (index, action) in draft.actions.enumerated() {
      let path = "plan.actions[\(index)] (\(action.reference))"
      watch(action.stem, "\(path).stem")
      for part in action.parts { watch(part.text, "\(path).subPoints \(part.letter))") }
      watch(action.shortTitle, "\(path).shortTitle")
      watch(action.withdrawal?.reason, "\(path).withdrawal.reason")
      for evidence in action.evidence { watch(evidence.title, "\(path).evidence") }
      for waiting in action.dependencies { watch(waiting.what, "\(path).dependencies") }
      for change in action.timescaleChanges {
        watch(change.reason, "plan.changeRequests (\(action.reference)).reason")
      }
      for (index, update) in action.updates.enumerated() { watch(update, "\(path).updates[\(index)]") }
    }
    for (index, narrative) in draft.priorityNarratives.enumerated() {
      watch(narrative.narrative.text, "plan.priorityNarratives[\(index)].text")
    }
  }

  private mutating func watch(_ update: Update, _ path: String) {
    watch(update.narrative.text, "\(path).narrative")
    watch(update.interim, "\(path).interim")
    watch(update.whatIsDifferent, "\(path).whatIsDifferent")
    watch(update.risk?.reason, "\(path).immediateSafeguardingRisk.reason")
  }

  private mutating func watch(_ text: String?, _ path: String) {
    if let text { log.watch(text, at: "\(path): ") }
  }
}
