import Documents
import Improvement
import Papers
import Records

/// What several pages of versions say of one.
enum VersionWords {
  static func tag(_ version: PlanVersion) -> HTML {
    version.isApproved
      ? "<span class=\"tag tag-done\">Approved \(version.date.long)</span>"
      : "<span class=\"tag\">Draft of \(version.date.long)</span>"
  }

  /// Which body, on which day, in which words.
  static func approvals(_ kept: VersionRecords.Kept) -> HTML {
    guard !kept.approvals.isEmpty else { return "" }
    return """
      <ul class="links">\(each: kept.approvals, { "<li><b>\($0.body)</b>, \($0.date.long) <span class=\"meta\">\($0.resolution)</span></li>" })</ul>
      """
  }

  /// Where its text comes from.
  static func text(_ kept: VersionRecords.Kept, _ view: PlanView) -> String {
    guard let fixed = kept.fixed else {
      return
        "It came with an import, without a text of its own: what it said is told from the dated facts as at \(kept.version.date.long)."
    }
    return "Text fixed on \(fixed.on.long) by \(view.entry.named(fixed.by))."
  }

  /// Chooses two sides to hold against each other.
  static func chooser(
    _ view: PlanView, sides: [Editions.Side], from: Editions.Side?, to: Editions.Side?
  ) -> HTML {
    func select(_ name: String, _ label: String, _ chosen: Editions.Side?) -> HTML {
      "<div class=\"field\"><label for=\"\(name)\">\(label)</label><select id=\"\(name)\" name=\"\(name)\">\(each: sides, { Components.option($0.key, $0.option, selected: $0.key == chosen?.key) })</select></div>\n"
    }
    return """
      <form class="form-small" action="\(view.links.version("comparison"))">\(select("from", "From", from))\(select("to", "To", to))<p><button class="button-quiet small-button">Compare</button></p></form>
      """
  }
}
