import Documents
import Improvement
import Papers

/// The months for which a report can be read, newest first.
struct ExceptionReportsPage: Sendable {
  let view: PlanView
  /// A month with the figures that its report has: those of its closing, once it is closed.
  struct Row: Sendable {
    let period: ReportingPeriod
    let due: Int
    let listed: Int
    /// Nil when its figures are those of the records.
    var history: ReportHistory?
  }

  let figures: [Row]

  var html: HTML {
    let red = view.exception
    return """
      \(Components.trail([view.home]))
      <div class="page-head"><div><h1>\(view.reportsTitle)</h1>
      <p class="lede">For each month end: which due actions are \(red.label), why, and what moved.</p>
      <p class="small"><a href="\(view.links.page("exception-reports.csv"))">CSV</a></p></div></div>
      <table class="dense stacks reports">
      <caption class="unseen">\(view.reportsTitle) by month, newest first</caption>
      <thead><tr><th scope="col">Month</th><th scope="col" class="number">\(red.label)</th><th scope="col" class="number">Of those due</th><th scope="col" class="number">Share</th><th scope="col">State</th></tr></thead>
      <tbody>\(each: figures, row)</tbody>
      </table>
      """
  }

  private func row(_ row: Row) -> HTML {
    let (period, listed, due) = (row.period, row.listed, row.due)
    let links = view.links.asAt(period.month)
    var listedFilter = RegisterFilter()
    listedFilter.list = .exceptions
    var dueFilter = RegisterFilter()
    dueFilter.due = .yes
    return """
      <tr><th scope="row" class="nowrap"><a href="\(links.exceptionReport(period.month))">\(period.month.long)</a></th>
      <td class="number strong" data-label="\(view.exception.label)">\(figure(listed, links.register(listedFilter)))</td>
      <td class="number" data-label="Of those due">\(figure(due, links.register(dueFilter)))</td>
      <td class="number" data-label="Share">\(Shares.single(listed, of: due, decimals: view.plan.settings.decimals)?.text ?? "-")</td>
      <td data-label="State">\(state(row))</td></tr>

      """
  }

  private func figure(_ count: Int, _ href: String) -> HTML {
    view.readsRecords ? Components.figure(count, href) : "\(count)"
  }

  private func state(_ row: Row) -> HTML {
    guard let history = row.history else {
      let period = row.period
      return period.isClosed
        ? "Closed\(period.closedOn.map { " on " + $0.long } ?? "")" : "Provisional: \(period.state.rawValue)"
    }
    let again = history.told.number > 1 ? " again" : ""
    let before = history.sentences(view.exception.label).joined(separator: " ")
    return """
      Closed\(again) on \(history.told.closedOn.long)\(if: !before.isEmpty, "<br><span class=\"meta\">\(before)</span>")
      """
  }
}
