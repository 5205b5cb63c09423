import Improvement

/// How well the guard does on examples: what it should catch and does, what it misses, what it catches amiss.
struct PrivacyScore {
  private(set) var examples = 0
  private(set) var caught = 0
  private var missed: [String] = []
  private var amiss: [String] = []

  /// One line each.
  var faults: [String] { missed.map { "missed \($0)" } + amiss.map { "caught amiss \($0)" } }

  /// Of what is caught, how much should be.
  var precision: Double { share(of: caught + amiss.count) }
  /// Of what should be caught, how much is.
  var recall: Double { share(of: caught + missed.count) }

  private func share(of all: Int) -> Double { all == 0 ? 1 : Double(caught) / Double(all) }

  /// "precision 0.99, recall 0.98 on 212 examples"
  var sentence: String {
    "precision \(Self.twoPlaces(precision)), recall \(Self.twoPlaces(recall)) on \(examples) examples"
  }

  mutating func add(_ example: PrivacyExample, findings: [PrivacyGuard.Finding]) {
    examples += 1
    var rest = findings
    for wanted in wanted(example) {
      if let match = rest.firstIndex(where: { wanted.fits($0) }) {
        rest.remove(at: match)
        caught += 1
      } else {
        missed.append("on line \(example.line): \(wanted.kind.words), in “\(example.text)”")
      }
    }
    amiss += rest.map { "on line \(example.line): \($0.sentence), in “\(example.text)”" }
  }

  private struct Wanted {
    let kind: PrivacyGuard.Kind
    let found: String?

    func fits(_ finding: PrivacyGuard.Finding) -> Bool {
      finding.kind == kind && (found == nil || finding.found == found)
    }
  }

  /// One kind counts for every mark; without marks, one finding of the kind is wanted.
  private func wanted(_ example: PrivacyExample) -> [Wanted] {
    guard !example.marked.isEmpty else { return example.kinds.map { Wanted(kind: $0, found: nil) } }
    return example.marked.enumerated().map { place, found in
      Wanted(kind: example.kinds[min(place, example.kinds.count - 1)], found: found)
    }
  }

  private static func twoPlaces(_ share: Double) -> String {
    let hundredths = Int(share * 100)  // never rounded up to 1.00
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
