/// The listed actions grouped by published timescale, newest end month first; a range stands after
/// the single month in which it ends.
package struct Deadlines: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let from: Month
    package let to: Month
    package let label: String
    package let standings: [Standing]
    package let share: Shares.Share?
  }

  package let rows: [Row]
  package let addsUp: Bool

  package init(_ listed: [Standing], decimals: Int = 0) {
    struct Key: Hashable { let from: Month, to: Month }
    let groups = Dictionary(grouping: listed) { Key(from: $0.timescale.from, to: $0.timescale.to) }
    let ordered = groups.sorted { one, other in
      (one.key.to, one.key.from) > (other.key.to, other.key.from)
    }
    let shares = Shares.closed(ordered.map(\.value.count), decimals: decimals)
    addsUp = shares.addsUp
    rows = ordered.enumerated().map { index, group in
      Row(
        from: group.key.from, to: group.key.to, label: group.value[0].timescale.label,
        standings: group.value.sorted { $0.reference < $1.reference }, share: shares.shares?[index])
    }
  }

  /// The listed action that was due first, with its row; among several the lowest reference.
  package var oldest: (standing: Standing, row: Row)? {
    let all = rows.flatMap { row in row.standings.map { (standing: $0, row: row) } }
    return all.min { one, other in
      (one.standing.timescale.to, one.standing.reference) < (
        other.standing.timescale.to, other.standing.reference
      )
    }
  }

  /// Rows by size, the largest first; among equals the newest deadline first.
  package var bySize: [Row] {
    rows.enumerated().sorted {
      ($1.element.standings.count, $0.offset) < ($0.element.standings.count, $1.offset)
    }
    .map(\.element)
  }
}
