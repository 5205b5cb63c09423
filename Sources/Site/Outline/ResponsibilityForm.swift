import Documents
import Improvement
import Papers

/// Which body answers for a priority from a day on. Earlier ones stay, so that old reports name the body of
/// their day.
struct ResponsibilityForm {
  let filled: Filled

  func responsibility(of priority: Priority) -> (Responsibility?, FormProblems) {
    var problems = FormProblems()
    let from = filled.day("from", &problems)
    let body = filled.line("body")
    if body == nil { problems.add("body", "Enter the body that answers for the priority") }
    if from == nil, problems["from"] == nil { problems.add("from", "Enter the day from which it answers") }
    if let from, priority.responsibilities.contains(where: { $0.from == from }) {
      problems.add(
        "from", "A body answers from \(from.long) already. Take that back first, or choose another day.")
    }
    guard let body, let from, problems.isEmpty else { return (nil, problems) }
    return (Responsibility(body: body, watchedBy: filled.line("watched-by"), from: from), problems)
  }

  /// - Parameters:
  ///   - address: where the form is sent.
  ///   - bodies: suggestions for the body.
  func html(
    _ priority: Priority, _ problems: FormProblems, reader: Reader, address: String, council: String,
    bodies: [String]
  ) -> HTML {
    """
    <section class="comp" aria-labelledby="responsible"><div class="section"><h2 id="responsible">Who answers for it</h2></div>
    \(if: priority.responsibilities.isEmpty, "<p class=\"empty\">\(council), since nothing else is said.</p>", else: "<ul class=\"links\">\(each: priority.responsibilities.reversed(), { item($0, reader, address) })</ul>")
    <h3 class="then-waiting">A change</h3>
    <form class="form" method="post" action="\(address)" novalidate>\(Components.proof(reader))
    \(Field("body", "Body", value: filled["body"], problem: problems["body"]).with { $0.suggestions = "bodies" }.input)
    \(Field("watched-by", "Watched by", value: filled["watched-by"], hint: "The group that watches over it, where there is one.", problem: problems["watched-by"]).with { $0.suggestions = "bodies" }.input)
    \(Field("from", "From", value: filled["from"], problem: problems["from"]).with { ($0.type, $0.width) = ("date", "w-mid") }.input)
    \(Components.suggestions("bodies", bodies))
    <p><button class="button-quiet">Keep the change</button></p></form></section>
    """
  }

  private func item(_ responsibility: Responsibility, _ reader: Reader, _ address: String) -> HTML {
    """
    <li><b>\(responsibility.body)</b> from \(responsibility.from.long)\(responsibility.watchedBy.map { ", watched by the \($0)" } ?? "")
    <form class="inline" method="post" action="\(address)/\(responsibility.from.iso)/removal">\(Components.proof(reader))<button class="as-link">Take back<span class="unseen"> \(responsibility.body) from \(responsibility.from.long)</span></button></form></li>
    """
  }
}
