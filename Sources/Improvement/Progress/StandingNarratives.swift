extension PriorityNarrative {
  /// Of what was said of each priority for a month, the words that stand: the newest. Earlier ones stay on
  /// record.
  ///
  /// - Parameter narratives: of any months, those of a priority and month in the order of their recording.
  package static func standing(_ narratives: [PriorityNarrative], asAt month: Month) -> [PriorityNarrative] {
    let said = narratives.filter { $0.asAt == month }
    let newest = Dictionary(said.map { ($0.priority, $0) }, uniquingKeysWith: { $1 })
    return newest.values.sorted { $0.priority < $1.priority }
  }
}
