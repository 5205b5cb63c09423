import Documents
import Improvement

/// Closing a barrier, or opening it again: below the form by which it is changed.
struct BarrierClosing {
  let barrier: Barrier
  let filled: Filled
  let problems: FormProblems
  let address: String
  let reader: Reader
  let today: Day

  var html: HTML {
    let kept = BarrierForm.kept(barrier).seen
    if let day = barrier.closedOn {
      return """
        <section class="comp" aria-labelledby="closing"><div class="section"><h2 id="closing">Closed on \(day.long)</h2></div>
        <p>\(barrier.closedBecause ?? "")</p>\(filled.text("because").map { "<p class=\"meta\">You wrote: \($0)</p>" as HTML })
        <form method="post" action="\(address)/reopening">\(Components.proof(reader))\(kept)<p><button class="button-quiet">Open it again</button></p></form></section>
        """
    }
    return """
      <section class="comp" aria-labelledby="closing"><div class="section"><h2 id="closing">Close it</h2></div>
      <form class="form" method="post" action="\(address)/closure" novalidate>\(Components.proof(reader))\(kept)
      \(Field("because", "Why does it stand in the way no longer?", value: filled["because"], problem: problems["because"]).with { $0.rows = 3 }.area)\(PrivacyQuestion.field(filled, problems))
      \(Field("closed-on", "Closed on", value: filled.text("closed-on") ?? today.iso, problem: problems["closed-on"]).with { ($0.type, $0.width) = ("date", "w-mid") }.input)
      <p><button class="button-quiet">Close it</button></p></form></section>
      """
  }
}
