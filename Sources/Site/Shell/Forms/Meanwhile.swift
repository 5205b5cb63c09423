import Documents
import Improvement
import Papers
import Records

/// What somebody else kept of a record while a form of it was being filled in. The form is shown again: what
/// its writer changed is as they typed it, the rest is as it is kept now, and both stand side by side above.
struct Meanwhile: Sendable {
  private struct Change {
    let label: String
    let before: String?
    let now: String
    let typed: String
    let isYours: Bool
  }

  /// The form with which they go on.
  let filled: Filled
  private let advice: String
  private let changes: [Change]
  private let who: String?

  /// - Parameters:
  ///   - form: as it was sent.
  ///   - newest: the newest entry of the audit trail on the record.
  private init(_ form: FormData, _ kept: KeptRecord, newest: AuditTrail.Line?) {
    let typed = Filled(form)
    let opened = form["was"].flatMap(Filled.init(encoded:))
    var merged = typed
    changes = kept.labels.compactMap { name, label in
      let (was, now, mine) = (opened?.said(name), kept.filled.said(name), typed.said(name))
      let isYours = was.map { $0 != mine } ?? true
      if !isYours { merged.set(name, kept.filled.all(name)) }
      guard now != was ?? mine else { return nil }
      return Change(
        label: label, before: was.map(Self.words), now: Self.words(now), typed: Self.words(mine),
        isYours: isYours && mine != now)
    }
    (filled, advice) = (merged, kept.advice)
    who = newest.map { line in
      let day = Day(line.at.prefix(10)).map { " on \($0.long)" } ?? ""
      return "The \(line.who) kept another version\(day)."
    }
  }

  /// Nil when nothing was changed since the form was opened.
  static func since(
    _ form: FormData, _ kept: KeptRecord, of council: ID<Council>, _ session: any Session
  ) throws -> Meanwhile? {
    guard form["seen"] != kept.filled.mark else { return nil }
    return Meanwhile(form, kept, newest: try AuditTrail.newest(of: council, records: kept.ids, session))
  }

  private static func words(_ texts: [String]) -> String {
    texts.isEmpty ? "nothing" : texts.joined(separator: ", ")
  }

  var html: HTML {
    """
    <div class="problems" role="alert" aria-labelledby="problems-title" tabindex="-1">
    <h2 id="problems-title">Somebody else changed this while you were writing</h2>
    <p>\(who ?? "It is not as it was when you opened the page.") \(advice)</p>
    \(if: !changes.isEmpty, table)
    </div>
    """
  }

  private var table: HTML {
    """
    <table class="dense stacks"><caption class="unseen">What was changed meanwhile</caption>
    <thead><tr><th scope="col">Changed</th><th scope="col">When you opened it</th><th scope="col">Kept now</th><th scope="col">In your form</th></tr></thead>
    <tbody>\(each: changes, { change in
      "<tr><th scope=\"row\">\(change.label)</th><td data-label=\"When you opened it\">\(change.before ?? "-")</td><td data-label=\"Kept now\"><b>\(change.now)</b></td><td data-label=\"In your form\">\(change.isYours ? change.typed : "as kept now")</td></tr>\n"
    })</tbody></table>
    """
  }
}

extension AuditTrail {
  /// The newest entry on any of some records.
  static func newest(
    of council: ID<Council>, records: [String], _ session: any Session
  ) throws -> Line? {
    try records.compactMap {
      try newest(of: council, before: nil, record: $0, limit: 1, session).first
    }.max { $0.position < $1.position }
  }
}
