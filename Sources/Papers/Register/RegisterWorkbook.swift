import Documents
import Improvement

/// The register as a workbook: the columns of the CSV, with months and numbers that sort as such, and ratings on
/// their colours.
extension RegisterFile {
  /// - Parameters:
  ///   - created: when the file is made, in seconds since 1970.
  ///   - address: of an action's page. Without one its reference opens nothing.
  package func workbook(created: Int, address: ((Reference) -> String)? = nil) -> Workbook {
    let title = "Register of actions, \(asAt.long)"
    let widths = Self.widths + own.map { _ in 20 }
    let figures = Self.figures
    let sheet = Workbook.Sheet(
      name: "Register", title: plan.title,
      columns: header.enumerated().map { index, heading in
        Workbook.Column(heading, width: widths[index], figures.contains(heading) ? .figures : .words)
      },
      rows: rows.map { row in
        cells(row.standing, row.text, address) + own.map { $0.cell(row.standing.action) }
      })
    return Workbook(
      Workbook.Properties(
        title: title, subject: plan.title, organisation: plan.council.name, created: created),
      sheets: [sheet])
  }

  /// Of each of `columns`.
  private static let widths: [Double] = [11, 9, 26, 58, 24, 18, 11, 11, 7, 7, 13, 12, 11, 20, 11, 11]
  private static let figures: Set = ["Priority", "Start", "End", "Forecast", "Updated", "As at"]

  private func cells(
    _ standing: Standing, _ text: String, _ address: ((Reference) -> String)?
  ) -> [Workbook.Cell] {
    let reference = standing.reference
    return [
      address.map { .link(reference.text, to: .address($0(reference))) } ?? .text(reference.text),
      .whole(standing.priority), .text(plan.priority(standing.priority)?.title), .text(text),
      .text(standing.lead), .text(standing.timescale.printed), .month(standing.start),
      .month(standing.timescale.to), .answer(standing.isDue), .answer(standing.isLate),
      .rating(standing.rating), .answer(standing.isWithdrawn), .month(standing.forecast),
      .text(standing.category), .month(standing.updatedAsAt), .month(asAt),
    ]
  }
}

extension RegisterFile.OwnColumn {
  fileprivate func cell(_ action: ID<Action>) -> Workbook.Cell {
    guard let value = values[action] else { return .empty }
    switch kind {
    case .text, .yesOrNo, .choice: return .text(value)
    case .number:
      if let whole = Int(value) { return .whole(whole) }
      return Double(value).map { .decimal($0, format: "General") } ?? .text(value)
    case .date: return CalendarDay(value).map { .day($0) } ?? .text(value)
    }
  }
}

extension Workbook.Cell {
  fileprivate static func text(_ text: String?) -> Self { text.map { .text($0) } ?? .empty }

  fileprivate static func answer(_ answer: Bool) -> Self { .text(answer ? "Yes" : "No") }

  fileprivate static func month(_ month: Month?) -> Self {
    guard let month else { return .empty }
    return CalendarDay(year: month.year, month: month.month, day: 1).map { .month($0) } ?? .text(month.iso)
  }

  fileprivate static func rating(_ rating: Rating?) -> Self {
    guard let rating else { return .empty }
    return .rating(
      PaperRating(letter: rating.letter, label: rating.label, tone: rating.tone.rawValue))
  }
}
