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
    case exceptionReports = "Exception reports"
    case recommendations = "Line of sight"
    case comparison = "Compare"
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
      navigation: navigation(view, station), home: view.links.overview, main: main, isWide: isWide)
  }

  /// A page that belongs to no plan.
  func plain(title: String, main: HTML) -> HTML {
    document(title: title, masthead: "", navigation: "", home: "/", main: main, isWide: false)
  }

  private func navigation(_ view: PlanView, _ station: Station?) -> HTML {
    """
    <nav class="stations" aria-label="Plan"><ul class="wide">
    \(each: Layout.Station.allCases, { item in
      "<li><a href=\"\(address(item, view))\"\(if: item == station, " aria-current=\"page\"")>\(item == .exceptionReports ? view.reportsTitle : item.rawValue)</a></li>"
    })
    </ul></nav>
    """
  }

  private func address(_ station: Station, _ view: PlanView) -> String {
    switch station {
    case .overview: view.links.overview
    case .register: view.links.register()
    case .exceptionReports: view.links.exceptionReports
    case .recommendations: view.links.recommendations
    case .comparison: view.links.comparison(from: max(view.firstMonth, view.asAt - 1), to: view.asAt)
    }
  }

  private func document(
    title: String, masthead: HTML, navigation: HTML, home: String, main: HTML, isWide: Bool
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
    </div>
    \(navigation)
    </header>
    <main id="main" class="wide\(if: isWide, " landscape")" tabindex="-1">
    \(main)
    </main>
    <footer class="foot"><div class="wide">
    <ul><li><a href="/plans">All plans</a></li><li><a href="/help">Help</a></li><li><a href="/accessibility">Accessibility</a></li></ul>
    <p>Line of Sight. No information about any child is kept here.</p>
    </div></footer>
    </body>
    </html>

    """
  }
}
