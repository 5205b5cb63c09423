import Documents
import Improvement
import Papers

/// The demonstration's front door: what it is, and whom to look round as.
struct FrontDoorPage {
  let csrf: String
  let people: [Person]
  let position: Position?

  var html: HTML {
    """
    <div class="front">
    <div>
    <h1>See every promise through</h1>
    <p class="lede">Line of Sight keeps a council’s improvement plan: every action rated each month, a reason for every Red, and proof for every Green. One register makes the overview, the board’s exception report and the figures behind them.</p>
    <p class="meta">This is a demonstration. Barchester and its people do not exist. What you change here is thrown away.</p>
    </div>
    \(position.map { PlanField(position: $0).html })
    </div>
    <section aria-labelledby="as" class="section">
    <h2 id="as">Look round as</h2>
    <ul class="roles">
    \(each: people.filter { $0.leftOn == nil && DemoPeople.tour.contains($0.email) }.sorted { DemoPeople.place($0) < DemoPeople.place($1) }, role)
    </ul>
    </section>
    """
  }

  private func role(_ person: Person) -> HTML {
    """
    <li><form method="post" action="/demo/sign-in"><input type="hidden" name="csrf" value="\(csrf)"><input type="hidden" name="person" value="\(person.email)"><p><b>\(person.title)</b> <span>\(DemoPeople.words(person))</span></p><button class="button-quiet small-button">Sign in<span class="unseen"> as \(person.title)</span></button></form></li>
    """
  }
}
