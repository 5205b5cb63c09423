import Documents
import Improvement

/// The board's summary of a month: one page with what everybody must know, or two with what stands behind it.
/// Its figures are the exception report's own.
package struct BoardSummaryPaper: Sendable {
  package enum Length: Int, Sendable, CaseIterable { case one = 1, two }

  package let paper: Paper

  package init(_ content: ExceptionReportContent, _ length: Length) {
    let writer = BoardSummaryWriter(content)
    let plan = content.plan
    let report = ExceptionReportPaper(content).paper
    var sections = [
      Paper.Section(
        id: "position", title: "The position at \(writer.month.lastDay.long)", blocks: writer.position),
      Paper.Section(id: "exceptions", title: "Rated \(writer.red), by priority", blocks: writer.exceptions),
      Paper.Section(id: "next", title: "What may turn \(writer.red) next", blocks: writer.next),
    ]
    if length == .two {
      sections += [
        Paper.Section(id: "priorities", title: "By priority", blocks: writer.priorities, startsPage: true),
        Paper.Section(id: "completed", title: "Completed in \(writer.month.long)", blocks: writer.completed),
        Paper.Section(id: "reasons", title: "Why, and what is done in the meantime", blocks: writer.reasons),
      ]
    }
    paper = Paper(
      caption: plan.settings.board, title: "Board summary, \(content.report.asAt.long)",
      facts: [Paper.Fact("Council", plan.council.name), Paper.Fact("Plan", plan.title)],
      standing: report.standing, sections: sections, layout: .summary)
  }
}

extension PaperPrint {
  /// The summary for printing, dated as its exception report is.
  package init(_ content: ExceptionReportContent, _ length: BoardSummaryPaper.Length, address: String? = nil)
  {
    self.init(content, address: address)
    paper = BoardSummaryPaper(content, length).paper
  }
}
