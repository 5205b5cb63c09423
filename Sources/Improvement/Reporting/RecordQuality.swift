/// What is missing from the record of each action, or looks as if nobody had thought about it. Only
/// actions that are in the plan and not withdrawn are looked at.
package struct RecordQuality: Sendable {
  package struct Row: Hashable, Sendable {
    package let standing: Standing
    /// In the order of `RecordGap`; never empty.
    package let gaps: [RecordGap]

    /// A sentence a gap: what is missing, and how to mend it.
    package var sentences: [String] { gaps.map { $0.sentence(for: standing) } }
  }

  package let asAt: Month
  /// Actions with a gap, by reference.
  package let rows: [Row]
  /// Actions that were looked at.
  package let looked: Int

  package init(_ records: [RecordedAction], asAt: Month) {
    self.asAt = asAt
    let live = records.filter { !$0.standing.isWithdrawn }
    let ends = PlanEnds(live.map(\.standing))
    looked = live.count
    rows = live.sorted { $0.standing.reference < $1.standing.reference }.compactMap { record in
      let gaps = RecordGap.allCases.filter { $0.isOpen(in: record, ends) }
      return gaps.isEmpty ? nil : Row(standing: record.standing, gaps: gaps)
    }
  }

  package func rows(_ gap: RecordGap) -> [Row] {
    rows.filter { $0.gaps.contains(gap) }
  }

  /// A sentence for each gap that some action has, with how many of how many.
  package var sentences: [String] {
    RecordGap.allCases.compactMap { gap in
      let number = rows(gap).count
      return number == 0 ? nil : "\(number) of \(counted(looked, "action")) \(gap.words(for: number))."
    }
  }
}
