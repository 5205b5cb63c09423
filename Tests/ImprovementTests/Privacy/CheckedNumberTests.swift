import Testing

@testable import Improvement

/// NHS numbers and UPNs, whose forms check themselves.
@Suite struct CheckedNumberTests {
  /// Out of ranges that are given out; checked by hand against the two rules.
  static let nhsNumbers = ["9990000018", "9990000123", "9991112227", "9993330000", "9998765439"]
  static let upns = ["C999000016001", "R999000016002", "N999123416007", "B99900001601A", "J99900001405K"]

  private func kinds(_ text: String) -> [PrivacyGuard.Kind] { PrivacyGuard().findings(in: text).map(\.kind) }

  @Test("One wrong figure makes an NHS number none", arguments: nhsNumbers)
  func nhsNumber(number: String) {
    #expect(kinds("no \(number) is") == [.nhsNumber])
    for other in oneWrong(number, of: "0123456789") { #expect(!kinds("no \(other) is").contains(.nhsNumber)) }
  }

  @Test("One wrong figure or letter makes a UPN none", arguments: upns)
  func upn(number: String) {
    #expect(kinds(number) == [.upn] && kinds(number.lowercased()) == [.upn])
    let others = ["0123456789", "ABCDEFGHJKLMNPQRTUVWXYZ"].flatMap { oneWrong(number, of: $0) }
    for other in others { #expect(!kinds(other).contains(.upn), "\(other)") }
  }

  @Test("The worked sum of the NHS number's rule", arguments: 0...9)
  func weights(last: Int) {
    // 1×10 + 2×9 + 3×8 + 4×7 + 5×6 + 6×5 + 7×4 + 8×3 + 9×2 = 210 = 19×11 + 1, and 11 - 1 = 10: never given out.
    #expect(!NHSNumber.checks([1, 2, 3, 4, 5, 6, 7, 8, 9, last]))
    // 1×10 = 10, and 11 - 10 = 1; 5×10 + 2×2 = 54 = 4×11 + 10, and 11 - 10 = 1.
    #expect(NHSNumber.checks([1, 0, 0, 0, 0, 0, 0, 0, 0, last]) == (last == 1))
    #expect(NHSNumber.checks([5, 0, 0, 0, 0, 0, 0, 0, 2, last]) == (last == 1))
    // 1×2 + 3×3 = 11: no remainder, and 11 is written 0.
    #expect(NHSNumber.checks([0, 0, 0, 0, 0, 0, 0, 3, 1, last]) == (last == 0))
  }

  @Test("Each weight of a UPN", arguments: 1...12)
  func upnWeights(place: Int) {
    var signs = Array("A000000000000".utf8)
    #expect(UniquePupilNumber.checks(signs))
    signs[place] = UInt8(ascii: "1")
    // A 1 in the second place weighs 2, and the third of 23 letters is C.
    signs[0] = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)[place + 1]
    #expect(UniquePupilNumber.checks(signs))
  }

  /// Each number that has another figure, or another letter, in one place.
  private func oneWrong(_ number: String, of signs: String) -> [String] {
    number.indices.filter { signs.contains(number[$0]) }.flatMap { place in
      signs.filter { $0 != number[place] }.map { sign in
        number.replacingCharacters(at: place, with: sign)
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(at place: Index, with sign: Character) -> String {
    var other = self
    other.replaceSubrange(place...place, with: [sign])
    return other
  }
}
