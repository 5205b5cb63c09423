import Documents
import Improvement
import Papers

/// What has been corrected since the month was closed, with both figures.
struct MonthRestatement {
  let desk: MonthDesk

  var html: HTML {
    guard let restatement = desk.restatement, !restatement.isEmpty else { return "" }
    return RestatementNotice(restatement: restatement, view: desk.view).html
  }
}

/// "Restated since": on the month's page and on its report.
struct RestatementNotice {
  let restatement: Restatement
  let view: PlanView

  var html: HTML {
    let red = view.exception.label
    let (exceptions, due) = (restatement.exceptions, restatement.due)
    return """
      <div class="notice" role="note"><p>Restated since it was closed</p>
      <p>As closed: <b>\(exceptions.then)</b> \(red) of <b>\(due.then)</b> due. As known now: <b>\(exceptions.now)</b> of <b>\(due.now)</b>. The closed figures stand.</p>
      <ul>\(each: restatement.differences, { "<li><a href=\"\(view.links.action($0.reference))\">\($0.sentence)</a></li>" })</ul></div>
      """
  }
}
