import Documents
import Improvement
import Papers

/// A priority's words for a month: what was said before on the left, the box on the right.
struct NarrativePage {
  let view: PlanView
  let priority: Priority
  let month: Month
  /// What was said for an earlier month, the newest of it.
  let before: PriorityNarrative?
  /// What is kept for this month already.
  let kept: PriorityNarrative?
  /// What was sent for this month and is not accepted.
  let sent: SentNarrative?
  let form: OpenForm
  var isSent = false
  var hasDraft = false

  private var earlier: String { (before?.asAt ?? month - 1).long }
  var title: String { form.title("Priority \(priority.number) in \(month.long)") }

  private var trail: [(text: String, href: String)] {
    let person = view.reader.person
    if person.may(.editPlan) {
      return [("Outline", view.links.page("outline") + "#priority-\(priority.number)")]
    }
    return [("My work", "/")]
  }

  var html: HTML {
    """
    \(Components.trail(trail))
    \(form.summary)
    \(Components.done(isSent ? "Your words for \(month.long) are \(sent == nil ? "kept" : "sent")." : nil))
    \(sent.map(state))
    <div class="page-head"><div><p class="caption">Your words for \(month.long)</p>
    <h1>\(priority.heading)</h1></div></div>
    <p class="about">They stand before the accounts of the priority’s actions in the report. Nobody has to write any.</p>
    <form method="post" action="\(view.links.page("priorities/\(priority.number)/narrative"))" novalidate data-draft="\(view.links.page("priorities/\(priority.number)/narrative/draft"))">\(Components.proof(view.reader))\(NarrativeForm.kept(sent?.words ?? kept).seen)<input type="hidden" name="month" value="\(month.iso)">
    <div class="tn-head" aria-hidden="true"><p>Said in \(earlier)</p><p>For \(month.name)</p></div>
    <div class="tn"><div class="then"><p class="then-label">In \(earlier)</p>\(then)</div>
    <div class="now">\(box)\(PrivacyQuestion.field(form.filled, form.problems))</div></div>
    <div class="tn tn-send"><div class="then"></div><div class="now row"><button class="button">Send</button> <span class="meta" id="draft-state" role="status">\(if: hasDraft, "This is your draft.")</span></div></div>
    </form>
    """
  }

  /// Where the words are that were sent and do not stand yet.
  private func state(_ sent: SentNarrative) -> HTML {
    let (named, who) = (view.entry.named, sent.words.submittedBy ?? "")
    guard sent.state == .returned else {
      return
        "<div class=\"notice\" role=\"note\"><p>The words that \(named(who)) sent on \(sent.sentOn.long) wait for review. They stand in the report once they are accepted.</p></div>"
    }
    return
      "<div class=\"notice notice-grave\" role=\"note\"><p>Sent back by \(named(sent.decidedBy ?? "")) on \(sent.decidedOn?.long ?? "")</p><p>\(sent.remark ?? "")</p></div>"
  }

  private var then: HTML {
    guard let before else { return "<p>Nothing was said of the priority as a whole.</p>" }
    let who = before.submittedBy.map { "<p class=\"meta\">By the \($0)</p>" as HTML } ?? ""
    return "\(each: before.narrative.blocks, ActionStory.block)\(who)"
  }

  private var box: HTML {
    let kept =
      self.kept.map {
        "These words are kept\($0.submittedBy.map { ", by \(view.entry.named($0))" } ?? ""). What you send stands in their place; the earlier ones stay on record."
      } ?? "No names, and nothing that could identify a child."
    return Field(
      "words", "How does the priority stand as a whole?", value: form.filled["words"], hint: kept,
      problem: form.problems["words"]
    ).with { $0.rows = 8 }.area
  }
}
