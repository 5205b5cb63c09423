import Documents
import Improvement

/// What every part of the board's summary writes with. Lists are as long as its pages have room for; how many
/// more there are is always said, with the way to them.
struct BoardSummaryWriter {
  let content: ExceptionReportContent
  let summary: BoardSummary
  let report: ExceptionReportWriter

  init(_ content: ExceptionReportContent) {
    self.content = content
    summary = BoardSummary(content.report)
    report = ExceptionReportWriter(content)
  }

  var plan: Plan { content.plan }
  var month: Month { summary.month }
  var red: String { plan.scale.exception.label }

  /// An action by its reference and its title, cut at a word.
  func named(_ standing: Standing, _ most: Int) -> [Inline] {
    [report.reference(standing), .text(" " + Words.short(standing.title, most))]
  }

  /// "24 more actions are in the exception report": nothing where there are none.
  func more(_ number: Int, _ list: ReportList = .exceptions) -> [Block] {
    guard number > 0 else { return [] }
    return [
      .note(
        report.say(
          .summaryMore,
          [
            "number": [.text(String(number))], "actions are": number.of("action is", "actions are"),
            "report": [reportLink(list)],
          ]))
    ]
  }

  var reportLink: Inline { reportLink(.exceptions) }

  private func reportLink(_ list: ReportList) -> Inline {
    .link(plan.settings.reportTitle.lowercased(), href: report.links.exceptionReport(month, list: list))
  }

  func cell(_ words: [Inline]) -> [Block] { [.paragraph(words)] }
  func cell(_ text: String) -> [Block] { cell([.text(text)]) }
  func difference(_ number: Int) -> [Block] { cell(summary.hasBefore ? report.signed(number) : "-") }

  /// A figure of the month before, which opens the records of that month.
  func before(_ number: Int, _ change: (inout RegisterFilter) -> Void = { _ in }) -> Inline {
    guard summary.hasBefore else { return .text("-") }
    var filter = RegisterFilter()
    change(&filter)
    return .figure(String(number), href: report.links.asAt(month - 1).register(filter))
  }

  func figure(_ number: Int, _ change: (inout RegisterFilter) -> Void = { _ in }) -> Inline {
    var filter = RegisterFilter()
    change(&filter)
    return report.figure(String(number), filter)
  }
}
