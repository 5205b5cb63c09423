import Testing

@testable import Improvement

@Suite struct PrivacyExampleTests {
  @Test("The guard catches what it should and lets the rest be")
  func precisionAndRecall() throws {
    let guardian = try PrivacyExample.guardian()
    var (own, heldOut) = (PrivacyScore(), PrivacyScore())
    for example in try PrivacyExample.all() {
      let findings = guardian.findings(in: example.text)
      if example.isHeldOut {
        heldOut.add(example, findings: findings)
      } else {
        own.add(example, findings: findings)
      }
    }
    print("privacy guard: \(own.sentence); held out: \(heldOut.sentence)")
    for fault in own.faults + heldOut.faults { print("privacy guard: \(fault)") }
    #expect(own.precision >= 0.98 && own.recall >= 0.98)
    #expect(heldOut.precision >= 0.95 && heldOut.recall >= 0.95)
  }

  @Test("Every kind has examples of what is one and the file has as many of what is not")
  func examples() throws {
    let examples = try PrivacyExample.all()
    #expect(examples.filter { !$0.isHeldOut }.count >= 260)
    #expect(examples.filter(\.isHeldOut).count >= 60)
    for part in [examples.filter(\.isHeldOut), examples.filter { !$0.isHeldOut }] {
      let share = Double(part.filter(\.kinds.isEmpty).count) / Double(part.count)
      #expect((0.4...0.6).contains(share))
      for kind in PrivacyGuard.Kind.allCases {
        #expect(part.filter { $0.kinds.contains(kind) }.count >= 3, "\(kind)")
      }
    }
  }

  @Test(
    "A line that is not understood is refused",
    arguments: [
      "yes: Ring 07700 900123.", "yes telephone: Ring «07700 900123».", "no: «07700 900123»", "maybe: 1",
      "yes phone, postcode: Ring 07700 900123.", "Ring 07700 900123.", "no: <U+zz>",
    ])
  func misprints(line: String) {
    #expect(throws: PrivacyMisprint.self) { try PrivacyExample.read(line, number: 1, isHeldOut: false) }
  }

  @Test("The score counts what is missed and what is caught amiss")
  func score() throws {
    var score = PrivacyScore()
    for line in ["yes phone: «1» and «2»", "yes phone: 3", "no: 4", "yes phone, upn: «5» «6»"] {
      let example = try PrivacyExample.read(line, number: 1, isHeldOut: false)
      score.add(
        example,
        findings: ["1", "3", "4", "5", "6"].filter(example.text.contains).map {
          PrivacyGuard.Finding(kind: .phone, found: $0, place: 0..<1)
        })
    }
    // Right: 1, 3 and 5. Missed: 2, and 6, which is found as another kind. Amiss: 4, and 6.
    #expect(score.sentence == "precision 0.60, recall 0.60 on 4 examples")
    #expect(score.faults.count == 4)
  }
}
