import Documents
import Improvement
import Papers

/// The frame of every page: masthead, the plan's navigation, foot.
package struct Layout: Sendable {
  let assets: Assets

  /// Places on the plan's navigation line.
  enum Station: String, CaseIterable {
    case overview = "Overview"
    case register = "Register"
    case month = "The month"
    case exceptionReports = "Exception reports"
    case recommendations = "Line of sight"
    case comparison = "Compare"
    case outline = "Outline"

    /// What a reader must be allowed in order to go there.
    var permission: Permission {
      switch self {
      case .register: .readActions
      case .exceptionReports: .readPublished
      case .outline: .editPlan
      case .overview, .month, .recommendations, .comparison: .readPlan
      }
    }
  }

  /// A page of a plan.
  func page(_ view: PlanView, _ station: Station?, title: String, main: HTML, isWide: Bool = false) -> HTML {
    document(
      title: title,
      masthead: """
        <p class="council">\(view.plan.council.name) <span>\(view.plan.title)</span></p>
        <form class="find" role="search" action="/plans/\(view.plan.slug)/actions">
        <label class="unseen" for="search">Search the actions and what was said of them</label>
        <input type="search" id="search" name="q" autocomplete="off">\(view.keptFields)
        <button class="button-quiet small-button">Search</button>
        </form>
        """,
      navigation: navigation(view, station), home: home(view),
      main: "\(RiskNotice(risks: risks(view, station), links: view.links).html)\(main)", isWide: isWide,
      reader: view.reader)
  }

  /// The overview of the newest month has those that are exceptions among its own.
  private func risks(_ view: PlanView, _ station: Station?) -> [ImmediateRisk] {
    let isTold = station == .overview && view.asAt == view.months.last && view.knownOn == nil
    return isTold ? view.risks.filter { !$0.isAccepted || !$0.standing.isException } : view.risks
  }

  /// A page that belongs to no plan.
  func plain(title: String, main: HTML, reader: Reader? = nil, isWide: Bool = false) -> HTML {
    let council: HTML? = reader.map { "<p class=\"council\">\($0.council.name)</p>" }
    return document(
      title: title, masthead: council ?? "", navigation: "", home: "/", main: main, isWide: isWide,
      reader: reader)
  }

  private func home(_ view: PlanView) -> String {
    view.reader.person.may(.readPlan) ? view.links.overview : "/"
  }

  /// Who is signed in, and the way out.
  private func who(_ reader: Reader) -> HTML {
    """
    <div class="who"><a href="/account"><b>\(reader.person.title)</b></a>
    <form method="post" action="/sign-out">\(Components.proof(reader))<button class="as-link">Sign out</button></form></div>
    """
  }

  private func navigation(_ view: PlanView, _ station: Station?) -> HTML {
    """
    <nav class="stations" aria-label="Plan"><ul class="wide">
    \(each: Layout.Station.allCases.filter { view.reader.person.reach($0.permission) > .none }, { item in
      "<li><a href=\"\(address(item, view))\"\(if: item == station, " aria-current=\"page\"")>\(item == .exceptionReports ? view.reportsTitle : item.rawValue)</a></li>"
    })
    </ul></nav>
    """
  }

  private func address(_ station: Station, _ view: PlanView) -> String {
    switch station {
    case .overview: view.links.overview
    case .register: view.links.register()
    case .month: view.links.period(view.months.last ?? view.asAt)
    case .exceptionReports: view.links.exceptionReports
    case .recommendations: view.links.recommendations
    case .outline: view.links.page("outline")
    case .comparison: view.links.comparison(from: max(view.firstMonth, view.asAt - 1), to: view.asAt)
    }
  }

  private func foot(_ reader: Reader?) -> [(text: String, href: String)] {
    var links = [("Help", "/help"), ("Accessibility", "/accessibility")]
    guard let person = reader?.person else { return links }
    links.insert(("My work", "/"), at: 0)
    if person.may(.managePeople) { links.append(("People", "/people")) }
    if person.may(.readNotices) { links.append(("What was sent", "/notices")) }
    if person.may(.readAuditTrail) { links.append(("Audit trail", "/audit-trail")) }
    return links
  }

  private func document(
    title: String, masthead: HTML, navigation: HTML, home: String, main: HTML, isWide: Bool, reader: Reader?
  ) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – Line of Sight</title>
    <link rel="stylesheet" href="\(assets.path("line-of-sight.css"))">
    <link rel="icon" href="\(assets.path("icon.svg"))" type="image/svg+xml">
    <script src="\(assets.path("line-of-sight.js"))" defer></script>
    </head>
    <body>
    <a class="skip" href="#main">Skip to main content</a>
    <header class="masthead">
    <div class="wide masthead-row">
    <a class="wordmark" href="\(home)">\(Wordmark.svg)</a>
    \(masthead)
    \(reader.map(who))
    </div>
    \(navigation)
    </header>
    <main id="main" class="wide\(if: isWide, " landscape")" tabindex="-1">
    \(main)
    </main>
    <footer class="foot"><div class="wide">
    <ul>\(each: foot(reader), { "<li><a href=\"\($0.href)\">\($0.text)</a></li>" })</ul>
    <p>Line of Sight. No information about any child is kept here.</p>
    </div></footer>
    </body>
    </html>

    """
  }
}
