/// Chance that falls the same way every time for a seed (SplitMix64), so that a failure can be found again.
package struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: Int) {
    state = UInt64(seed)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in so many.
  package mutating func once(in times: Int) -> Bool {
    number(1...times) == 1
  }

  package mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }
}
