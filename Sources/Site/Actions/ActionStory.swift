import Documents
import Improvement
import Papers

/// What has been said, newest first.
struct ActionStory {
  let page: ActionPage
  private var scale: RatingScale { page.view.plan.scale }

  var html: HTML {
    let updates = page.effective
    return """
      <section aria-labelledby="said">
      <div class="section section-head"><h2 id="said">What has been said</h2></div>
      \(if: updates.isEmpty, "<p class=\"empty\">Nothing yet.</p>", else: "<ol class=\"story\">\(each: updates.enumerated(), { said($1, before: $0 + 1 < updates.count ? updates[$0 + 1] : nil) })</ol>")
      </section>
      """
  }

  private func said(_ update: Update, before: Update?) -> HTML {
    let isSame =
      before.map { !update.narrative.isEmpty && update.narrative.saysTheSame(as: $0.narrative) } ?? false
    return """
      <li>
      <h3><time datetime="\(update.asAt.iso)">\(update.asAt.long)</time> \(Components.rating(scale[update.rating], scale: scale))\(change(update, before))</h3>
      \(each: update.narrative.blocks, Self.block)
      \(if: isSame, "<p class=\"small\"><b>The same words as in \(before?.asAt.long ?? "").</b></p>")
      \(update.interim.map { "<p><b>In the meantime:</b> \($0)</p>" as HTML })
      \(forecast(update, before))
      \(update.risk.map(risk))
      \(update.whatIsDifferent.map { "<p><b>What is different now:</b> \($0)</p>" as HTML })
      \(if: !update.jointWith.isEmpty, "<p class=\"small\">Said together with \(Components.references(update.jointWith, page.view.links)).</p>")
      <p class="meta">\(source(update))</p>
      </li>

      """
  }

  static func block(_ block: Narrative.Block) -> HTML {
    switch block {
    case .paragraph(let words): "<p>\(words)</p>\n"
    case .bullets(let items): "<ul>\(each: items, { "<li>\($0)</li>" })</ul>\n"
    }
  }

  private func change(_ update: Update, _ before: Update?) -> HTML {
    guard let before, before.rating != update.rating, let rating = scale[before.rating] else { return "" }
    return " <span class=\"meta\">was \(rating.label)</span>"
  }

  private func forecast(_ update: Update, _ before: Update?) -> HTML {
    guard let forecast = update.forecast else { return "" }
    let moved = before?.forecast.flatMap { $0 == forecast ? nil : ", was \($0.long)" } ?? ""
    return "<p><b>Forecast:</b> \(forecast.long)\(moved)</p>"
  }

  private func risk(_ risk: SafeguardingRisk) -> HTML {
    """
    <p><b>Immediate safeguarding risk: \(risk.isImmediate ? "yes" : "no").</b> \(risk.reason) <span class="meta">\(risk.assessedBy)</span></p>
    """
  }

  private static func how(_ origin: Submission.Origin) -> String {
    switch origin {
    case .lead: ""
    case .partner: " for a partner"
    case .officer: " for the lead"
    case .link: " through a link"
    }
  }

  /// What was said for the same month before, by somebody else.
  private func corrected(_ update: Update) -> Update? {
    let before = page.action.updates.prefix { $0.id != update.id }.last { $0.asAt == update.asAt }
    return before?.submittedBy == update.submittedBy ? nil : before
  }

  private func source(_ update: Update) -> String {
    let named = page.view.entry.named
    var words: String
    if let reason = update.correctedBecause {
      return
        "Corrected on \(update.recordedOn.long), after the month was closed, by \(named(update.submittedBy ?? "officer")): \(reason)"
    }
    if let origin = update.origin, let sentOn = update.sentOn {
      words = "Sent on \(sentOn.long) by \(named(update.submittedBy ?? "lead"))\(Self.how(origin))"
      words += update.acceptedBy.map { ", accepted on \(update.recordedOn.long) by \(named($0))" } ?? ""
    } else {
      words = "Recorded on \(update.recordedOn.long)"
      if let person = update.submittedBy { words += " by \(named(person))" }
    }
    words += "."
    if let minuted = update.boardMinute {
      words += " The board accepted it on \(minuted.on.long), minute \(minuted.minute)."
    }
    if let reason = update.acceptedAlone {
      words += " It was accepted by whoever sent it, because: \(reason)\(reason.hasSuffix(".") ? "" : ".")"
    }
    if let corrected = corrected(update) {
      words += " It corrects what \(named(corrected.submittedBy ?? "lead")) said."
    }
    if let discussed = update.discussedAt {
      words += " Discussed by the \(discussed.body) on \(discussed.date.long)."
    }
    return words
  }
}
