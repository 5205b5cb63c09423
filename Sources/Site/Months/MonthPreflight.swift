import Documents
import Improvement
import Papers

/// What was checked, faults first, each with where it is mended.
struct MonthPreflight {
  let desk: MonthDesk
  let preflight: Preflight
  private var view: PlanView { desk.view }

  var html: HTML {
    let (faults, passed) = (preflight.faults, preflight.passed)
    return """
      <section aria-labelledby="preflight">
      <div class="section section-head"><h2 id="preflight">Pre-flight</h2><p>\(faults.count == 1 ? "1 fault" : "\(faults.count) faults"), \(passed) passed</p></div>
      <ul class="tasks">\(each: faults, fault)\(each: preflight.checks.filter(\.passes), { "<li class=\"done\"><span>\($0.title)</span> <span class=\"state\">\($0.state)</span></li>" })</ul>
      </section>
      """
  }

  private func fault(_ check: Preflight.Check) -> HTML {
    let grouped = Dictionary(grouping: check.faults, by: \.sentence).sorted {
      ($0.value.first?.reference?.sortKey ?? "") < ($1.value.first?.reference?.sortKey ?? "")
    }
    return """
      <li class="fault"><span>\(check.title)<br><span class="small">\(HTML.joined(grouped.map { line($0.key, $0.value.compactMap(\.reference), check.key) }, by: "<br>"))</span></span> <span class="state">\(check.state)</span></li>
      """
  }

  /// "4.6.6, 9.5.1: no answer on immediate risk"
  private func line(_ sentence: String, _ references: [Reference], _ key: String) -> HTML {
    guard !references.isEmpty else { return "\(sentence)" }
    let shown = references.sorted().prefix(12)
    let links = shown.map { reference -> HTML in
      "<a href=\"\(mending(reference, key))\">\(reference.text)</a>"
    }
    let more = references.count - shown.count
    return "\(HTML.joined(links, by: ", "))\(if: more > 0, " and \(more) more"): \(sentence)"
  }

  private func mending(_ reference: Reference, _ key: String) -> String {
    if key == "review", let waiting = desk.waiting.first(where: { $0.standing.reference == reference }) {
      return view.links.page("submissions/" + waiting.submission.id.rawValue)
    }
    // Others see what is wrong with it, and cannot mend it.
    guard view.reader.person.may(.updateActions) else { return view.links.action(reference) }
    return view.links.page(
      "actions/\(PercentEncoding.encode(reference.text))/updates?month=\(view.asAt.iso)")
  }
}
