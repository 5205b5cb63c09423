import Improvement

/// What is missing, a row for each gap of each action, as a table for spreadsheets.
extension RecordQualityPage {
  var rows: [[String]] {
    let gaps = RecordGap.allCases.filter { only == nil || only == $0 }
    return [["Gap", "Reference", "Priority", "Action", "Lead", "What is missing"]]
      + gaps.flatMap { gap in
        quality.rows(gap).map(\.standing).map { standing in
          [
            RecordMending.title(gap), standing.reference.text, String(standing.priority), standing.title,
            standing.lead ?? "", gap.sentence(for: standing),
          ]
        }
      }
  }
}
