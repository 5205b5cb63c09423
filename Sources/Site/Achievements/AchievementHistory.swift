import Documents
import Improvement
import Papers

/// One achievement for its readers: what it says, how it came to say so, and taking it back.
struct AchievementHistory {
  let desk: AchievementPages.Desk
  /// Of taking it back.
  let form: OpenForm

  var title: String { "Achievement \(desk.achievement?.number ?? 0)" }
  private var headings: AchievementList { AchievementList(headings: desk.headings, entries: []) }

  /// For those who may not change it.
  var page: HTML {
    """
    \(Components.trail([("Achievements", desk.list)]))
    <div class="page-head"><h1>\(title)</h1></div>
    \(state)\(desk.achievement.map { "<p class=\"lede\">\($0.words)</p><p class=\"meta\">\(told($0))</p>" as HTML })
    \(versions)
    """
  }

  /// Below the form of those who may.
  var rest: HTML { "\(withdrawal)\(versions)" }

  var state: HTML {
    guard let achievement = desk.achievement, let because = achievement.withdrawnBecause else { return "" }
    return """
      <div class="notice" role="note"><p>Withdrawn on \(achievement.recordedOn.long) by \(achievement.recordedBy)</p><p>\(because)</p></div>
      """
  }

  private func told(_ achievement: Achievement) -> String {
    let actions = achievement.actions.map(\.text)
    let about = actions.isEmpty ? "" : " Of action\(actions.count == 1 ? "" : "s") \(Words.list(actions))."
    return "\(achievement.day.long). \(headings.title(achievement.heading)).\(about)"
  }

  private var versions: HTML {
    """
    <section class="comp" aria-labelledby="said"><div class="section"><h2 id="said">How it was said</h2></div>
    <table class="dense stacks"><caption class="unseen">Every version, the newest first</caption>
    <thead><tr><th scope="col">Recorded</th><th scope="col">What it says</th><th scope="col">Under</th></tr></thead>
    <tbody>\(each: desk.versions, row)</tbody></table></section>
    """
  }

  private func row(_ version: Achievement) -> HTML {
    """
    <tr><th scope="row">\(version.recordedOn.long) <span class="under">\(version.recordedBy)</span></th><td data-label="What it says">\(version.withdrawnBecause.map { "Withdrawn: \($0)" } ?? version.words)</td><td data-label="Under">\(told(version))</td></tr>

    """
  }

  private var withdrawal: HTML {
    guard let achievement = desk.achievement, !achievement.isWithdrawn else { return "" }
    return """
      <section class="comp" aria-labelledby="withdrawal"><div class="section"><h2 id="withdrawal">Withdraw it</h2></div>
      <form class="form" method="post" action="\(desk.address)/withdrawal" novalidate>\(Components.proof(desk.view.reader))\(AchievementForm.kept(achievement).seen)
      \(Field("because", "Why is it taken back?", value: form.filled["because"], hint: "It leaves the list and every report. It stays on record here.", problem: form.problems["because"]).with { $0.rows = 2 }.area)\(PrivacyQuestion.field(form.filled, form.problems))
      <p><button class="button-quiet">Withdraw it</button></p></form></section>
      """
  }
}
