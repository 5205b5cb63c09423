/// The share of all futures that have ended by each coming month, worked out and not tried: after each
/// month, how likely it is that so many actions remain.
struct ExactCompletion {
  /// From the month after the last that is known.
  let ended: [Double]

  init(remaining: Int, pace: [Int], horizon: Int) {
    var likely = [remaining: 1.0]
    var sum = 0.0
    ended = (0..<horizon).map { _ in
      var next: [Int: Double] = [:]
      for (left, chance) in likely {
        for net in pace {
          let share = chance / Double(pace.count)
          if left - net <= 0 { sum += share } else { next[left - net, default: 0] += share }
        }
      }
      likely = next
      return min(1, sum)
    }
  }
}
