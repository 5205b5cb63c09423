import Documents
import Improvement

extension PaperPrint {
  /// The exception report for printing, dated at the day on which its month was closed, else by its month end.
  package init(_ content: ExceptionReportContent, address: String? = nil) {
    let day = (content.isClosed ? content.period?.closedOn : nil) ?? content.report.asAt.lastDay
    self.init(
      ExceptionReportPaper(content).paper, organisation: content.plan.council.name,
      seconds: day.ordinal * 86_400, address: address)
  }
}
