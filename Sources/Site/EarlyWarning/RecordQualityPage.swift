import Documents
import Improvement
import Papers

/// Each gap with its actions, and the way to mend each.
struct RecordQualityPage: Sendable {
  let view: PlanView
  let quality: RecordQuality
  /// The one gap that is shown whole; nil for the beginning of each.
  let only: RecordGap?

  /// Rows of a gap before its own page.
  private static let most = 10
  private var mending: RecordMending { RecordMending(view: view) }

  var title: String { "Record quality, \(view.asAt.long)" }

  private var gaps: [RecordGap] {
    RecordGap.allCases.filter { gap in
      !quality.rows(gap).isEmpty && (only == nil || only == gap)
    }
  }

  var html: HTML {
    """
    \(Components.trail(trail))
    \(Components.knownOn(view))
    <div class="page-head"><div><h1>Record quality</h1>
    <p class="meta">\(summary)</p>\(if: !quality.rows.isEmpty, "<p class=\"small\"><a href=\"\(file)\">CSV</a></p>")</div>
    \(Components.asAt(view, action: view.links.page("record-quality")))
    </div>
    \(if: quality.rows.isEmpty, "<p class=\"empty\"><b>Nothing is missing.</b> \(quality.looked == 1 ? "The one action" : "Each of the \(quality.looked) actions") has what a record needs.</p>")
    \(if: only == nil && gaps.count > 1, index)
    <div class="stack-wide">\(each: gaps, section)</div>
    """
  }

  /// The same rows as a file.
  private var file: String {
    view.links.page("record-quality.csv") + "?as-at=\(view.asAt.iso)"
      + (only.map { "&gap=\($0.rawValue)" } ?? "")
  }

  private var trail: [(text: String, href: String)] {
    let start = [
      view.home,
      ("Early warning", view.links.earlyWarning()),
    ]
    return only == nil ? start : start + [("Record quality", view.links.recordQuality())]
  }

  private var summary: String {
    let (with, all) = (quality.rows.count, quality.looked)
    return with == 0
      ? "As at \(view.asAt.lastDay.long)."
      : "\(with) of \(Words.plural(all, "action")) in the plan as at \(view.asAt.lastDay.long) \(with == 1 ? "has" : "have") a gap. What is wrong most comes first."
  }

  private var index: HTML {
    """
    <ul class="tasks record-gaps">\(each: RecordGap.allCases, { gap in
      let count = quality.rows(gap).count
      return count == 0 ? "<li class=\"done\"><span>\(Words.capitalised(RecordMending.title(gap)))</span> <span class=\"state\">None</span></li>" : "<li><a href=\"#\(gap.rawValue)\">\(Words.capitalised(RecordMending.title(gap)))</a> <span class=\"state\">\(count)</span></li>"
    })</ul>
    """
  }

  private func section(_ gap: RecordGap) -> HTML {
    let rows = quality.rows(gap)
    let shown = only == gap ? rows[...] : rows.prefix(Self.most)
    let references = rows.map(\.standing.reference)
    return """
      <section aria-labelledby="\(gap.rawValue)">
      <div class="section section-head"><h2 id="\(gap.rawValue)"><a class="figure" href="\(view.links.register(references: references))">\(rows.count)</a> \(RecordMending.title(gap, count: rows.count))</h2>\(together(references, gap))</div>
      <table class="dense stacks mending">
      <caption class="unseen">\(Words.capitalised(RecordMending.title(gap)))</caption>
      <thead><tr><th scope="col">Ref.</th><th scope="col" class="wording">Action</th><th scope="col">What is missing</th><th scope="col"><span class="unseen">Mend</span></th></tr></thead>
      <tbody>\(each: shown, { row($0.standing, gap) })</tbody></table>
      \(if: rows.count > shown.count, "<p class=\"table-note\"><a href=\"\(view.links.recordQuality(gap))\">All \(rows.count)<span class=\"unseen\">: \(RecordMending.title(gap))</span></a></p>")
      </section>
      """
  }

  private func together(_ references: [Reference], _ gap: RecordGap) -> HTML {
    guard let href = mending.together(references, gap) else { return "" }
    return "<p><a href=\"\(href)\">Mend several at once</a></p>"
  }

  private func row(_ standing: Standing, _ gap: RecordGap) -> HTML {
    let mend = mending.one(standing, gap)
    return """
      <tr><td>\(Components.reference(standing.reference, view.links))</td>
      <th scope="row" class="wording"><span class="clip-two">\(standing.title)</span></th>
      <td data-label="What is missing">\(gap.sentence(for: standing))</td>
      <td class="nowrap"><a href="\(mend.href)">\(mend.act)<span class="unseen"> \(standing.reference.text)</span></a></td></tr>

      """
  }
}
