import Documents
import Improvement

/// The exception report in words: which sections, in which order. Each section has a file of its own.
package struct ExceptionReportPaper: Sendable {
  package let paper: Paper

  package init(_ content: ExceptionReportContent) {
    let writer = ExceptionReportWriter(content)
    let plan = content.plan
    let month = content.report.asAt
    paper = Paper(
      caption: plan.settings.board,
      title: "\(plan.settings.reportTitle), \(month.long)",
      facts: Self.facts(writer),
      standing: Self.standing(content),
      sections: [
        Paper.Section(id: "purpose", title: "Purpose", blocks: writer.purpose),
        Paper.Section(id: "recommendations", title: "Recommendations", blocks: writer.recommendations),
        Paper.Section(id: "background", title: "Background", blocks: writer.background),
        Paper.Section(id: "actions", title: writer.words.sectionTitle, blocks: writer.list),
        Paper.Section(id: "accounts", title: "Where each of them stands", blocks: writer.accounts),
        Paper.Section(id: "analysis", title: "Analysis", blocks: writer.analysis),
      ])
  }

  private static func facts(_ writer: ExceptionReportWriter) -> [Paper.Fact] {
    let (plan, scope) = (writer.plan, writer.report.scope)
    var facts = [
      Paper.Fact(
        "Subject",
        Plain.text(
          writer.say(.subject, ["plan": [.text(plan.title)], "which": [.text(writer.words.subject)]]))),
      Paper.Fact("Council", plan.council.name),
      Paper.Fact("Position at", writer.report.asAt.lastDay.long),
    ]
    if let number = scope.priority, let priority = plan.priority(number) {
      facts.append(Paper.Fact("Only", priority.heading))
    }
    if let category = scope.category { facts.append(Paper.Fact("Only category", Category.phrase(category))) }
    if let body = scope.body { facts.append(Paper.Fact("Only the responsibility of", body)) }
    if !plan.settings.leadOfficer.isEmpty {
      facts.append(Paper.Fact("Lead officer", plan.settings.leadOfficer))
    }
    if !plan.settings.contactOfficer.isEmpty {
      facts.append(Paper.Fact("Contact officer", plan.settings.contactOfficer))
    }
    return facts
  }

  private static func standing(_ content: ExceptionReportContent) -> Paper.Standing {
    let month = content.report.asAt.long
    guard let closedOn = content.period?.closedOn, content.isClosed else {
      return .provisional("Provisional: \(month) has not been closed, and these figures may still change.")
    }
    let isWhole = content.report.list == .exceptions && content.report.scope == ReportScope()
    let red = isWhole ? content.plan.scale.exception.label : nil
    let history = content.history?.sentences(red) ?? []
    return .closed((["\(month) was closed on \(closedOn.long)."] + history).joined(separator: " "))
  }

  /// The sentences of the analysis and background, as plain text, in their order.
  package var sentences: [String] {
    paper.sections.filter { $0.id != "accounts" && $0.id != "actions" }.flatMap { section in
      section.blocks.compactMap { block in
        if case .paragraph(let words) = block { return Plain.text(words) }
        return nil
      }
    }
  }

  /// Notes under tables and footnotes.
  package var notes: [String] {
    paper.sections.flatMap { section in
      section.blocks.compactMap { block in
        if case .note(let words) = block { return Plain.text(words) }
        return nil
      }
    }
  }
}

/// A paper's words without their links.
package enum Plain {
  package static func text(_ words: [Inline]) -> String {
    words.map { word in
      switch word {
      case .text(let text), .strong(let text), .figure(let text, _), .reference(let text, _),
        .link(let text, _):
        text
      case .rating(let rating): rating.label
      }
    }.joined()
  }
}
