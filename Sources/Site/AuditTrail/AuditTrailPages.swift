import Documents
import Hummingbird
import Improvement
import Papers
import Records

/// The history of every change, newest first, a page at a time.
struct AuditTrailPages: Sendable {
  let site: Site
  static let size = 100

  /// Entries in a file; the command line reads all.
  static let most = 50_000

  @Sendable func show(_ request: Request, _ context: SignedInContext) async throws -> Response {
    let page = try await page(request, context, limit: Self.size)
    return Reply.page(
      site.layout.plain(title: "Audit trail", main: page.html, reader: context.reader, isWide: true))
  }

  @Sendable func csv(_ request: Request, _ context: SignedInContext) async throws -> Response {
    Reply.table(try await page(request, context, limit: Self.most).rows, name: "audit-trail")
  }

  private func page(
    _ request: Request, _ context: SignedInContext, limit: Int
  ) async throws -> AuditTrailPage {
    let (council, query) = (context.person.council, Query(request))
    let before = query["before"].flatMap { Int($0) }
    let record = query["record"]
    return try await site.database.read { session in
      let lines = try AuditTrail.newest(of: council, before: before, record: record, limit: limit, session)
      return AuditTrailPage(
        lines: lines, head: try AuditTrail.head(of: council, session), record: record,
        isWhole: lines.count < limit)
    }
  }
}

/// Who did what, when, before and after.
struct AuditTrailPage {
  let lines: [AuditTrail.Line]
  let head: (position: Int, hash: String)?
  let record: String?
  let isWhole: Bool

  var html: HTML {
    """
    <div class="page-head"><div><h1>Audit trail</h1>
    <p class="lede">Every change, with what it was before. Nothing in it can be changed or removed without its chain of hashes showing it.</p>
    \(head.map { "<p class=\"meta\">\(String($0.position)) entries. The newest has the hash <code class=\"hash\">\(String($0.hash.prefix(16)))</code></p>" as HTML })</div><p><a href="/audit-trail.csv\(record.map { "?record=" + PercentEncoding.encode($0) } ?? "")">CSV</a></p></div>
    \(if: record != nil, "<p>Only one record. <a href=\"/audit-trail\">Show everything</a></p>")
    \(if: lines.isEmpty, "<p class=\"empty\">Nothing more.</p>", else: table)
    \(more)
    """
  }

  private var table: HTML {
    """
    <div class="scroll" role="region" aria-label="Audit trail" tabindex="0"><table class="dense trail-table"><caption class="unseen">Changes, newest first</caption>
    <thead><tr><th scope="col" class="number">No.</th><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Changed</th></tr></thead>
    <tbody>\(each: lines, row)</tbody></table></div>
    """
  }

  private func row(_ line: AuditTrail.Line) -> HTML {
    """
    <tr><td class="number">\(line.position)</td><td class="nowrap">\(line.at.replacing("T", with: " ").replacing("Z", with: ""))</td><td>\(line.who)</td>
    <th scope="row"><a href="/audit-trail?record=\(PercentEncoding.encode(line.record))">\(line.what) \(line.kind.replacing("_", with: " "))</a></th>
    <td class="facts-cell">\(changed(line))</td></tr>

    """
  }

  /// So many fields of an entry are told; all of them stand in it as it is kept.
  private static let told = 8

  private func changed(_ line: AuditTrail.Line) -> HTML {
    guard line.before != "{}" || line.after != "{}" else { return "<span class=\"zero\">-</span>" }
    let changes = AuditTrailChange.all(before: line.before, after: line.after)
    let more = changes.count - Self.told
    return """
      <ul class="plain">\(each: changes.prefix(Self.told), { "<li>\($0.sentence)</li>" })\(if: more > 0, "<li class=\"soft\">and \(Words.plural(more, "other field"))</li>")</ul>
      <details><summary>As it is kept<span class="unseen">, entry \(line.position)</span></summary>\(kept("Before", line.before))\(kept("After", line.after))</details>
      """
  }

  private func kept(_ when: StaticString, _ json: String) -> HTML {
    json == "{}" ? "" : "<p>\(HTML(stringLiteral: when)): <code>\(json)</code></p>"
  }

  private var more: HTML {
    guard !isWhole, let last = lines.last else { return "" }
    let kept = record.map { "&record=" + PercentEncoding.encode($0) } ?? ""
    return "<p class=\"pages\"><a href=\"/audit-trail?before=\(String(last.position))\(kept)\">Older</a></p>"
  }
}
