import Documents
import Improvement
import Papers
import Records

/// The month as it is worked.
struct MonthPage {
  let desk: MonthDesk
  let today: Day
  var problems = FormProblems()
  /// What was typed, where something of it must be mended.
  var reasons: [String: String] = [:]
  var note: String?

  var view: PlanView { desk.view }
  var period: ReportingPeriod { desk.period }
  var mayRun: Bool { view.reader.person.may(.runMonth) }
  private var mayReview: Bool { view.reader.person.may(.reviewUpdates) }

  var html: HTML {
    """
    \(Components.trail([view.home, ("The month", view.links.period(view.months.last ?? view.asAt))]))
    \(problems.summary)
    \(note.map { "<div class=\"notice notice-settled\" role=\"status\"><p>\($0)</p></div>" as HTML })
    <div class="page-head"><div><h1>\(view.asAt.long)</h1>
    <p class="meta">The position at \(view.asAt.lastDay.long)\(period.boardOn.map { ", for the \(view.plan.settings.board) of \($0.long)" } ?? "")</p></div>
    <div class="row small">\(neighbours)</div></div>
    \(steps)
    \(ReopenedNotice(desk: desk).html)\(MonthRestatement(desk: desk).html)
    <div class="split">
    <div class="stack-wide">
    \(MonthAnswering(page: self).html)
    \(if: !period.isClosed && mayReview, MonthQueue(desk: desk).html)
    \(if: !period.isClosed && mayReview && !desk.narratives.isEmpty, MonthNarratives(page: self).html)
    \(if: !period.isClosed && mayReview && !desk.returned.isEmpty, MonthReturned(desk: desk).html)
    \(if: !desk.awaitingBoard.isEmpty, MonthBoardQueue(desk: desk).html)
    </div>
    <div class="stack-wide">
    \(desk.preflight.map { MonthPreflight(desk: desk, preflight: $0).html })
    \(MonthClosing(page: self).html)
    \(if: mayRun && !view.months.contains(view.asAt + 1), MonthOpening(desk: desk, today: today).html)
    </div></div>
    """
  }

  private var neighbours: HTML {
    let (before, after) = (view.asAt - 1, view.asAt + 1)
    let back: HTML =
      view.months.contains(before)
      ? "<a href=\"\(view.links.period(before))\" rel=\"prev\">\(before.long)</a> " : ""
    if view.months.contains(after) {
      return "\(back)<a href=\"\(view.links.period(after))\" rel=\"next\">\(after.long)</a>"
    }
    guard mayRun else { return back }
    return "\(back)<a href=\"#open-next\">Open \(after.long)</a>"
  }

  /// A stage of the month: said with its day, done or the one that it is at.
  private var steps: HTML {
    let at: Int
    switch period.state {
    case .open: at = 1
    case .inReview: at = 2
    case .closed: at = (desk.closures.last?.publishedOn ?? period.publishedOn) == nil ? 4 : 5
    }
    let stages: [(String, String)] = [
      ("Opened", period.openedOn?.dayAndMonth ?? ""),
      ("Updates asked for", period.updatesBy.map { "by \($0.dayAndMonth)" } ?? ""),
      ("In review", at == 2 ? "today, \(today.dayAndMonth)" : ""),
      (
        "Close",
        period.closedOn.map { "on \($0.dayAndMonth)" } ?? period.closeBy.map { "by \($0.dayAndMonth)" } ?? ""
      ),
      ("Board", period.boardOn?.dayAndMonth ?? ""),
    ]
    return """
      <ol class="steps" aria-label="Where the month has got to">\(each: stages.enumerated(), { place, stage in
        "<li\(if: place < at, " class=\"done\"")\(if: place == at, " aria-current=\"step\"")><b>\(stage.0)</b> <span>\(stage.1)</span></li>"
      })</ol>
      """
  }
}

extension Day {
  /// "6 April", where the year is plain.
  var dayAndMonth: String { "\(day) \(inMonth.name)" }
}
