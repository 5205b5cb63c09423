import Documents
import Improvement
import Papers

/// The proof that is kept of an action: files to save, links to follow.
struct ActionEvidence {
  let view: PlanView
  let evidence: [Evidence]

  var list: HTML {
    evidence.isEmpty
      ? "<p class=\"empty\">None yet.</p>" : "<ul class=\"links\">\(each: evidence, item)</ul>"
  }

  private func item(_ evidence: Evidence) -> HTML {
    let added =
      evidence.addedBy.map {
        ". Added by \(view.entry.named($0))\(evidence.addedOn.map { " on " + $0.long } ?? "")"
      } ?? ""
    return
      "<li>\(title(evidence)) <span class=\"meta\">\(Words.capitalised(evidence.kind))\(evidence.file.map { ", " + Self.size($0.size) } ?? "")\(evidence.date.map { ", " + $0.long } ?? "")\(added)</span></li>"
  }

  func title(_ evidence: Evidence) -> HTML {
    if evidence.file != nil, let id = evidence.id {
      return "<a href=\"\(view.links.page("evidence/" + id.rawValue))\" download>\(evidence.title)</a>"
    }
    return evidence.link.flatMap(Self.safe).map {
      "<a href=\"\($0)\" rel=\"noreferrer\">\(evidence.title)</a>"
    } ?? "\(evidence.title)"
  }

  /// Only addresses of the web are made into links.
  private static func safe(_ link: String) -> String? {
    link.hasPrefix("https://") || link.hasPrefix("http://") ? link : nil
  }

  /// "1.4 MB", "23 kB"
  static func size(_ bytes: Int) -> String {
    if bytes >= 1_000_000 { return "\(bytes / 1_000_000).\(bytes % 1_000_000 / 100_000) MB" }
    return "\(max(1, bytes / 1000)) kB"
  }
}
