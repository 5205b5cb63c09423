import Documents
import Improvement
import Papers

/// The closings of a month, newest first: by whom, what members read, and why it was reopened.
struct MonthClosures {
  let desk: MonthDesk
  private var view: PlanView { desk.view }

  var html: HTML { "\(each: desk.closures.reversed(), row)" }

  private func row(_ closure: PeriodClosure) -> HTML {
    """
    <p class="small">\(closure.number == 1 ? "Closed" : "Closed again (\(closure.number))") on \(closure.closedOn.long) by \(view.entry.named(closure.closedBy)): \(figures(closure)). \(published(closure))Fingerprint <code class="hash">\(String(closure.hash.prefix(16)))</code>\(reopened(closure))</p>

    """
  }

  func figures(_ closure: PeriodClosure) -> HTML {
    let words = "\(closure.exceptions) \(view.exception.label) of \(closure.due) due"
    guard closure != desk.closures.last || !desk.period.isClosed else { return "\(words)" }
    let link = view.links.exceptionReport(view.asAt, closing: closure.number)
    return "<a href=\"\(link)\">\(words)</a>"
  }

  private func published(_ closure: PeriodClosure) -> HTML {
    closure.publishedOn.map { "Published on \($0.long). " } ?? ""
  }

  private func reopened(_ closure: PeriodClosure) -> HTML {
    guard let reopening = closure.reopening else { return "" }
    return """
      <br>Reopened on \(reopening.on.long) by \(view.entry.named(reopening.by)): <b>\(reopening.reason)</b>
      """
  }
}

/// Above a month that is open again: why, and what members read meanwhile.
struct ReopenedNotice {
  let desk: MonthDesk

  var html: HTML {
    guard !desk.period.isClosed, let reopening = desk.closures.last?.reopening else { return "" }
    let read = ReportEdition.published.closure(among: desk.closures, isClosed: false)
    let members: HTML =
      read.map {
        "Members go on reading the report as it was closed on \($0.closedOn.long): \(MonthClosures(desk: desk).figures($0))."
      } ?? "Its report has not been published."
    return """
      <div class="notice" role="note"><p>Reopened on \(reopening.on.long) by \(desk.view.entry.named(reopening.by))</p>
      <p>\(reopening.reason)</p><p class="small">\(members)</p></div>
      """
  }
}
