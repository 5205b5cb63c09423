import Documents
import Improvement
import Papers

/// What comes next: what turns Red, what is late though it moves, and what should have started.
struct OverviewLists {
  let page: OverviewPage
  private static let shown = 6

  private var next: Month { page.view.asAt + 1 }
  private var red: Rating { page.scale.exception }

  var html: HTML {
    """
    <div class="thirds">
    \(turning)
    \(late)
    \(waiting)
    </div>
    <p class="section-after"><a href="\(page.links.charts())">Charts</a>: the actions by priority, by month, and against their timescales.</p>
    <p><a href="\(page.links.earlyWarning())">Early warning</a>: what else turns, whose words stand still, who is late with an update, and when the plan would be complete at its own pace.</p>
    """
  }

  private func section(id: StaticString, title: String, count: Int, href: String, none: String, _ items: HTML)
    -> HTML
  {
    """
    <section aria-labelledby="\(HTML(stringLiteral: id))">
    <div class="section section-head"><h2 id="\(HTML(stringLiteral: id))">\(title)</h2>\(if: count > 0, "<p><a href=\"\(href)\">All \(count)<span class=\"unseen\">: \(title)</span></a></p>")</div>
    \(if: count == 0, "<p class=\"empty\">\(none)</p>", else: "<ul class=\"lines plain\">\(items)</ul>")
    </section>
    """
  }

  /// Nothing begun stands first: it is what will be Red.
  private var turning: HTML {
    let standings = page.position.standings.filter(ReportList.turning.lists).sorted {
      (order($0), $0.reference) < (order($1), $1.reference)
    }
    return section(
      id: "turning", title: "Due in \(next.name)", count: standings.count,
      href: page.filter { $0.list = .turning },
      none: "Nothing that is not complete falls due in \(next.name).",
      HTML.each(standings.prefix(Self.shown)) { standing in
        """
        <li>\(Components.reference(standing.reference, page.links)) <span>\(standing.title) \(if: isStill(standing), "<b class=\"turning\">Not begun: \(red.label) unless it moves</b>", else: "<span class=\"meta\">Moving: late if not finished</span>")</span></li>

        """
      })
  }

  private func isStill(_ standing: Standing) -> Bool {
    standing.rating == nil || standing.rating?.kind == .notStarted
  }

  private func order(_ standing: Standing) -> Int { isStill(standing) ? 0 : 1 }

  private var late: HTML {
    let standings = page.position.standings.filter(\.isLate).sorted {
      ($1.monthsPast, $0.reference) < ($0.monthsPast, $1.reference)
    }
    let label =
      page.scale.ratings.filter { $0.kind == .underWay }.count == 1 ? page.scale.underWay.label : "Moving"
    return section(
      id: "late", title: "\(label) and late", count: standings.count, href: page.filter { $0.isLate = true },
      none: "Nothing that moves is past its timescale.",
      HTML.each(standings.prefix(Self.shown)) { standing in
        """
        <li>\(Components.reference(standing.reference, page.links)) <span class="clip-two">\(standing.title)</span> <b class="late">\(standing.monthsPast == 0 ? "this month" : Words.plural(standing.monthsPast, "month"))</b></li>

        """
      })
  }

  private var waiting: HTML {
    let standings = page.position.standings.filter(\.shouldHaveStarted).sorted {
      ($0.timescale.to, $0.reference) < ($1.timescale.to, $1.reference)
    }
    return section(
      id: "waiting", title: "Should have started", count: standings.count,
      href: page.filter { $0.shouldHaveStarted = true }, none: "Everything that was to have begun has begun.",
      HTML.each(standings.prefix(Self.shown)) { standing in
        """
        <li>\(Components.reference(standing.reference, page.links)) <span>\(standing.title) <span class="meta">Start \(standing.start?.long ?? "-"), due \(standing.timescale.to.long)</span></span></li>

        """
      })
  }
}
