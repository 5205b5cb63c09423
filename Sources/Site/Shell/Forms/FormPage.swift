import Documents
import Hummingbird
import Papers

/// A page with one form: what is wrong with it, what somebody else kept meanwhile, what is asked, one button.
struct FormPage {
  var trail: [(text: String, href: String)] = []
  var caption: String?
  let heading: String
  /// Where it is sent.
  let action: String
  /// The record as it is kept now; nil for something new.
  var kept: KeptRecord?
  var form = OpenForm()
  /// Between the heading and the form.
  var opening: HTML = ""
  let fields: HTML
  let button: String
  var cancel: String?
  /// Below the form.
  var rest: HTML = ""

  func html(_ reader: Reader) -> HTML {
    """
    \(if: !trail.isEmpty, Components.trail(trail))
    \(form.summary)
    <div class="page-head"><div>\(caption.map { "<p class=\"caption\">\($0)</p>" as HTML })
    <h1>\(heading)</h1></div></div>
    \(opening)
    <form class="form" method="post" action="\(action)" novalidate>\(Components.proof(reader))\(kept?.seen)
    \(fields)
    <p class="row"><button class="button">\(button)</button>\(cancel.map { "<a href=\"\($0)\">Cancel</a>" as HTML })</p></form>
    \(rest)
    """
  }

  func response(_ site: Site, _ view: PlanView, _ station: Layout.Station? = nil) -> Response {
    Reply.page(
      site.layout.page(view, station, title: form.title(heading), main: html(view.reader)),
      status: form.status)
  }
}
