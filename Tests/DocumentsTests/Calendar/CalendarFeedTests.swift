import Testing

@testable import Documents

@Suite struct CalendarFeedTests {
  private let stamp = CalendarMoment("2017-04-05T16:42:10Z")!

  private func day(_ iso: String) -> CalendarDay { CalendarDay(iso)! }

  @Test("A feed says its name, its rhythm and its events")
  func wholeFeed() {
    let feed = CalendarFeed(
      name: "Barchester: deadlines",
      events: [
        .deadline(
          uid: "action-1.7.2@barchester", on: day("2017-03-31"), summary: "1.7.2 is due",
          url: "https://example.org/plans/csip/actions/1.7.2"),
        CalendarEvent(
          uid: "visit-3@barchester", from: day("2018-02-27"), to: day("2018-02-28"),
          summary: "Monitoring visit", description: "Focus: care leavers"),
      ])
    #expect(
      feed.text(stamp: stamp)
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Line of Sight//EN", "METHOD:PUBLISH",
          "NAME:Barchester: deadlines", "X-WR-CALNAME:Barchester: deadlines",
          "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H",
          "BEGIN:VEVENT", "UID:action-1.7.2@barchester", "DTSTAMP:20170405T164210Z",
          "DTSTART;VALUE=DATE:20170331", "DTEND;VALUE=DATE:20170401", "SUMMARY:1.7.2 is due",
          "URL:https://example.org/plans/csip/actions/1.7.2", "TRANSP:TRANSPARENT", "END:VEVENT",
          "BEGIN:VEVENT", "UID:visit-3@barchester", "DTSTAMP:20170405T164210Z",
          "DTSTART;VALUE=DATE:20180227", "DTEND;VALUE=DATE:20180301", "SUMMARY:Monitoring visit",
          "DESCRIPTION:Focus: care leavers", "TRANSP:OPAQUE", "END:VEVENT",
          "END:VCALENDAR",
        ].map { $0 + "\r\n" }.joined())
  }

  @Test("A last day before the first counts as the first, and an hour is the shortest rhythm")
  func mended() {
    let event = CalendarEvent(uid: "1", from: day("2017-03-31"), to: day("2017-03-30"), summary: "Visit")
    #expect(event.last == event.first)
    #expect(
      CalendarFeed(name: "", refreshHours: 0, events: []).text(stamp: stamp)
        .contains("X-PUBLISHED-TTL:PT1H\r\n"))
  }
}

@Suite struct CalendarDayTests {
  @Test(
    "The day after",
    arguments: [
      ("2017-03-31", "20170401"), ("2017-12-31", "20180101"), ("2016-02-28", "20160229"),
      ("2017-02-28", "20170301"), ("2000-02-28", "20000229"), ("1900-02-28", "19000301"),
      ("9998-12-31", "99990101"), ("0001-01-01", "00010102"),
    ])
  func next(iso: String, after: String) {
    #expect(CalendarDay(iso)?.next.basic == after)
  }

  @Test(
    "What is no day is refused",
    arguments: [
      "2017-02-29", "2017-13-01", "2017-00-10", "2017-04-31", "2017-4-1", "20170401", "2017-04-01 ",
      "9999-12-31", "0000-01-01", "", "2017-04-0x", "+017-04-01", "２０１７-04-01",
    ])
  func noDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test("By numbers it is the same day")
  func numbers() {
    #expect(CalendarDay(year: 2017, month: 3, day: 31) == CalendarDay("2017-03-31"))
    #expect(CalendarDay(year: 2017, month: 3, day: 32) == nil)
    #expect(CalendarDay("2017-03-31")! < CalendarDay("2017-04-01")!)
  }

  @Test(
    "What is no moment is refused",
    arguments: [
      "2017-04-05", "2017-04-05T16:42:10", "2017-04-05T24:00:00Z", "2017-04-05T16:60:10Z",
      "2017-02-30T16:42:10Z", "2017-04-05 16:42:10Z", "2017-04-05T16:42:61Z", "2017-04-05T16:42:10+",
    ])
  func noMoment(text: String) {
    #expect(CalendarMoment(text) == nil)
  }
}
