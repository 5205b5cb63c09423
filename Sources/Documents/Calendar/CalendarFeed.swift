/// A calendar that other programs subscribe to, as iCalendar (RFC 5545) with the name and refresh
/// interval of RFC 7986 and the older X- properties by which Outlook, Apple and Google know them. It
/// sounds no alarms.
package struct CalendarFeed: Sendable {
  package static let mediaType = "text/calendar; charset=utf-8"

  /// Best without commas and semicolons: some programs show the backslash before them.
  package let name: String
  /// Hours after which a subscriber should ask again: one at least.
  package let refreshHours: Int
  package let events: [CalendarEvent]

  package init(name: String, refreshHours: Int = 12, events: [CalendarEvent]) {
    self.name = name
    self.refreshHours = max(1, refreshHours)
    self.events = events
  }

  /// The text of the file, with the events in their order. A feed without events is a calendar without
  /// components, which programs show as empty though RFC 5545, 3.6, asks for one.
  ///
  /// - Parameter stamp: when the file is made (DTSTAMP).
  package func text(stamp: CalendarMoment) -> String {
    let interval = "PT\(refreshHours)H"
    let opening: [CalendarLine] = [
      .plain("BEGIN", "VCALENDAR"), .plain("VERSION", "2.0"), .plain("PRODID", "-//Line of Sight//EN"),
      .plain("METHOD", "PUBLISH"), .text("NAME", name), .text("X-WR-CALNAME", name),
      .plain("REFRESH-INTERVAL;VALUE=DURATION", interval), .plain("X-PUBLISHED-TTL", interval),
    ]
    let lines = opening + events.flatMap { $0.lines(stamp: stamp) } + [.plain("END", "VCALENDAR")]
    var text = ""
    for line in lines { line.write(to: &text) }
    return text
  }
}
