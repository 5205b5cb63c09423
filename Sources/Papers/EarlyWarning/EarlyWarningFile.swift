import Documents
import Improvement

/// What a month tells of the next, as a table for spreadsheets: a row for each action of each list, and
/// one for each lead whose updates are missing or came late. The names of its columns are a contract.
package struct EarlyWarningFile: Sendable {
  private let warning: EarlyWarning

  package init(_ warning: EarlyWarning) {
    self.warning = warning
  }

  package var csv: String {
    let header = [
      "Warning", "Reference", "Priority", "Action", "Lead", "Rating", "End", "Forecast", "Updated", "Months",
      "What is wrong",
    ]
    let next = warning.asAt + 1
    var rows = warning.turningException.map {
      row("Turning \(warning.scale.exception.label)", $0, said: "Ends in \(next.long) and is not under way.")
    }
    rows += warning.turningLate.map {
      row("Turning late", $0, said: "Ends in \(next.long) and is under way.")
    }
    rows += warning.unchanged.map { row("Said the same", $0.standing, months: $0.months, said: $0.sentence) }
    rows += warning.slips.map {
      row("Forecast past its end", $0.standing, months: $0.months, said: $0.sentence)
    }
    rows += warning.stale.map { row("No update", $0.standing, months: $0.months, said: $0.sentence) }
    rows += warning.answers.map { lead in
      ["Updates by lead", "", "", "", lead.lead ?? "", "", "", "", "", "", lead.sentence]
    }
    return CSVWriter.write([header] + rows, byteOrderMark: true)
  }

  private func row(_ warning: String, _ standing: Standing, months: Int? = nil, said: String) -> [String] {
    [
      warning, standing.reference.text, String(standing.priority), standing.title, standing.lead ?? "",
      standing.rating?.label ?? "", standing.timescale.to.iso, standing.forecast?.iso ?? "",
      standing.updatedAsAt?.iso ?? "", months.map(String.init) ?? "", said,
    ]
  }
}
