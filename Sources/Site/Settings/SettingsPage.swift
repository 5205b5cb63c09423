import Documents
import Improvement
import Papers

/// How the council wants its plan to be told, asked about and watched.
struct SettingsPage: Sendable {
  let view: PlanView
  var form: SettingsForm
  /// Of the settings that are kept now.
  let seen: String
  let fields: Int
  let templates: Int
  var problems = FormProblems()
  var note: String?

  var title: String { problems.title("Plan settings") }

  var html: HTML {
    """
    \(Components.trail([view.home]))
    \(problems.summary)
    \(Components.done(note))
    <div class="page-head"><div><h1>Plan settings</h1><p class="lede">\(view.plan.title)</p></div></div>
    <div class="split">
    <form class="form" method="post" action="\(view.links.page("settings"))" novalidate>\(Components.proof(view.reader))\(Seen.field(seen))
    \(papers)
    \(figures)
    \(month)
    \(privacy)
    <p><button class="button">Keep the settings</button></p></form>
    \(elsewhere)
    </div>
    """
  }

  private var elsewhere: HTML {
    let sentences = view.plan.settings.sentences.count
    let items: [(String, String, String)] = [
      (
        "Standard sentences", view.links.page("settings/sentences"),
        sentences == 0 ? "All are the product’s own." : "\(Words.plural(sentences, "sentence")) of your own."
      ),
      (
        "Own fields", view.links.page("own-fields"),
        fields == 0 ? "None yet." : Words.plural(fields, "field") + "."
      ),
      (
        "Paper templates", view.links.page("settings/templates"),
        templates == 0
          ? "Papers look as the product’s own."
          : Words.plural(templates, "file") + " of your own."
      ),
    ]
    return """
      <section aria-labelledby="elsewhere"><div class="section"><h2 id="elsewhere">Also set for this plan</h2></div>
      <ul class="links">\(each: items, { "<li><a href=\"\($0.1)\">\($0.0)</a> <span class=\"meta\">\($0.2)</span></li>" })</ul></section>
      """
  }

  private func group(_ id: String, _ title: String, _ body: HTML) -> HTML {
    "<section aria-labelledby=\"\(id)\"><div class=\"section\"><h2 id=\"\(id)\">\(title)</h2></div><div class=\"form settings\">\(body)</div></section>\n"
  }

  private func field(_ name: String, _ label: String, _ hint: String? = nil) -> Field {
    Field(name, label, value: form[name], hint: hint, problem: problems[name])
  }

  private func choice(_ name: String, _ legend: String, _ options: [(value: String, label: String)]) -> HTML {
    Field(name, legend, problem: problems[name]).choices(
      options.map {
        Choice(.radio, name, $0.value, "\($0.label)", isChosen: form[name] == $0.value, isTight: true)
      }, isRow: true)
  }

  private var papers: HTML {
    group(
      "papers", "Papers",
      """
      \(field("report-title", "Title of the monthly report", "As your council calls it: “Exception report”, “Exemption report”.").input)
      \(field("board", "The body it goes to").input)\(field("lead-officer", "Lead officer").input)\(field("contact-officer", "Contact officer").input)
      """)
  }

  private var figures: HTML {
    group(
      "figures", "Figures",
      """
      \(choice("counting", "Small counts in sentences are written as", [("words", "words: four actions"), ("figures", "figures: 4 actions")]))
      \(choice("decimals", "Percentages are rounded to", [("0", "whole numbers"), ("1", "one decimal")]))
      \(field("table-months", "Months in the table of exceptions by priority", "From 1 to 12.").with { ($0.type, $0.width) = ("numeric", "w-short") }.input)
      """)
  }

  private var month: HTML {
    let days = field(
      "reminder-days", "Remind those who have not answered",
      "Days before the day on which updates are due, with commas between; 0 is the day itself. Leave it empty and nobody is reminded by itself."
    )
    .with { $0.width = "w-mid" }
    let accepts = Choice(
      .checkbox, "board-accepts", "yes", "The board accepts completions",
      isChosen: form["board-accepts"] == "yes", id: "board-accepts",
      hint: "A completion that the officer has accepted waits for the board’s minute before it counts.")
    let told = field(
      "rating-addresses", "Told when a rating changes",
      "E-mail addresses, one a line, beside the action’s lead. The mail holds references and ratings, and no narrative."
    )
    .with { $0.rows = 3 }
    return group("month", "The month", "\(days.input)\(told.area)\(accepts.html)")
  }

  private var privacy: HTML {
    let addresses = field(
      "alert-addresses", "Told at once of an immediate safeguarding risk",
      "E-mail addresses, one a line. The mail holds no name and no narrative."
    )
    .with { $0.rows = 3 }
    let patterns = field(
      "case-patterns", "How your council writes case numbers",
      "One form a line, with # for a figure and @ for a letter: “CN #######”. Whoever writes one is told at once, and asked to take it out or to say why it may stay. An import names its cell."
    )
    .with { $0.rows = 3 }
    return group("privacy", "Children’s safety and privacy", "\(addresses.area)\(patterns.area)")
  }
}
