import Documents
import Improvement
import Papers
import Records

/// The ledger of what was sent: to whom, when, and what failed.
struct NoticesPage {
  let reader: Reader
  let notices: [Notice]
  let sendsMail: Bool
  let isDemo: Bool

  var html: HTML {
    """
    <div class="page-head"><div><h1>What was sent</h1><p class="lede">E-mails to people of \(reader.council.name), newest first. None holds a word of what was said of an action.</p></div><p><a href="/notices.csv">CSV</a></p></div>
    \(if: isDemo, "<div class=\"notice\"><p>This is a demonstration: nothing leaves it.</p></div>")
    \(if: !sendsMail, "<div class=\"notice\"><p>No mail server is named, so nobody is written to.</p><p>Whoever runs Line of Sight can name one with <code>--smtp</code>.</p></div>")
    \(if: notices.isEmpty, "<p class=\"empty\">Nothing has been sent.</p>", else: table)
    """
  }

  private var table: HTML {
    """
    <table class="dense stacks"><caption class="unseen">What was sent</caption>
    <thead><tr><th scope="col">What</th><th scope="col">To</th><th scope="col">State</th><th scope="col">When</th><th scope="col"><span class="unseen">Do</span></th></tr></thead>
    <tbody>\(each: notices, row)</tbody></table>
    """
  }

  private func row(_ notice: Notice) -> HTML {
    """
    <tr><th scope="row">\(what(notice))</th><td data-label="To">\(notice.recipient)\(if: notice.recipient != notice.email, " <span class=\"meta\">\(notice.email)</span>")</td>
    <td data-label="State">\(state(notice))\(notice.problem.map { " <span class=\"under\">\($0)</span>" as HTML })</td>
    <td class="nowrap" data-label="When">\(when(notice))</td><td>\(act(notice))</td></tr>

    """
  }

  private func what(_ notice: Notice) -> String {
    let month = notice.month.map { " for \($0.long)" } ?? ""
    switch notice.kind {
    case .opening: return "Request for updates\(month)"
    case .reminder: return "Reminder\(month)"
    case .digest: return "Weekly digest"
    case .alert: return "Immediate safeguarding risk"
    case .returned: return "An update sent back\(month)"
    case .wordsReturned: return "Words for a priority sent back\(month)"
    case .rating: return "Changes of rating"
    case .invitation: return "Invitation"
    case .reset: return "Link to set a password"
    case .link: return "Partner’s link\(month)"
    }
  }

  private func state(_ notice: Notice) -> HTML {
    switch notice.state {
    case .waiting:
      notice.attempts > 0
        ? "<span class=\"tag tag-open\">To be tried again</span>" : "<span class=\"tag\">About to go</span>"
    case .sending: "<span class=\"tag\">Going</span>"
    case .sent: "<span class=\"tag tag-done\">Sent</span>"
    case .refused: "<span class=\"tag tag-wrong\">Refused</span>"
    case .notKnown: "<span class=\"tag tag-wrong\">May not have arrived</span>"
    case .cancelled: "<span class=\"tag\">Not sent</span>"
    }
  }

  private func when(_ notice: Notice) -> String {
    if let settled = notice.settledAt, let day = Day(settled.prefix(10)) {
      return "\(day.long), \(settled.dropFirst(11).prefix(5))"
    }
    return Day(ordinal: notice.madeAt / 86_400).long
  }

  private func act(_ notice: Notice) -> HTML {
    guard reader.person.may(.manageNotices) else { return "" }
    func form(_ act: String, _ words: String) -> HTML {
      "<form method=\"post\" action=\"/notices/\(notice.id.rawValue)/\(act)\">\(Components.proof(reader))<button class=\"as-link\">\(words)<span class=\"unseen\"> \(what(notice)) to \(notice.recipient)</span></button></form>"
    }
    switch notice.state {
    case .waiting: return form("cancellation", "Stop it")
    case .refused, .notKnown: return form("repeat", "Send again")
    case .sending, .sent, .cancelled: return ""
    }
  }
}
