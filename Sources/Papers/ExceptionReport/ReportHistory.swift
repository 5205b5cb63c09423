import Documents
import Improvement

/// The closing that a report is told from and those of its month before it: what was printed first, and
/// why it was corrected.
package struct ReportHistory: Hashable, Sendable {
  package let told: PeriodClosure
  /// In their order.
  package let earlier: [PeriodClosure]
  /// Whether its reader may know the figures of closings that were never published.
  private let isForMembers: Bool

  package init(_ told: PeriodClosure, among closures: [PeriodClosure], as edition: ReportEdition) {
    self.told = told
    earlier = closures.filter { $0.number < told.number }
    isForMembers = edition == .published
  }

  /// By which links must name it, for others stand in its place; nil where it stands.
  package var closing: Int? { told.reopening == nil ? nil : told.number }

  private func hidesFigures(of closure: PeriodClosure) -> Bool {
    isForMembers && closure.publishedOn == nil
  }

  /// - Parameter red: what the scale calls an exception; nil where the report is not of the whole plan's
  ///   exceptions, so that the figures of closings would not be its own.
  package func sentences(_ red: String?) -> [String] {
    var sentences = earlier.map { closure in
      var sentence = "It had been closed on \(closure.closedOn.long)"
      if let red, !hidesFigures(of: closure) {
        sentence += " with \(closure.exceptions) \(red) of \(closure.due) due"
      }
      guard let reopening = closure.reopening else { return sentence + "." }
      let reason = reopening.reason
      let stop = reason.last.map { ".!?".contains($0) } == true ? "" : "."
      return sentence + ", and was reopened on \(reopening.on.long): \(reason)\(stop)"
    }
    if let reopening = told.reopening {
      sentences.append(
        "It has been reopened since, on \(reopening.on.long), and its figures may be corrected.")
    }
    return sentences
  }

  /// Every closing up to the one that the report is told from.
  var json: JSON {
    .array(
      (earlier + [told]).map { closure in
        let hides = hidesFigures(of: closure)
        // Why it was reopened is told with what came of it.
        let reason = closure == told ? nil : closure.reopening?.reason
        return .members([
          "closedOn": .string(closure.closedOn.iso),
          "red": hides ? .null : .number(closure.exceptions), "due": hides ? .null : .number(closure.due),
          "publishedOn": .text(closure.publishedOn?.iso),
          "reopenedOn": .text(closure.reopening?.on.iso), "because": .text(reason),
        ])
      })
  }
}
