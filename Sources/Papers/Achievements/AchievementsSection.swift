import Documents
import Improvement

/// What was achieved in some months, as blocks of any paper: a heading for each of the council's headings under
/// which something stands, and under it the entries in order of their days.
package struct AchievementsSection: Sendable {
  private let list: AchievementList
  private let months: ClosedRange<Month>
  private let links: PlanLinks

  package init(_ list: AchievementList, months: ClosedRange<Month>, plan: Plan) {
    self.list = list.among(months)
    self.months = months
    links = PlanLinks(plan: plan.slug, asAt: nil)
  }

  package var section: Paper.Section {
    Paper.Section(id: "achievements", title: "Achievements", blocks: blocks)
  }

  package var blocks: [Block] {
    let groups = list.byHeading
    guard !groups.isEmpty else {
      return [.paragraph([.text("No achievement is on record for \(Self.span(months)).")])]
    }
    return groups.flatMap { heading, entries -> [Block] in
      [.heading(heading.title), .bullets(entries.map(words))]
    }
  }

  private func words(_ entry: Achievement) -> [Inline] {
    var words: [Inline] = [.strong(entry.day.long), .text(": \(entry.words)")]
    if !entry.actions.isEmpty {
      let references = entry.actions.map { [Inline.reference($0.text, href: links.action($0))] }
      words += [.text(" (")] + Array(references.joined(separator: [.text(", ")])) + [.text(")")]
    } else if let priority = entry.priority {
      words.append(.text(" (Priority \(priority))"))
    }
    return words
  }

  /// "March 2017", "January to March 2017", "December 2016 to March 2017"
  package static func span(_ months: ClosedRange<Month>) -> String {
    let (first, last) = (months.lowerBound, months.upperBound)
    if first == last { return first.long }
    return "\(first.year == last.year ? first.name : first.long) to \(last.long)"
  }
}
