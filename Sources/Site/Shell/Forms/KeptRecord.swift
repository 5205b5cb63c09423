import Documents

/// A record as it is kept now, as far as a form that would overwrite it needs to know.
struct KeptRecord: Sendable {
  /// What its form shows.
  let filled: Filled
  /// What the page calls each field, in the order of the form.
  let labels: [(name: String, label: String)]
  /// Ids by which the audit trail tells who kept it.
  let ids: [String]
  /// How to go on when somebody else has changed it meanwhile.
  var advice =
    "Nothing of yours is lost: the form below has your words where you changed something, and what is kept now everywhere else. Look through it, and send it again."

  /// What a form that is opened on it carries: its mark, and what stood in it.
  var seen: HTML {
    "\(Seen.field(filled.mark))<input type=\"hidden\" name=\"was\" value=\"\(filled.encoded)\">"
  }
}
