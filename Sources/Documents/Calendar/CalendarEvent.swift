/// Something in a calendar that lasts whole days, without a time.
package struct CalendarEvent: Hashable, Sendable {
  /// Names it for good, across feeds and systems (RFC 7986, 5.3: nothing in it should tell of the
  /// machine that made it). A reader's calendar replaces what has the same.
  package let uid: String
  package let first: CalendarDay
  /// The last of its days, itself included.
  package let last: CalendarDay
  package let summary: String
  package let description: String?
  /// Where to read more.
  package let url: String?
  /// A deadline takes no time: calendars show its day as free.
  package let isDeadline: Bool

  /// On one day or several; a last day before the first counts as the first.
  package init(
    uid: String, from first: CalendarDay, to last: CalendarDay? = nil, summary: String,
    description: String? = nil, url: String? = nil
  ) {
    self.init(uid, first, max(first, last ?? first), summary, description, url, isDeadline: false)
  }

  /// By the end of a day.
  package static func deadline(
    uid: String, on day: CalendarDay, summary: String, description: String? = nil, url: String? = nil
  ) -> CalendarEvent {
    CalendarEvent(uid, day, day, summary, description, url, isDeadline: true)
  }

  private init(
    _ uid: String, _ first: CalendarDay, _ last: CalendarDay, _ summary: String, _ description: String?,
    _ url: String?, isDeadline: Bool
  ) {
    (self.uid, self.first, self.last) = (uid, first, last)
    (self.summary, self.description, self.url) = (summary, description, url)
    self.isDeadline = isDeadline
  }

  /// As the lines of a VEVENT (RFC 5545, 3.6.1). DTEND is the day after the last.
  func lines(stamp: CalendarMoment) -> [CalendarLine] {
    var lines: [CalendarLine] = [
      .plain("BEGIN", "VEVENT"), .text("UID", uid), .plain("DTSTAMP", stamp.basic),
      .plain("DTSTART;VALUE=DATE", first.basic), .plain("DTEND;VALUE=DATE", last.next.basic),
      .text("SUMMARY", summary),
    ]
    if let description, !description.isEmpty { lines.append(.text("DESCRIPTION", description)) }
    if let url, !url.isEmpty { lines.append(.address("URL", url)) }
    lines.append(.plain("TRANSP", isDeadline ? "TRANSPARENT" : "OPAQUE"))
    lines.append(.plain("END", "VEVENT"))
    return lines
  }
}
