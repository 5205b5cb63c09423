import Documents
import Improvement
import Papers
import Records

/// The links of a month: to whom each went, until when it works, whether it was opened, and ending it.
struct AnswerLinkList {
  let view: PlanView
  let links: [AnswerLinkRecords.Link]
  /// About to be sent.
  let waiting: [Notice]
  let now: Int

  var html: HTML {
    """
    <section aria-labelledby="links"><div class="section"><h2 id="links">Links for \(view.asAt.long): \(links.count)</h2></div>
    \(if: !waiting.isEmpty, "<ul class=\"links\">\(each: waiting, about)</ul>")
    \(if: links.isEmpty, "<p class=\"empty\">No link has been made.</p>", else: table)</section>
    """
  }

  private func about(_ notice: Notice) -> HTML {
    """
    <li>\(notice.recipient) <span class="meta">About to go to \(notice.email). <a href="/notices">Stop it<span class="unseen">: \(notice.recipient)</span></a></span></li>
    """
  }

  private var table: HTML {
    """
    <table class="dense stacks"><caption class="unseen">Links through which partners answer</caption>
    <thead><tr><th scope="col">Post</th><th scope="col">Sent to</th><th scope="col">Made</th><th scope="col">Opened</th><th scope="col">Ends</th><th scope="col"><span class="unseen">End it</span></th></tr></thead>
    <tbody>\(each: links, row)</tbody></table>
    """
  }

  private func row(_ link: AnswerLinkRecords.Link) -> HTML {
    """
    <tr><th scope="row">\(link.post)</th><td data-label="Sent to">\(link.email)</td>
    <td data-label="Made">\(link.madeOn?.long ?? "")\(if: link.madeBy != "mail", " <span class=\"meta\">by \(view.entry.named(link.madeBy))</span>")</td>
    <td data-label="Opened">\(link.openedOn?.long ?? "Not yet")</td><td data-label="Ends">\(ends(link))</td><td>\(act(link))</td></tr>

    """
  }

  private func ends(_ link: AnswerLinkRecords.Link) -> String {
    if let day = link.endedOn { return "Ended \(day.long)" }
    if view.period?.isClosed == true { return "Ended with the month" }
    let day = Day(ordinal: link.endsAt / 86_400)
    return link.works(at: now) ? day.long : "Ended \(day.long)"
  }

  private func act(_ link: AnswerLinkRecords.Link) -> HTML {
    guard link.works(at: now), view.period?.isClosed != true else { return "" }
    return """
      <form method="post" action="\(view.links.period(view.asAt, "links/\(link.hash)/ending"))">\(Components.proof(view.reader))<button class="as-link">End it<span class="unseen">: the link of \(link.post) to \(link.email)</span></button></form>
      """
  }
}
