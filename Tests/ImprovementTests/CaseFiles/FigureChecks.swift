import Foundation
import Improvement

/// "Reading": which rating a cell stands for. "0% when due: Overdue at 0%"
enum ReadingCheck {
  static func check(_ line: CaseLine, _ facts: CaseFacts) throws -> [CaseFailure] {
    let claim = CaseClaim(line: line)
    guard let (subject, said) = claim.parts else { throw line.misprint("not understood") }
    let isDue = subject.hasSuffix(" when due")
    let printed = isDue ? String(subject.dropLast(" when due".count)) : subject
    return claim.hold(said, against: facts.scale.read(printed, isDue: isDue)?.label ?? "not understood")
  }
}

/// "Shares" or "Shares to one decimal": "23, 142, 133: 8, 48, 44" for a closed set, "15 of 236: 6%".
enum SharesCheck {
  static func check(_ line: CaseLine, decimals: Int) throws -> [CaseFailure] {
    let claim = CaseClaim(line: line)
    guard let (subject, said) = claim.parts else { throw line.misprint("not understood") }
    let halves = subject.components(separatedBy: " of ")
    if halves.count == 2 {
      let share = Shares.single(
        try line.number(halves[0]), of: try line.number(halves[1]), decimals: decimals)
      return claim.hold(said, against: CaseWords.share(share))
    }
    let closed = Shares.closed(
      try subject.components(separatedBy: ", ").map { try line.number($0) }, decimals: decimals)
    let figures = closed.shares.map { $0.map(\.figure).joined(separator: ", ") } ?? "-"
    return claim.hold(said, against: closed.addsUp ? figures : figures + "; may not add to 100")
  }
}
