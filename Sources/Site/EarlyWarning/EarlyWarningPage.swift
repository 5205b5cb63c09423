import Documents
import Improvement
import Papers

/// What the position at a month's end already tells: of the next month, and of the end.
struct EarlyWarningPage: Sendable {
  let view: PlanView
  let warning: EarlyWarning
  /// Nil to a reader of an earlier day.
  let answers: EarlyWarningSource.Answers?
  let today: Day
  /// The plan's own pace, drawn.
  let figure: HTML

  var title: String { "Early warning, \(view.asAt.long)" }
  private var next: Month { view.asAt + 1 }
  private var red: String { view.exception.label }
  private var table: WarningTable { WarningTable(view: view) }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    \(Components.knownOn(view))
    <div class="page-head"><div><h1>Early warning</h1>
    <p class="meta">What \(view.asAt.lastDay.long) already tells of \(next.long), and of the end. \(Components.state(view))</p></div>
    \(Components.asAt(view, action: view.links.page("early-warning")))
    </div>
    \(figure)
    <div class="stack-wide warnings">
    \(turning)
    \(late)
    \(owed)
    \(slips)
    \(unchanged)
    \(stale)
    </div>
    <p class="meta section-after">\(file) What is missing from the records is listed under <a href="\(view.links.recordQuality())">record quality</a>.</p>
    """
  }

  private var file: HTML {
    "<a href=\"\(view.links.earlyWarning("csv"))\">All of these lists as one table (CSV)</a>."
  }

  private var turning: HTML {
    let rows = warning.turningException
    let move = rows.count == 1 ? "it moves" : "they move"
    return table.section(
      id: "turning-\(view.exception.key)", rows,
      heading: "\(rows.count == 1 ? "turns" : "turn") \(red) at the end of \(next.name) unless \(move)",
      none: "Nothing that is not under way falls due in \(next.long).",
      columns: ["Stands at", "Start", "Forecast"]
    ) { [table.rating($0), "\($0.start?.long ?? "-")", table.forecast($0)] }
  }

  private var late: HTML {
    let rows = warning.turningLate
    return table.section(
      id: "turning-late", rows,
      heading: rows.count == 1
        ? "is under way and late after \(next.name) unless it is completed"
        : "are under way and late after \(next.name) unless they are completed",
      none: "Nothing that is under way falls due in \(next.long).",
      columns: ["Stands at", "Forecast"]
    ) { [table.rating($0), table.forecast($0)] }
  }

  private var slips: HTML {
    let months = Dictionary(uniqueKeysWithValues: warning.slips.map { ($0.standing.reference, $0.months) })
    let rows = warning.slips.sorted {
      ($1.months, $0.standing.reference) < ($0.months, $1.standing.reference)
    }
    return table.section(
      id: "slips", rows.map(\.standing),
      heading: rows.count == 1
        ? "is forecast to end after its published date" : "are forecast to end after their published dates",
      none: "Every forecast lies within its timescale.",
      columns: ["Published", "Forecast", "After"]
    ) { standing in
      [
        "\(standing.timescale.to.long)", "\(standing.forecast?.long ?? "-")",
        "\(Words.plural(months[standing.reference] ?? 0, "month"))",
      ]
    }
  }

  private var unchanged: HTML {
    let months = Dictionary(
      uniqueKeysWithValues: warning.unchanged.map { ($0.standing.reference, $0.months) })
    let rows = warning.unchanged.sorted {
      ($1.months, $0.standing.reference) < ($0.months, $1.standing.reference)
    }
    let least = Words.plural(warning.settings.unchangedFor, "month")
    return table.section(
      id: "unchanged", rows.map(\.standing),
      heading: "\(rows.count == 1 ? "has" : "have") said the same for \(least) or more",
      none: "No action that owes news has said the same for \(least).",
      columns: ["Stands at", "Unchanged for"]
    ) { [table.rating($0), "\(Words.plural(months[$0.reference] ?? 0, "month"))"] }
  }

  private var stale: HTML {
    let months = Dictionary(uniqueKeysWithValues: warning.stale.map { ($0.standing.reference, $0.months) })
    let rows = warning.stale.sorted {
      ($1.months, $0.standing.reference) < ($0.months, $1.standing.reference)
    }
    let rhythm = Words.plural(warning.settings.rhythm, "month")
    return table.section(
      id: "stale", rows.map(\.standing),
      heading: "\(rows.count == 1 ? "has" : "have") had no update for more than \(rhythm)",
      none: "Every action that owes news has an update of its own month or the one before.",
      columns: ["Last update", "Without one"]
    ) { standing in
      [
        "\(standing.updatedAsAt?.long ?? "Never")",
        "\(Words.plural(months[standing.reference] ?? 0, "month"))",
      ]
    }
  }

  private var owed: HTML {
    guard let answers else {
      return """
        <section aria-labelledby="owed"><div class="section"><h2 id="owed">Updates by lead</h2></div>
        <p class="empty">Who had answered is told as it is known now, and not as on an earlier day.</p></section>
        """
    }
    return WarningLeads(view: view, warning: warning, answers: answers, today: today).html
  }
}
