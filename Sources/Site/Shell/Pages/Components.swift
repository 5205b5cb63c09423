import Documents
import Improvement
import Papers

/// Pieces that several pages share.
enum Components {
  /// What every form of somebody signed in carries.
  static func proof(_ reader: Reader) -> HTML {
    "<input type=\"hidden\" name=\"csrf\" value=\"\(reader.csrf)\">"
  }

  static func rating(_ rating: Rating?, scale: RatingScale, style: StaticString = "") -> HTML {
    guard let rating else { return "<span class=\"tag\">Not rated</span>" }
    return """
      <span class="rating tone-\(rating.tone.rawValue)\(HTML(stringLiteral: style))"><b aria-hidden="true">\(rating.letter)</b>\(rating.label)</span>
      """
  }

  static func bareRating(_ rating: Rating) -> HTML {
    """
    <span class="rating rating-bare tone-\(rating.tone.rawValue)"><b aria-hidden="true">\(rating.letter)</b><span class="unseen">\(rating.label)</span></span>
    """
  }

  /// A figure that opens the records that it counts; nought is quiet, and opens them too.
  static func figure(_ count: Int, _ href: String) -> HTML {
    "<a class=\"figure\(if: count == 0, " zero")\" href=\"\(href)\">\(count)</a>"
  }

  static func reference(_ reference: Reference, _ links: PlanLinks) -> HTML {
    "<a class=\"ref\" href=\"\(links.action(reference))\">\(reference.text)</a>"
  }

  static func references(_ references: [Reference], _ links: PlanLinks) -> HTML {
    HTML.joined(references.map { reference($0, links) }, by: ", ")
  }

  static func trail(_ items: [(text: String, href: String)]) -> HTML {
    """
    <nav class="trail" aria-label="Breadcrumb"><ol>\(each: items, { "<li><a href=\"\($0.href)\">\($0.text)</a></li>" })</ol></nav>
    """
  }

  /// Chooses the month end that a page shows and, where the reader asks for it, the day as of whose
  /// knowledge it is told.
  static func asAt(_ view: PlanView, action: String, isLong: Bool = true) -> HTML {
    """
    <form class="asat" action="\(action)">
    <label for="as-at">As at</label>
    <select id="as-at" name="as-at">
    \(monthOptions(view, isLong: isLong))</select>
    <label for="known-on">as known on</label>
    <input type="date" id="known-on" name="known-on" value="\(view.knownOn?.iso ?? "")">
    <button class="button-quiet small-button">Show</button>
    </form>
    """
  }

  static func monthOptions(_ view: PlanView, isLong: Bool, selected: Month? = nil) -> HTML {
    let chosen = selected ?? view.asAt
    let recent = (view.months.last ?? chosen) - 35
    // Three years of months, and the end of each financial year before them: a long history must not
    // make every page longer. Any other month can still be asked for by its address.
    let offered = view.entry.monthWords.reversed().filter {
      $0.month >= recent || $0.month.month == 3 || $0.month == chosen
    }
    return HTML.each(offered) { words in
      "<option value=\"\(words.iso)\"\(if: words.month == chosen, " selected")>\(isLong ? words.end : words.long)</option>\n"
    }
  }

  static func option(_ value: String, _ text: String, selected: Bool) -> HTML {
    "<option value=\"\(value)\"\(if: selected, " selected")>\(text)</option>\n"
  }

  /// "Provisional: March is open" or "Closed on 10 April 2017".
  static func state(_ view: PlanView) -> HTML {
    guard let period = view.period else { return "" }
    switch period.state {
    case .open: return "<span class=\"tag tag-open\">Provisional: \(period.month.name) is open</span>"
    case .inReview:
      return "<span class=\"tag tag-open\">Provisional: \(period.month.name) is in review</span>"
    case .closed:
      return "<span class=\"tag\">Closed\(period.closedOn.map { " on " + $0.long } ?? "")</span>"
    }
  }

  /// Said wherever the reader looks at what was known on an earlier day.
  static func knownOn(_ view: PlanView) -> HTML {
    guard let day = view.knownOn else { return "" }
    let now = PlanLinks(plan: view.plan.slug, asAt: view.asAt)
    return """
      <div class="notice" role="note"><p>As it was known on \(day.long)</p>
      <p>Updates recorded after that day are left out. <a href="\(now.overview)">Show what is known now</a></p></div>
      """
  }

  /// Said once, at the top of the page that somebody lands on after a change.
  static func done(_ sentence: String?) -> HTML {
    sentence.map { "<div class=\"notice notice-settled\" role=\"status\"><p>\($0)</p></div>" as HTML } ?? ""
  }

  /// Suggestions that a text field offers as one types, by the id that the field names.
  static func suggestions(_ id: String, _ texts: [String]) -> HTML {
    "<datalist id=\"\(id)\">\(each: texts, { "<option value=\"\($0)\"></option>" })</datalist>"
  }
}
