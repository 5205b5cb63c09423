import Documents
import Improvement
import Papers
import Records

/// Every version with its approval trail, the newest first; and, for the officer, fixing the next one.
struct VersionsPage: Sendable {
  let view: PlanView
  let versions: [VersionRecords.Kept]
  var form = VersionForm()
  var problems = FormProblems()
  var note: String?

  private var mayEdit: Bool { view.reader.person.may(.editPlan) }
  private var newest: [VersionRecords.Kept] { versions.reversed() }
  private var inForce: PlanVersion? { versions.map(\.version).filter(\.isApproved).max { $0.date < $1.date } }

  var title: String { problems.title("Versions of the plan") }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Versions of the plan</h1>
    <p class="lede">\(summary)</p></div></div>
    <div class="split">
    <div>\(if: versions.isEmpty, "<p class=\"empty\"><b>No version yet.</b> Fix the plan as it stands, so that a body can approve that very text and later ones can be held against it.</p>", else: list)</div>
    <div class="stack-wide">\(if: !versions.isEmpty, compare)\(if: mayEdit, fixing)</div>
    </div>
    """
  }

  private var summary: String {
    guard let inForce else { return "None has been approved yet." }
    return "Version \(inForce.number) is in force, since \(inForce.date.long)."
  }

  private var list: HTML {
    "<ol class=\"story versions\">\(each: newest, item)</ol>"
  }

  private func item(_ kept: VersionRecords.Kept) -> HTML {
    let version = kept.version
    return """
      <li\(if: !version.isApproved, " class=\"said\"")><h2><a href="\(view.links.version(version.number))">Version \(version.number)</a> \(VersionWords.tag(version))</h2>
      \(if: !version.note.isEmpty, "<p>\(version.note)</p>")
      \(VersionWords.approvals(kept))
      <p class="meta">\(VersionWords.text(kept, view))</p></li>

      """
  }

  private var compare: HTML {
    let sides = newest.map(Editions.Side.version)
    return """
      <section aria-labelledby="compare"><div class="section"><h2 id="compare">Compare two</h2></div>
      \(VersionWords.chooser(view, sides: [.now] + sides, from: sides.first, to: .now))</section>
      """
  }

  private var fixing: HTML {
    """
    <section aria-labelledby="fix"><div class="section"><h2 id="fix">Fix the plan as it stands</h2></div>
    <p>Its wording, leads and dates of today are kept as a draft version. Ratings and updates are no part of it.</p>
    <form class="form" method="post" action="\(view.links.versions)" novalidate>\(Components.proof(view.reader))
    \(form.html(problems))
    <p><button class="button">Fix as a draft</button></p></form></section>
    """
  }
}
