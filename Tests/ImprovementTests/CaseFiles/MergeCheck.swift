import Foundation
import Improvement

/// "Merging on 2017-04-03; because Late grant; approved by Board": every difference, in order, a line
/// each. "nothing changes" when there is none, "refused: …" for what must be settled first.
struct MergeCheck {
  let merge: PlanMerge
  let again: PlanMerge

  init(_ heading: CaseLine, _ plan: PlanCase) throws {
    guard let file = plan.file else { throw heading.misprint("“The file says …” is not there") }
    let fields = heading.text.components(separatedBy: "; ")
    let today = try heading.day(String(fields[0].dropFirst("Merging on ".count)))
    var control: ChangeControl?
    if fields.count == 3, let reason = CaseLine.rest(of: fields[1], after: "because"),
      let body = CaseLine.rest(of: fields[2], after: "approved by")
    {
      control = ChangeControl(reason: reason, approvedBy: body)
    } else if fields.count > 1 {
      throw heading.misprint("not understood")
    }
    let kept = plan.kept.draft
    merge = PlanMerge(file.draft, into: kept, changeControl: control, today: today)
    again = PlanMerge(file.draft, into: kept.keeping(merge), changeControl: control, today: today)
  }

  func check(_ check: PlanCase.Check) -> [CaseFailure] {
    let claim = CaseClaim(line: check.heading)
    var failures: [CaseFailure] = []
    let refused = merge.problems.map { "refused: \($0.sentence)" }
    let actual = merge.differences.map(\.sentence) + refused
    let said = check.claims.map(\.text)
    let expected = said == ["nothing changes"] ? [] : said
    if expected != actual {
      let lines = actual.isEmpty ? ["nothing changes"] : actual
      failures += claim.fail("it says\n    \(lines.joined(separator: "\n    "))")
    }
    if !again.differences.isEmpty {
      let words = again.differences.map(\.sentence).joined(separator: "\n    ")
      failures += claim.fail("merged a second time it still says\n    \(words)")
    }
    return failures
  }

  static func fields(_ said: String) -> Set<PlanDraft.Field>? {
    guard said != "everything" else { return Set(PlanDraft.Field.allCases) }
    guard said != "no more" else { return [] }
    let names = said.components(separatedBy: ", ")
    let known = PlanDraft.Field.allCases.filter { names.contains(name($0)) }
    return known.count == names.count ? Set(known) : nil
  }

  /// "success measure" for successMeasure.
  private static func name(_ field: PlanDraft.Field) -> String {
    String(describing: field).reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
  }
}

extension PlanCase {
  static func fields(_ said: String, _ line: CaseLine) throws -> Set<PlanDraft.Field> {
    guard let fields = MergeCheck.fields(said) else { throw line.misprint("no file can say that") }
    return fields
  }
}
