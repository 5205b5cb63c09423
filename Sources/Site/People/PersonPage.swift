import Documents
import Improvement
import Papers

/// One person: what they are, and what can be done about them.
struct PersonPage {
  let reader: Reader
  /// Nil for somebody new.
  let person: Person?
  let form: PersonForm
  let plans: [Plan]
  let others: [Person]
  /// Actions that their posts lead and that are not complete.
  var leads = 0
  var problems = FormProblems()
  var seen = ""

  var title: String { problems.title(person?.name ?? "Add a person") }

  var html: HTML {
    """
    \(Components.trail([("People", "/people")]))
    \(problems.summary)
    <h1>\(person?.name ?? "Add a person")</h1>
    \(if: person?.leftOn != nil, "<div class=\"notice notice-settled\"><p>Left on \(person?.leftOn?.long ?? "")</p></div>")
    <div class="split"><form class="form" method="post" action="\(person.map { "/people/\($0.id.rawValue)" } ?? "/people")" novalidate>\(Components.proof(reader))\(Seen.field(seen))
    \(form.html(problems, plans: plans))
    <p><button class="button">\(person == nil ? "Add and invite" : "Keep")</button></p></form>
    \(person.map(acts))</div>
    """
  }

  private func act(_ person: Person, _ act: String, _ body: HTML) -> HTML {
    "<form method=\"post\" action=\"/people/\(person.id.rawValue)/\(act)\" novalidate>\(Components.proof(reader))\(body)</form>"
  }

  private func acts(_ person: Person) -> HTML {
    """
    <div class="stack-wide">
    <section aria-labelledby="invite"><div class="section"><h2 id="invite">Invitation</h2></div>
    <p>A new link lets them set a password and an authenticator anew. The old ones stop working when they do.</p>
    \(act(person, "invitation", "<p><button class=\"button-quiet\">Make a link</button></p>"))</section>
    <section aria-labelledby="hand"><div class="section"><h2 id="hand">Hand over</h2></div>
    <p>\(leads == 0 ? "Their posts lead no open action." : "Their posts lead \(Words.plural(leads, "open action")).")</p>
    \(if: leads > 0 && !others.isEmpty, act(person, "reassignment", "<div class=\"field\"><label for=\"to\">Give them all to</label><select id=\"to\" name=\"to\">\(each: others, { Components.option($0.id.rawValue, $0.posts.first.map { post in "\(post)" } ?? $0.name, selected: false) })</select></div><p><button class=\"button-quiet\">Hand over</button></p>"))</section>
    <section aria-labelledby="leave"><div class="section"><h2 id="leave">\(person.leftOn == nil ? "Leaving" : "Coming back")</h2></div>
    \(if: person.leftOn == nil, act(person, "departure", "<p>They are signed out everywhere and cannot sign in again. What they said stays.</p><p><button class=\"button-grave\">They have left</button></p>"), else: act(person, "return", "<p><button class=\"button-quiet\">They are back</button></p>"))</section>
    </div>
    """
  }
}
